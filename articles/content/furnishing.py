"""What stands around a text for readers in a hurry, and for those who ask how it was made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models

from articles.body import Heading, count_document_words, outline
from articles.typography import compose

MOST_POINTS = 5
FURNITURE = ("key_points", "ai_disclosure")
# What is usually said: offered where one writes it, and then changed as the case wants.
FORMULAS = (
    "L’entretien a été transcrit par un outil d’intelligence artificielle, puis vérifié par la rédaction.",
    "Cet article a été traduit avec l’aide d’un outil d’intelligence artificielle, puis relu par la rédaction.",
    "Un outil d’intelligence artificielle a aidé à trier les données\N{NARROW NO-BREAK SPACE}; la rédaction a vérifié chaque chiffre.",
    "Les illustrations ont été faites avec un outil d’intelligence artificielle.",
    "Ce texte a été écrit avec l’aide d’un outil d’intelligence artificielle, puis relu et corrigé par la rédaction.",
)
# From here on a table of contents is worth its room: so many headings, or fewer over so many words.
MANY_HEADINGS, SOME_HEADINGS, LONG_TEXT = 4, 3, 1_200


class Furnished(models.Model):
    """`key_points` is a list of up to MOST_POINTS short texts."""

    key_points = models.JSONField("L’essentiel", default=list, blank=True)
    ai_disclosure = models.CharField(
        "part de l’IA",
        max_length=300,
        blank=True,
        help_text="Une phrase que lisent les lecteurs\N{NARROW NO-BREAK SPACE}; les formules usuelles sont proposées.",
    )

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        self.key_points = [line for point in self.key_points if (line := compose(point).strip())]
        super().save(*args, **kwargs)


def furniture_in_snapshot(article: Furnished) -> dict[str, Any]:
    """Only what was written: older revisions lack the keys, and must not look different for it."""
    return {name: words for name in FURNITURE if (words := getattr(article, name))}


def furniture(snapshot: Mapping[str, Any]) -> dict[str, Any]:
    """The same fields of any snapshot, empty where it says nothing."""
    return {
        "key_points": snapshot.get("key_points") or [],
        "ai_disclosure": snapshot.get("ai_disclosure") or "",
    }


def table_of_contents(body: Mapping[str, Any]) -> list[Heading]:
    """The headings of a long text, those of the first level; none for a text that is soon read."""
    headings = [heading for heading in outline(body) if heading.level == 2]
    if len(headings) >= MANY_HEADINGS:
        return headings
    if len(headings) >= SOME_HEADINGS and count_document_words(body) >= LONG_TEXT:
        return headings
    return []
