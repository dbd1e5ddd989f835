"""What `manage.py check` says of a newsroom that is set up wrong, before a reader notices."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, Tags, register


@register(Tags.urls)
def site_url_is_an_origin(app_configs, **kwargs):
    """Canonical addresses, the feed and the sitemap are built on NEWSROOM_SITE_URL."""
    parts = urlsplit(settings.SITE_URL)
    if parts.scheme in {"http", "https"} and parts.netloc and not (parts.path or parts.query):
        return []
    return [
        Error(
            f"NEWSROOM_SITE_URL is {settings.SITE_URL!r}; it must be like https://www.example.org",
            id="articles.E001",
        )
    ]
