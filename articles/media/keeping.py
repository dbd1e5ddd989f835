"""Files that no row speaks of any more, and letting them go.

A file is written before its row and removed after it: between the two there may be a file too many, never one missing.
Delete a row as ever (`image.delete()`); whoever puts another file in the place of one calls `let_go`.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.apps import apps
from django.core.files.storage import default_storage
from django.db import models
from django.dispatch import Signal

RENDITIONS = "r"
# `names` of files, `folders` of renditions; sent inside the transaction. reactions has them removed once it is committed.
left = Signal()


def let_go(names: Iterable[str] = (), folders: Iterable[str] = ()) -> None:
    """To be called in the transaction that makes them useless: a rollback keeps them."""
    left.send(sender=None, names=[name for name in names if name], folders=list(folders))


def leave_with_row(row: models.Model) -> None:
    """For a row that is being deleted: its file, and the renditions of a picture."""
    folders = [row.renditions_folder] if hasattr(row, "renditions_folder") else []
    let_go([row.file.name], folders)


def remove(names: Iterable[str], folders: Iterable[str]) -> None:
    """Twice does no harm. A file that some row still speaks of stays."""
    for name in names:
        if not any(kept.filter(file=name).exists() for kept in kept_files().values()):
            default_storage.delete(name)
    for folder in folders:
        default_storage.remove_folder(folder)


def kept_files() -> dict[str, models.QuerySet]:
    """By the folder of their files: the rows that speak of them."""
    return {
        model._meta.get_field("file").upload_to.split("/")[0]: model._base_manager.all()
        for model in apps.get_app_config("articles").get_models()
        if isinstance(
            next((f for f in model._meta.fields if f.name == "file"), None), models.FileField
        )
    }
