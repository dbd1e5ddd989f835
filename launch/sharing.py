"""One server, many processes: bin/run and any number of manage.py. The first starts it, the last stops it.

Each holds a shared lock on `users.lock` while it needs the server. Starting and stopping happen behind
`gate.lock`, one process at a time. Who leaves tries to take `users.lock` for itself alone: if that works,
nobody else is there, and it stops the server. The kernel lets go of a killed process's lock, so a server
without an owner is simply found running by the next one, which stops it like its own.
"""

from pathlib import Path
from typing import TextIO

from launch.locating import locate
from launch.locking import locked, open_lock, share_lock, try_lock
from launch.postgres import Server


class SharedServer:
    """Use as a context: `with SharedServer(state) as server: server.url`."""

    def __init__(self, state: Path, *, durable: bool = True):
        self.server = Server(locate(state), durable=durable)
        self._users: TextIO | None = None

    @property
    def _gate(self) -> Path:
        return self.server.place.home / "gate.lock"

    def __enter__(self) -> Server:
        with locked(self._gate):
            self._users = open_lock(self.server.place.home / "users.lock")
            share_lock(self._users)
            try:
                self.server.ensure_running()
            except BaseException:
                self._leave()
                raise
        return self.server

    def __exit__(self, *_: object) -> None:
        with locked(self._gate):
            self._leave()

    def _leave(self) -> None:
        if try_lock(self._users):
            self.server.stop()
        self._users.close()

    def keep_running(self) -> bool:
        """Brings a server that died back; whether that was needed."""
        if self.server.pid:
            return False
        with locked(self._gate):
            self.server.ensure_running()
        return True
