"""The spelling tests' Hunspell and its French dictionary."""

import shutil
import subprocess

PACKAGES = ("hunspell", "hunspell-fr")
LOOK = ("hunspell", "-d", "fr", "-l")


def is_ready() -> bool:
    """With its dictionary: without one it answers with an error."""
    if not shutil.which(LOOK[0]):
        return False
    return subprocess.run(LOOK, input=b"mot\n", capture_output=True).returncode == 0
