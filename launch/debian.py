"""What the checks use of Debian's packages: how a person installs it, or how it is installed where we may."""

import os
import shutil
import subprocess


def command_to_install(*packages: str) -> str:
    """For a person to type."""
    get = "apt-get" if os.geteuid() == 0 else "sudo apt-get"
    return f"{get} update && {get} install -y --no-install-recommends {' '.join(packages)}"


def can_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(*packages: str) -> bool:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["/bin/sh", "-c", command_to_install(*packages)]
    return subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL).returncode == 0
