"""The house's dictionary: words that the desk knows, and the names on its records."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F

from articles.content.authors import Author
from articles.content.products import Product
from articles.content.sources import Source
from articles.content.tags import Tag

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
MOST_NAMES = 2_000

one_word = RegexValidator(
    rf"^{WORD.pattern}\Z",
    "Un seul mot, en lettres\N{NARROW NO-BREAK SPACE}; un trait d’union ou une apostrophe est permis.",
)


class HouseWord(models.Model):
    """A word that is right at this house, with its capitals."""

    word = models.CharField("mot", max_length=60, unique=True, validators=[one_word])
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="ajouté par",
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = "mot du dictionnaire"
        verbose_name_plural = "dictionnaire maison"
        ordering = ["word"]

    def __str__(self):
        return self.word


def known_spellings(words: Iterable[str]) -> dict[str, set[str]]:
    """How the house spells those of `words` that it knows, by the word in small letters. One query."""
    asked = sorted({word.lower().replace("’", "'") for word in words})
    if not asked:
        return {}
    apostrophes = "|".join(re.escape(word).replace("'", "['’]") for word in asked)
    sought = rf"\y({apostrophes})\y"
    names = [
        kind.objects.order_by().filter(**{f"{column}__iregex": sought}).values_list(F(column))
        for kind, column in (
            *((HouseWord, "word"), (Product, "name"), (Product, "publisher")),
            *((Author, "name"), (Source, "name"), (Tag, "name")),
        )
    ]
    spellings: dict[str, set[str]] = {}
    for (name,) in names[0].union(*names[1:])[:MOST_NAMES]:
        for spelling in WORD.findall(name):
            spellings.setdefault(spelling.lower().replace("’", "'"), set()).add(spelling)
    return spellings
