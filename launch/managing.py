"""Behind manage.py: any Django command, on the embedded Postgres, whether bin/run is there or not."""

import contextlib
import importlib.util
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from launch.refusing import Refusal
from launch.state import open_state

# They never ask the database, so nobody waits for one.
WITHOUT_DATABASE = {
    "check", "collectstatic", "compilemessages", "diffsettings", "findstatic", "help", "makemessages",
    "startapp", "startproject", "version",
}  # fmt: skip


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    if importlib.util.find_spec("django") is None:
        raise Refusal(
            "Django manque ici : lancez bin/run une fois, puis .venv/bin/python manage.py …"
        )
    with _database(open_state()) as url:
        os.environ["DATABASE_URL"] = url
        return _execute()


@contextlib.contextmanager
def _database(state: Path) -> Iterator[str]:
    """The address of the one given, or of the embedded one, running if the command may ask it."""
    from launch import given_database
    from launch.postgres import socket_url
    from launch.sharing import SharedServer

    given = os.environ.get("DATABASE_URL")
    if not _needs_database(sys.argv[1:]):
        yield given or socket_url(state / "postgres" / "socket")
    elif given:
        given_database.refuse_silence()
        yield given
    else:
        # Ended politely, we still leave the server as we must.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        with SharedServer(state) as server:
            yield server.url


def _needs_database(arguments: list[str]) -> bool:
    asks_help = not arguments or not {"-h", "--help", "--version"}.isdisjoint(arguments)
    # What a deployment needs stands in the database too.
    asks_database = "--deploy" in arguments or (
        bool(arguments) and arguments[0] not in WITHOUT_DATABASE
    )
    return not asks_help and asks_database


def _execute() -> int:
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    finally:
        _close_connections()
    return 0


def _close_connections() -> None:
    """Before the server stops, or the pool would complain of its lost connections."""
    from django.db import connections

    for connection in connections.all(initialized_only=True):
        connection.close()
        if getattr(connection, "pool", None):
            connection.close_pool()
