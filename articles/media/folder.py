"""Where the library keeps its files on a machine of its own: a folder. `bucket` is the other place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from django.core.files.storage import FileSystemStorage


class Folder(FileSystemStorage):
    def _save(self, name, content):
        """On the disk when this returns: the row that is written next must never outlive its file."""
        name = super()._save(name, content)
        place = Path(self.path(name))
        for there in (place, place.parent):
            descriptor = os.open(there, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        return name

    def walk(self, start: str) -> Iterator[tuple[str, datetime]]:
        """Name and last change of every file below a folder, those of one folder in a row."""
        top = Path(self.path(start))
        for folder, _, files in os.walk(top):
            for file in sorted(files):
                place = Path(folder) / file
                changed = datetime.fromtimestamp(place.stat().st_mtime, UTC)
                yield place.relative_to(self.location).as_posix(), changed

    def remove_folder(self, name: str) -> None:
        """With all that is in it. `name` is a folder of ours, never the place itself; missing is well."""
        top = Path(self.path(name))
        for folder, _, files in os.walk(top, topdown=False):
            for file in files:
                (Path(folder) / file).unlink(missing_ok=True)
            Path(folder).rmdir()
