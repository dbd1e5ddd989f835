"""The spelling tests' Hunspell and its French dictionary: found, or installed from Debian."""

import os
import shutil
import subprocess

INSTALL = "apt-get update && apt-get install -y --no-install-recommends hunspell hunspell-fr"
LOOK = ("hunspell", "-d", "fr", "-l")


def is_installed() -> bool:
    """With its dictionary: without one it answers with an error."""
    if not shutil.which(LOOK[0]):
        return False
    return subprocess.run(LOOK, input=b"mot\n", capture_output=True).returncode == 0


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
    return done.returncode == 0 and is_installed()
