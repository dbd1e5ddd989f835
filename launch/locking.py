"""File locks between processes. The kernel drops them with their holder, even after kill -9."""

import contextlib
import fcntl
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from launch.refusing import Refusal


def open_lock(file: Path) -> TextIO:
    try:
        return file.open("a+", encoding="utf-8")
    except PermissionError:
        raise Refusal(
            f"Le fichier {file} appartient à un autre utilisateur (uid {_owner(file)}).\n"
            "Relancez sous cet utilisateur, ou indiquez un autre dossier d’état avec NEWSROOM_STATE."
        ) from None


def _owner(file: Path) -> int:
    return (file if file.exists() else file.parent).stat().st_uid


def try_lock(lock: TextIO) -> bool:
    """Takes the lock for us alone, unless another process holds it."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def share_lock(lock: TextIO) -> None:
    fcntl.flock(lock, fcntl.LOCK_SH)


@contextlib.contextmanager
def locked(file: Path) -> Iterator[None]:
    """Waits for the lock and holds it for the time of the block."""
    with open_lock(file) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
