"""By what a picture is found again: its keywords, its colour, the collections it is in."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from django.db import models

from articles.media.collections import Collection
from articles.media.confining import run_confined
from articles.typography import compose

_LONGEST = 500


class Hue(models.TextChoices):
    RED = "red", "rouge"
    ORANGE = "orange", "orange"
    YELLOW = "yellow", "jaune"
    GREEN = "green", "vert"
    CYAN = "cyan", "turquoise"
    BLUE = "blue", "bleu"
    PURPLE = "purple", "violet"
    PINK = "pink", "rose"
    BROWN = "brown", "brun"
    BLACK = "black", "noir"
    GREY = "grey", "gris"
    WHITE = "white", "blanc"


class Classed(models.Model):
    """`keywords` is a list with commas; `hue` is "" until the file has been looked at."""

    keywords = models.CharField(
        "mots-clés",
        max_length=_LONGEST,
        blank=True,
        help_text="Séparés par des virgules\N{NO-BREAK SPACE}; ils servent à la chercher, les lecteurs ne les voient pas.",
    )
    hue = models.CharField(
        "couleur", max_length=8, choices=Hue, blank=True, default="", editable=False
    )
    collections = models.ManyToManyField(
        Collection, verbose_name="collections", blank=True, related_name="images"
    )

    class Meta:
        abstract = True

    @property
    def keyword_list(self) -> list[str]:
        return listed(self.keywords)

    def change_keywords(self, *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Not saved. What is already there, whatever its capitals, is not added again; what does not fit is left out."""
        gone = {word.casefold() for word in remove}
        kept = [word for word in self.keyword_list if word.casefold() not in gone]
        self.keywords = joined([*kept, *add])

    def note_hue(self) -> None:
        """Of a picture that came in before colours were noted. Raises Overrun."""
        if self.hue:
            return
        with tempfile.TemporaryDirectory(prefix="hue-") as folder:
            source = Path(folder) / "kept"
            with self.file.open("rb") as kept:
                source.write_bytes(kept.read())
            self.hue = run_confined("articles.media.hues", {"source": str(source)})["hue"]
        type(self)._base_manager.filter(pk=self.pk).update(hue=self.hue)


def listed(words: str) -> list[str]:
    """Each once, in the order in which they were typed."""
    parts = (" ".join(part.split()) for part in compose(words).replace(";", ",").split(","))
    once: dict[str, str] = {}
    for part in filter(None, parts):
        once.setdefault(part.casefold(), part)
    return list(once.values())


def joined(words: Iterable[str]) -> str:
    told = ""
    for word in listed(", ".join(words)):
        longer = f"{told}, {word}" if told else word
        if len(longer) <= _LONGEST:
            told = longer
    return told
