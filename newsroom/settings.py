"""Every setting of the newsroom. What differs between machines comes from the environment; the README lists it."""

import os
import secrets
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from whitenoise.compress import Compressor

BASE_DIR = Path(__file__).resolve().parent.parent
STATE_DIR = Path(os.environ.get("NEWSROOM_STATE") or BASE_DIR / "var").resolve()


def _switch(name: str, default: bool) -> bool:
    value = os.environ.get(name, "")
    return default if not value else value.lower() in {"1", "true", "yes", "on", "oui"}


def _words(name: str, default: str) -> list[str]:
    return os.environ.get(name, default).replace(",", " ").split()


def _secret_key() -> str:
    """The key given, or one made once and kept with the state, so that sessions survive a restart."""
    if given := os.environ.get("NEWSROOM_SECRET_KEY"):
        return given
    kept = STATE_DIR / "secret_key"
    if not kept.exists():
        STATE_DIR.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_name(f"secret_key.{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(50))
        try:
            # A link, not a rename: of two processes starting together the first key stays, both read it.
            os.link(fresh, kept)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return kept.read_text().strip()


def _database() -> dict:
    address = os.environ.get("DATABASE_URL")
    if not address:
        raise ImproperlyConfigured(
            "DATABASE_URL is not set. bin/run and manage.py set it to the embedded Postgres."
        )
    # One connection pool a process: a request borrows a connection instead of opening one.
    pool = {"min_size": 1, "max_size": 8, "timeout": 10}
    return dj_database_url.parse(address) | {
        "OPTIONS": {"pool": pool if _switch("NEWSROOM_DATABASE_POOL", True) else False},
        "TEST": {"TEMPLATE": "template0"},
    }


def _pictures() -> dict:
    """A folder, or a bucket where one is named. Without a key of its own, boto3 looks where it always does."""
    bucket = os.environ.get("NEWSROOM_MEDIA_BUCKET")
    if not bucket:
        return {"BACKEND": "articles.media.folder.Folder"}
    told = {
        "endpoint_url": os.environ.get("NEWSROOM_MEDIA_ENDPOINT"),
        "region_name": os.environ.get("NEWSROOM_MEDIA_REGION"),
        "access_key": os.environ.get("NEWSROOM_MEDIA_ACCESS_KEY"),
        "secret_key": os.environ.get("NEWSROOM_MEDIA_SECRET_KEY"),
        "location": os.environ.get("NEWSROOM_MEDIA_PREFIX"),
    }
    options = {name: value for name, value in told.items() if value}
    return {
        "BACKEND": "articles.media.bucket.Bucket",
        "OPTIONS": {"bucket_name": bucket} | options,
    }


DEBUG = _switch("NEWSROOM_DEBUG", False)
SECRET_KEY = _secret_key()
ALLOWED_HOSTS = _words("NEWSROOM_ALLOWED_HOSTS", "localhost 127.0.0.1 [::1]")
SITE_URL = os.environ.get("NEWSROOM_SITE_URL", "http://127.0.0.1:8000").rstrip("/")
CSRF_TRUSTED_ORIGINS = [SITE_URL]

INSTALLED_APPS = [
    # Before ours, which quietens it.
    "django.contrib.postgres",
    "articles.apps.ArticlesConfig",
    "articles.desk.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "taggit",
    "csp",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "newsroom.timing.ServerTimingMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
FORM_RENDERER = "newsroom.form_rendering.PlainControls"
WSGI_APPLICATION = "newsroom.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "articles.User"
AUTHENTICATION_BACKENDS = ["articles.desk.arriving.DeskBackend"]
LOGIN_URL = "admin:login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "fr"
TIME_ZONE = "Europe/Paris"
USE_I18N = True
USE_TZ = True
# Off: it would write the year 2 023. Numbers in prose are composed by the typography room.
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("NEWSROOM_STATIC_ROOT") or STATE_DIR / "static")
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(os.environ.get("NEWSROOM_MEDIA_ROOT") or STATE_DIR / "media")
STORAGES = {
    "default": _pictures(),
    "staticfiles": {"BACKEND": "newsroom.static.HashedStaticFiles"},
}
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "articles.public.stylesheet.SiteStylesheetFinder",
]
# Only hashed names are served, and source maps are for us: neither is worth the seconds that brotli takes.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = (*Compressor.SKIP_COMPRESS_EXTENSIONS, "map")
WHITENOISE_MAX_AGE = 3600
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if _switch("NEWSROOM_BEHIND_PROXY", False) else None
)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SITE_URL.startswith("https:")
SESSION_COOKIE_HTTPONLY = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("NEWSROOM_LOG_LEVEL", "WARNING")},
}

# What the house decides.
NEWSROOM_SITE_NAME = os.environ.get("NEWSROOM_SITE_NAME", "Le Relais")
NEWSROOM_SITE_BASELINE = os.environ.get("NEWSROOM_SITE_BASELINE", "L’actualité des techniques")
# Nobody approves alone what they wrote.
NEWSROOM_FOUR_EYES = _switch("NEWSROOM_FOUR_EYES", True)
# The house’s player at Dailymotion, which that site asks of whoever embeds its videos.
# Hosts whose links pay the house, beside those of the known networks.
NEWSROOM_AFFILIATE_HOSTS = os.environ.get("NEWSROOM_AFFILIATE_HOSTS", "").lower().split()
NEWSROOM_DAILYMOTION_PLAYER = os.environ.get("NEWSROOM_DAILYMOTION_PLAYER", "")
# A Grammalecte server of the house's own, like http://127.0.0.1:8080; none by default.
NEWSROOM_GRAMMALECTE_URL = os.environ.get("NEWSROOM_GRAMMALECTE_URL", "")
NEWSROOM_SERVER_TIMING = _switch("NEWSROOM_SERVER_TIMING", False)
# A site that readers reach has its legal pages (docs/decisions/0027).
NEWSROOM_NEEDS_LEGAL_PAGES = not DEBUG
# Whom to tell of a hole, by address or page; else the contact of the site's identity.
NEWSROOM_SECURITY_CONTACT = os.environ.get("NEWSROOM_SECURITY_CONTACT", "")
NEWSROOM_SECURITY_POLICY = os.environ.get("NEWSROOM_SECURITY_POLICY", "")
# Text and data mining: reserved, not reserved, or nothing said.
NEWSROOM_TDM_RESERVED = (
    _switch("NEWSROOM_TDM_RESERVED", False) if os.environ.get("NEWSROOM_TDM_RESERVED") else None
)
NEWSROOM_TDM_POLICY = os.environ.get("NEWSROOM_TDM_POLICY", "")
NEWSROOM_REFUSE_AI_CRAWLERS = _switch("NEWSROOM_REFUSE_AI_CRAWLERS", False)
NEWSROOM_AI_CRAWLERS = _words(
    "NEWSROOM_AI_CRAWLERS",
    "AI2Bot Amazonbot anthropic-ai Applebot-Extended Bytespider CCBot ClaudeBot cohere-ai Diffbot FacebookBot"
    " Google-Extended GPTBot ImagesiftBot Meta-ExternalAgent omgili PerplexityBot Timpibot YouBot",
)
