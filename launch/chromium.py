"""The browser of the browser tests: Debian's own Chromium, found or installed."""

import os
import shutil
import subprocess

INSTALL = "apt-get update && apt-get install -y --no-install-recommends chromium"


def find() -> str | None:
    """Its path; NEWSROOM_CHROMIUM names another one."""
    if given := os.environ.get("NEWSROOM_CHROMIUM"):
        return shutil.which(given)
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next(filter(None, map(shutil.which, names)), None)


def command_to_install() -> str:
    """For a person to type."""
    if os.geteuid() == 0:
        return INSTALL
    return INSTALL.replace("apt-get", "sudo apt-get")


def can_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install() -> bool:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(["/bin/sh", "-c", INSTALL], env=quiet, stdout=subprocess.DEVNULL)
    return done.returncode == 0 and find() is not None
