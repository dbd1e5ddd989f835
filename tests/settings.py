"""The product's own settings, but for what would slow the tests or leave traces on the machine."""

import os

from launch.trying import enter_test_home

# Before the settings are read: a state folder and a Postgres of the tests' own.
HOME = enter_test_home()

from newsroom.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# One folder a process of pytest-xdist.
MEDIA_ROOT = HOME / "media" / os.environ.get("PYTEST_XDIST_WORKER", "main")
STORAGES = {
    "default": {"BACKEND": "articles.media.folder.Folder"},
    # Unhashed, so that tests need no collectstatic; the hashed storage has a test of its own.
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
# Most tests are about a house that is open.
NEWSROOM_NEEDS_LEGAL_PAGES = False
