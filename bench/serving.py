"""A Postgres and a gunicorn of a run's own, and the processor time they spend on its requests."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from launch.postgres import Server
from launch.sharing import SharedServer

TICK = os.sysconf("SC_CLK_TCK")
DEADLINE = 20  # seconds to start in


SERVER = ("gunicorn", "newsroom.wsgi:application", "--worker-class", "gthread", "--workers", "1",
          "--threads", "4", "--no-control-socket", "--keep-alive", "60", "--log-level", "warning")  # fmt: skip


def leave_when_told() -> None:
    """SIGTERM ends the run as Ctrl-C does: through every `finally`, which stops the servers and removes the folders."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


@contextmanager
def throw_away() -> Iterator[Server]:
    """A newsroom's state and Postgres in a folder that goes with the run; `bench.settings` find them."""
    leave_when_told()
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as folder:
        # Postgres runs as somebody else, who has to come by here.
        Path(folder).chmod(0o711)
        os.environ |= {"NEWSROOM_STATE": folder, "DJANGO_SETTINGS_MODULE": "bench.settings"}
        with SharedServer(Path(folder), durable=False) as server:
            os.environ["DATABASE_URL"] = server.url
            yield server


@contextmanager
def gunicorn(settings: str) -> Iterator[tuple[int, int]]:
    """Yields the port and the pid of the one worker process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    master = subprocess.Popen(
        [sys.executable, "-m", *SERVER, "--bind", f"127.0.0.1:{port}"],
        env=os.environ | {"DJANGO_SETTINGS_MODULE": settings},
    )
    try:
        _wait(port)
        yield port, _children(master.pid)[0]
    finally:
        master.terminate()
        master.wait(DEADLINE)


def processor_seconds(pids: Sequence[int]) -> float:
    """User and system time of these processes so far."""
    return sum(sum(map(int, _stat(pid)[11:13])) for pid in pids) / TICK


def processor_seconds_since(before: Mapping[int, float]) -> float:
    """What those processes spent since then; one that has gone meanwhile, as a pool lets connections go, counts for nothing."""
    spent = 0.0
    for pid, seconds in before.items():
        with suppress(OSError):
            spent += processor_seconds([pid]) - seconds
    return spent


def postgres_backends(pid: int) -> list[int]:
    """The server processes of one postmaster that serve a connection."""
    return [
        child
        for child in _children(pid)
        if "newsroom" in Path(f"/proc/{child}/cmdline").read_text()
    ]


def ask(port: int, addresses: Sequence[str]) -> None:
    """Each address once, over one connection kept open. Raises AssertionError for anything but 200."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    for address in addresses:
        connection.request("GET", address)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, (address, answer.status)
    connection.close()


def _wait(port: int) -> None:
    deadline = time.monotonic() + DEADLINE
    while True:
        try:
            return ask(port, ["/healthz"])
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def _children(pid: int) -> list[int]:
    return [int(entry.name) for entry in Path("/proc").glob("[0-9]*") if _is_child(entry, pid)]


def _is_child(entry: Path, pid: int) -> bool:
    try:
        return int(_stat(int(entry.name))[1]) == pid
    except (OSError, IndexError):
        return False


def _stat(pid: int) -> list[str]:
    """Fields of /proc/<pid>/stat from the state on, the command's name left out."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
