"""Makes .venv with exactly what the locks name, then hands over to a door of the launcher.

Runs on any Python ≥ 3.11 with nothing installed: `python3 -m launch.environment MODULE [OPTION…]`.
"""

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys

from launch import options
from launch.refusing import Refusal, explained
from launch.state import ROOT
from launch.telling import say

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
# Ours may be the environment itself, which cannot make itself anew.
BASE = getattr(sys, "_base_executable", None) or sys.executable
STAMP = VENV / "locks-installed.json"
# What holds in a lock holds in those it includes.
COVERS = {
    "requirements.txt": ["requirements.txt"],
    "requirements-dev.txt": ["requirements-dev.txt", "requirements.txt"],
}


def main() -> int:
    module, *arguments = sys.argv[1:]
    if module == "launch.run":
        # --help and wrong options need no installation.
        options.parse(arguments)
    prepare("requirements-dev.txt" if module == "launch.testing" else "requirements.txt")
    os.execv(PYTHON, [str(PYTHON), "-m", module, *arguments])  # noqa: S606


def prepare(lock_name: str) -> None:
    # Held while we install: bin/run and bin/test may be started together in a fresh clone.
    with (ROOT / "requirements.in").open() as busy:
        fcntl.flock(busy, fcntl.LOCK_EX)
        if PYTHON.exists() and _installed().get(lock_name) == _digest(lock_name):
            return
        if not _works():
            say("Création de l’environnement Python (.venv)…")
            _make_venv()
        say("Installation des dépendances (une à deux minutes la première fois)…")
        _install(lock_name)


def _works() -> bool:
    """Not so when its making was cut short, or after the Python it was made with has gone."""
    try:
        return subprocess.run([PYTHON, "-c", "import pip"], capture_output=True).returncode == 0
    except OSError:
        return False


def _make_venv() -> None:
    why = "Création de .venv impossible"
    make = [BASE, "-m", "venv", "--clear", str(VENV)]
    if _has("ensurepip"):
        _run(make, why)
    elif _has("pip"):
        # Debian ships venv's pip apart; a pip of the system can install one in the new environment.
        _run([*make, "--without-pip"], why)
        _run([BASE, "-m", "pip", "--python", str(PYTHON), "install", "-q", "pip"], why)
    elif os.geteuid() == 0 and shutil.which("apt-get") and BASE.startswith("/usr/bin/"):
        say("Installation de python3-venv…")
        apt = f"apt-get update && apt-get install -y {_venv_package()}"
        _run(["/bin/sh", "-c", apt], "apt-get a échoué")
        _run(make, why)
    else:
        raise Refusal(
            f"Il manque à {BASE} de quoi créer un environnement. Sous Debian ou Ubuntu :\n"
            f"  sudo apt-get update && sudo apt-get install -y {_venv_package()}\npuis relancez."
        )


def _has(module: str) -> bool:
    return not subprocess.run([BASE, "-c", f"import {module}"], capture_output=True).returncode


def _venv_package() -> str:
    return f"python3.{sys.version_info.minor}-venv"


def _install(lock_name: str) -> None:
    STAMP.unlink(missing_ok=True)
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--require-hashes"]
    command += ["--disable-pip-version-check", "-r", str(ROOT / lock_name)]
    _run(command, "L’installation des dépendances a échoué (index de paquets injoignable ?)")
    STAMP.write_text(json.dumps({name: _digest(name) for name in COVERS[lock_name]}))


def _installed() -> dict[str, str]:
    try:
        return json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}


def _digest(lock_name: str) -> str:
    return hashlib.sha256((ROOT / lock_name).read_bytes()).hexdigest()


def _run(command: list, failure: str) -> None:
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        )
    except OSError as error:
        raise Refusal(f"{failure} : {error}") from None
    if done.returncode:
        raise Refusal(f"{failure} :\n{done.stdout.strip()[-2000:]}")


if __name__ == "__main__":
    sys.exit(explained(main))
