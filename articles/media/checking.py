"""Whether files and rows agree, on whatever the library keeps its files: what is found, said in French, and made good."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.core.files.storage import default_storage
from django.utils import timezone

from articles.media.images import Image
from articles.media.keeping import RENDITIONS, kept_files

# What is younger may belong to a transaction that is still under way.
GRACE = timedelta(hours=1)
_SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Finding:
    """`repair` is None for what only a person can make good."""

    told: str
    repair: Callable[[], object] | None = None


def check(redo: Callable[[int], object], *, older_than: timedelta = GRACE) -> Iterator[Finding]:
    """Each thing that does not agree. `redo` asks for the renditions of the picture with that number."""
    settled = timezone.now() - older_than
    for folder, rows in kept_files().items():
        yield from _files(folder, rows, settled)
    yield from _renditions(redo, settled)


def _files(folder: str, rows, settled: datetime) -> Iterator[Finding]:
    # The files first: a row that comes meanwhile brings one that is not missed.
    there = dict(default_storage.walk(folder))
    wanted = dict(rows.values_list("file", "pk"))
    for name, changed in there.items():
        if name not in wanted and changed < settled:
            yield Finding(
                f"Fichier sans fiche{_SPACE}: {name}",
                lambda name=name: default_storage.delete(name),
            )
    for name, number in wanted.items():
        if name not in there and not default_storage.exists(name):
            yield Finding(
                f"Fiche sans fichier{_SPACE}: n°{_SPACE}{number}, {name}."
                " À remettre d’une sauvegarde, ou à remplacer."
            )


def _renditions(redo, settled: datetime) -> Iterator[Finding]:
    images = {image.pk: image for image in Image.objects.iterator()}
    whole = set()
    files = default_storage.walk(RENDITIONS)
    for folder, found in groupby(files, lambda file: file[0].rpartition("/")[0]):
        found = list(found)
        number = int(part) if (part := folder.split("/")[1]).isdigit() else 0
        image = images.get(number)
        if image and folder == image.renditions_under(image.key):
            names = {name for name, _ in found}
            if names >= image.made_names():
                whole.add(number)
        elif max(changed for _, changed in found) < settled:
            yield Finding(
                f"Déclinaisons sans image{_SPACE}: {folder}",
                lambda folder=folder: default_storage.remove_folder(folder),
            )
    yield from _missing(images.values(), whole, redo)


def _missing(images, whole: set[int], redo) -> Iterator[Finding]:
    for image in images:
        if image.made_key and image.made_key == image.key and image.pk not in whole:
            yield Finding(
                f"Déclinaisons incomplètes{_SPACE}: image n°{_SPACE}{image.pk}",
                lambda number=image.pk: _again(number, redo),
            )


def _again(number: int, redo) -> None:
    """Until they are there, the picture itself is given."""
    Image.objects.filter(pk=number).update(made_key="")
    redo(number)
