"""The checker of the site's markup: the Nu HTML checker, a Java program that npm delivers (checkers/package.json)."""

import shutil
import subprocess

from launch.state import ROOT

FOLDER = ROOT / "checkers"
JAR = FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# Without its scripts: the package's own would look for a Java elsewhere.
FETCH = ("npm", "ci", "--prefix", str(FOLDER), "--ignore-scripts", "--no-audit", "--no-fund")
PROGRAMS = {"java": "default-jre-headless", "npm": "npm"}


def is_ready() -> bool:
    return shutil.which("java") is not None and JAR.exists()


def packages_missing() -> tuple[str, ...]:
    """Debian's packages for the programs that are not there."""
    return tuple(package for name, package in PROGRAMS.items() if not shutil.which(name))


def fetch() -> bool:
    if not shutil.which(FETCH[0]):
        return False
    return subprocess.run(FETCH, stdout=subprocess.DEVNULL).returncode == 0
