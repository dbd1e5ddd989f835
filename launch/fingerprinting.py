"""Short texts that change when work has to be done again; a later start that finds them unchanged skips it."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

import psycopg
from psycopg import errors

from launch.state import ROOT

# As in articles/content/rendering.py, which cannot be imported before Django is set up; a test compares.
SHAPING = (
    *("templates/article/*.html", "templates/public/kicker.html"),
    *("articles/body/*.py", "articles/typography/*.py", "articles/templatetags/*.py"),
    *("articles/content/rendering.py", "articles/content/announcing.py"),
    *("articles/content/furnishing.py", "articles/content/neighbours.py"),
    "articles/content/sharing.py",
    "articles/content/kind_*.py",
    *("articles/content/carrying.py", "articles/content/structured.py"),
    "articles/content/picturing.py",
    *("articles/content/products.py", "articles/media/images.py"),
    *("articles/media/provenance.py", "articles/media/renditions.py"),
    *("articles/media/cropping.py", "articles/media/framing.py", "articles/media/documents.py"),
)


def static_files(state: Path) -> str:
    """Any static file of ours, any package, the storage, and the place they are collected to."""
    folders = [ROOT / "static", *(ROOT / "articles").rglob("static")]
    files = [file for folder in folders for file in folder.rglob("*")]
    return _digest([*files, *_foundations()], str(static_root(state)))


def static_root(state: Path) -> Path:
    return Path(os.environ.get("NEWSROOM_STATIC_ROOT") or state / "static")


def migrations(database_url: str) -> str:
    """The migrations there are, ours and the packages', and those that this very database has had.

    The templates and renderers of stored pages too: migrating is what has those pages renewed.
    """
    files = [
        file for pattern in ("articles/migrations/*.py", *SHAPING) for file in ROOT.glob(pattern)
    ]
    names = [os.environ.get(name, "") for name in ("NEWSROOM_SITE_URL", "NEWSROOM_AFFILIATE_HOSTS")]
    with psycopg.connect(database_url) as session:
        try:
            done = session.execute("SELECT count(*), max(id) FROM django_migrations").fetchone()
        except errors.UndefinedTable:
            done = None
    return _digest([*files, *_foundations()], f"{database(database_url)} {done} {names}")


def database(database_url: str) -> str:
    """Another one after a database was dropped and made again, even at the same address."""
    with psycopg.connect(database_url) as session:
        cluster, number = session.execute(
            "SELECT system_identifier, oid FROM pg_control_system(), pg_database"
            " WHERE datname = current_database()"
        ).fetchone()
    return f"{cluster}/{number}"


def _foundations() -> list[Path]:
    return [ROOT / "requirements.txt", *(ROOT / "newsroom").glob("*.py")]


def _digest(files: Iterable[Path], *words: str) -> str:
    seen = [*words]
    for file in sorted(files):
        found = file.stat()
        seen.append(f"{file.relative_to(ROOT)} {found.st_size} {found.st_mtime_ns}")
    return hashlib.sha256("\n".join(seen).encode()).hexdigest()
