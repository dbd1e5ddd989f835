from newsroom.settings import *  # noqa: F403

ROOT_URLCONF = "bench.urls"
# Measured is a house that is open.
NEWSROOM_NEEDS_LEGAL_PAGES = False
