"""A throw-away home for the tests: state folder and embedded server, off the person's own.

It belongs to the process that made it, by a file lock; others (pytest-xdist's) inherit it through the
environment. The owner removes it at its end; what a killed owner left, the next one sweeps.
"""

import atexit
import contextlib
import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import TextIO

from launch.locating import Place
from launch.locking import open_lock, try_lock
from launch.postgres import Server, socket_url

# Not gettempdir(): a long TMPDIR would not leave room for the name of a socket.
FOLDER, PREFIX = Path("/tmp"), "newsroom-test-"  # noqa: S108
_owned: list[TextIO] = []


def enter_test_home() -> Path:
    """Makes or finds the home, and points the settings at it. Starts nothing."""
    if given := os.environ.get("NEWSROOM_TEST_HOME"):
        return Path(given)
    _sweep()
    home = Path(tempfile.mkdtemp(prefix=PREFIX, dir=FOLDER))
    # As root, the server's user has to pass through.
    home.chmod(0o711)
    lock = open_lock(home / "owner.lock")
    try_lock(lock)
    _owned.append(lock)
    atexit.register(_remove, home, os.getpid())
    os.environ |= {
        "NEWSROOM_TEST_HOME": str(home),
        "NEWSROOM_STATE": str(home / "state"),
        "NEWSROOM_SECRET_KEY": "only-for-the-tests-only-for-the-tests-only-for-the-tests",
        "NEWSROOM_DATABASE_POOL": "0",
        "DATABASE_URL": os.environ.get("NEWSROOM_TEST_DATABASE_URL")
        or socket_url(home / "postgres" / "socket"),
    }
    return home


def _sweep() -> None:
    for home in FOLDER.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            found = home.stat()
            # Its owner may be about to take its lock.
            if found.st_uid != os.geteuid() or time.time() - found.st_mtime < 60:
                continue
            with open_lock(home / "owner.lock") as lock:
                if try_lock(lock):
                    _remove(home, os.getpid())


def _remove(home: Path, owner: int) -> None:
    # A forked child runs our exit handlers too; the home is not its own.
    if os.getpid() == owner:
        Server(Place(home / "postgres")).stop()
        shutil.rmtree(home, ignore_errors=True)
