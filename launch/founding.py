"""Makes the cluster and its database, once."""

import contextlib
import locale
import shutil
import subprocess
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo

from launch.locating import Place
from launch.refusing import Refusal
from launch.system_user import SystemUser

ROLE = DATABASE = "newsroom"


def found_cluster(place: Place, programs: Path, user: SystemUser, *, durable: bool) -> None:
    # Under another name until it is whole: a first start may be killed half-way.
    fresh = place.home / "data.unfinished"
    shutil.rmtree(fresh, ignore_errors=True)
    user.make_folder(fresh)
    command = [str(programs / "initdb"), "-D", str(fresh), *_choices()]
    if not durable:
        command.append("--no-sync")
    done = subprocess.run(
        command, capture_output=True, text=True, errors="replace", env=clean_environment(),
        **user.popen_options(),
    )  # fmt: skip
    if done.returncode:
        raise Refusal(f"La création de la base a échoué :\n{done.stderr.strip()}")
    fresh.rename(place.data)


def _choices() -> list[str]:
    """UTF-8, ordered by code point: indexes that no upgrade of the system's locales can corrupt.

    The built-in provider folds accented letters too (plain C leaves É alone), and the character type tells
    full-text search that « — … ’ are not letters.
    """
    return [
        "--username", ROLE, "--auth", "trust", "--encoding", "UTF8", "--no-instructions",
        "--locale", "C", "--lc-ctype", _character_type(),
        "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8",
    ]  # fmt: skip


def _character_type() -> str:
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
    except locale.Error:
        return "C"
    locale.setlocale(locale.LC_CTYPE, before)
    return "C.UTF-8"


def clean_environment() -> dict[str, str]:
    """Not the caller's: a PGPORT or PGDATA meant for another Postgres would lead ours astray."""
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


def found_database(socket: Path) -> None:
    """Also heals a first start that was killed between the cluster and its database."""
    with contextlib.suppress(psycopg.OperationalError):
        psycopg.connect(address(socket, DATABASE)).close()
        return
    # A refused connection carries no error code: look whether the database is what was missing.
    try:
        with psycopg.connect(address(socket, "postgres"), autocommit=True) as session:
            known = session.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
            if known.fetchone() is None:
                session.execute(f"CREATE DATABASE {DATABASE}")
    except psycopg.Error as error:
        raise Refusal(f"Postgres tourne mais refuse la connexion :\n{error}") from None


def address(socket: Path, database: str) -> str:
    return make_conninfo(
        host=str(socket), port=5432, user=ROLE, dbname=database, connect_timeout=10
    )
