"""The browser of the browser tests: Debian's own Chromium, found or installed."""

import os
import shutil

PACKAGES = ("chromium",)


def find() -> str | None:
    """Its path; NEWSROOM_CHROMIUM names another one."""
    if given := os.environ.get("NEWSROOM_CHROMIUM"):
        return shutil.which(given)
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next(filter(None, map(shutil.which, names)), None)


def is_ready() -> bool:
    return find() is not None
