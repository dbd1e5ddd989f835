"""The sizes and formats that a picture is served in: which there are, where they lie, and making them.

Their address holds a digest of the file, of the words that stay written in it, and of the recipe: what is there never
changes. Until the worker has made them, whoever serves them gives the file itself.
"""

from __future__ import annotations

import hashlib
import tempfile
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models

from articles.body import Srcset
from articles.media.confining import run_confined
from articles.media.cropping import Cropped
from articles.media.framing import SHAPES
from articles.media.keeping import RENDITIONS

# 720 and 1000 are what most phones ask for: 92 % of 412 px at a density of 1.75, of 412 px at 2.625, of 360 px at 3.
WIDTHS = (320, 480, 720, 1000, 1280, 1920)
# The best first, as browsers take them; the last is for all others.
TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg", "png": "image/png"}
# For a browser that chooses no width itself, and for networks.
PLAIN_WIDTH = 1280
# What is found out of a picture's pixels: by scaling where receiving did not.
IMPRESSION = ("likeness", "suggested_x", "suggested_y", "colour")
# Another recipe, other addresses.
RECIPE = "3"


class Rendition(NamedTuple):
    width: int
    extension: str


class Rendered(Cropped):
    """`made_key` is the key of the renditions that are there, whole; `made_focus` says where the shared ones are cut."""

    made_key = models.CharField(max_length=12, blank=True, editable=False)
    made_focus = models.CharField(max_length=8, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def key(self) -> str:
        """ "" for a picture that is only served as it is: it came in before there were renditions."""
        if not self.digest:
            return ""
        told = "\n".join((RECIPE, self.digest, *self.marks.values()))
        return hashlib.sha256(told.encode()).hexdigest()[:12]

    @property
    def is_made(self) -> bool:
        return self.made_key == self.key and (not self.key or self.made_focus == self._focus_mark)

    @property
    def _focus_mark(self) -> str:
        return f"{self.focus.x}-{self.focus.y}"

    @property
    def widths(self) -> list[int]:
        """Ascending; none is larger than the picture."""
        return [
            *(width for width in WIDTHS if width < self.width),
            *[self.width][: self.width <= WIDTHS[-1]],
        ]

    @property
    def extensions(self) -> tuple[str, ...]:
        """PNG stays for what may be transparent."""
        return ("avif", "webp", "png" if self.file.name.endswith((".png", ".gif")) else "jpg")

    @property
    def renditions_folder(self) -> str:
        """Of all keys, former ones as well."""
        return f"{RENDITIONS}/{self.pk}"

    def renditions_under(self, key: str) -> str:
        return f"{self.renditions_folder}/{key}"

    def rendition_name(self, width: int, extension: str) -> str:
        return f"{self.renditions_under(self.key)}/{width}.{extension}"

    def rendition_names(self) -> list[str]:
        return [self.rendition_name(*each) for each in product(self.widths, self.extensions)]

    def shared_name(self, mark: str = "", shape: str = "s") -> str:
        """Of a file for others, cut around the point; `shape` is a key of SHAPES, networks get "s"."""
        return f"{self.renditions_under(self.key)}/{shape}{mark or self._focus_mark}.jpg"

    def made_names(self) -> set[str]:
        """Every rendition that is there."""
        if not self.key or self.made_key != self.key:
            return set()
        shared = [self.shared_name(self.made_focus, shape) for shape in SHAPES if self.made_focus]
        return {*self.rendition_names(), *shared}

    def srcsets(self) -> tuple[Srcset, ...]:
        """By format; made of names only, nothing is looked up. Of a moving picture, how it begins."""
        if not self.key:
            return ()
        return tuple(
            Srcset(
                TYPES[extension],
                tuple((self._address(width, extension), width) for width in self.widths),
            )
            for extension in self.extensions
        )

    def address_near(self, width: int, extension: str = "") -> str:
        """Of the smallest rendition that is as wide as that, or of the widest; of the file where there are none."""
        if not self.key:
            return self.file.url
        return self._address(self.width_near(width), extension or self.extensions[-1])

    def width_near(self, width: int) -> int:
        if not self.key:
            return self.width
        return next((there for there in self.widths if there >= width), self.widths[-1])

    @property
    def thumbnail_url(self) -> str:
        return self.address_near(480, "webp")

    @property
    def shared_url(self) -> str:
        return self.cut_url("s")

    def cut_url(self, shape: str) -> str:
        return settings.MEDIA_URL + self.shared_name(shape=shape) if self.key else self.file.url

    def _address(self, width: int, extension: str) -> str:
        return settings.MEDIA_URL + self.rendition_name(width, extension)

    def make_renditions(self) -> None:
        """About two seconds of processor for a large photo. Twice does no harm; raises Overrun."""
        if not self.key or self.is_made:
            return
        # Where only the point has moved, only the shared ones are made.
        wanted = self.widths if self.made_key != self.key else []
        with tempfile.TemporaryDirectory(prefix="renditions-") as folder:
            told = run_confined("articles.media.scaling", self._order(Path(folder), wanted))
            self._take_impression(told)
            for made in told["files"]:
                self._keep(made)
        self._note_made()

    def _order(self, folder: Path, widths: list[int]) -> dict[str, Any]:
        source = folder / "kept"
        with self.file.open("rb") as kept:
            source.write_bytes(kept.read())
        is_known = self.suggested_x is not None or None not in (self.focus_x, self.focus_y)
        return {
            "source": str(source),
            "folder": str(folder),
            "marks": self.marks,
            "widths": widths,
            "extensions": self.extensions,
            "point": self.focus if is_known else None,
        }

    def _take_impression(self, told: dict[str, Any]) -> None:
        """What those that came in before it was taken lack."""
        for name in IMPRESSION:
            if getattr(self, name) in (None, ""):
                setattr(self, name, told[name])

    def _keep(self, made: dict[str, Any]) -> None:
        name = self.rendition_name(made["width"], made["extension"])
        if made["shape"]:
            name = self.shared_name(shape=made["shape"])
        # What an earlier try left may not be whole.
        default_storage.delete(name)
        default_storage.save(name, ContentFile(Path(made["file"]).read_bytes()))

    def _note_made(self) -> None:
        former_key, former_names = self.made_key, self.made_names()
        self.made_key, self.made_focus = self.key, self._focus_mark
        noted = {name: getattr(self, name) for name in ("made_key", "made_focus", *IMPRESSION)}
        if not type(self)._base_manager.filter(pk=self.pk).update(**noted):
            # Deleted meanwhile, and its renditions with it: those came too late.
            default_storage.remove_folder(self.renditions_folder)
            return
        if former_key and former_key != self.key:
            default_storage.remove_folder(self.renditions_under(former_key))
        for name in former_names - self.made_names():
            default_storage.delete(name)
