"""Joins static/site/css/*.css into the one file that pages link: components stay apart, and explained, for people only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

from articles.public.minifying import minify

NAME = "site/site.css"
PARTS = Path(__file__).resolve().parents[2] / "static" / "site" / "css"
# It says in which order the layers count, so that the order of all the others does not matter.
FIRST = "layers.css"


def join(folder: Path = PARTS) -> str:
    others = sorted(part for part in folder.glob("*.css") if part.name != FIRST)
    return "\n".join(part.read_text() for part in (folder / FIRST, *others))


def served() -> str:
    return minify(join())


class SiteStylesheetFinder(BaseFinder):
    """Offers site/site.css to collectstatic, and to the development server on each change."""

    def __init__(self, *args, **kwargs):
        self.storage = FileSystemStorage(settings.STATE_DIR / "joined")

    def check(self, **kwargs):
        return []

    def find(self, path: str, find_all: bool = False, **kwargs):
        if path != NAME:
            return []
        found = str(self._write())
        return [found] if find_all else found

    def list(self, ignore_patterns) -> Iterator[tuple[str, FileSystemStorage]]:
        self._write()
        yield NAME, self.storage

    def _write(self) -> Path:
        joined, target = served(), Path(self.storage.path(NAME))
        # Left alone when nothing changed: collectstatic copies by date.
        if not target.exists() or target.read_text() != joined:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(joined)
        return target
