"""The browser of the browser tests: Debian's own Chromium, found or installed.

Best its headless shell: the same engine without the windows around it, which take a third of the time of the tests.
"""

import os
import shutil

PACKAGES = ("chromium-headless-shell",)
SHELL = "chromium-headless-shell"
WHOLE = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """Its path; NEWSROOM_CHROMIUM names another one."""
    if given := os.environ.get("NEWSROOM_CHROMIUM"):
        return shutil.which(given)
    return next(filter(None, map(shutil.which, (SHELL, *WHOLE))), None)


def find_whole() -> str | None:
    """One with its windows, for programs that open their own tabs."""
    return next(filter(None, map(shutil.which, WHOLE)), None)


def is_ready() -> bool:
    return find() is not None
