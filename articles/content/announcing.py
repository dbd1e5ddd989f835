"""How a story is announced elsewhere: in the results of a search engine, and where people share it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.db import models

# How many signs of each are usually shown: advice, for a longer one is only cut.
ADVISED = {
    "seo_title": 60,
    "seo_description": 155,
    "social_title": 60,
    "social_description": 155,
}
WORDS = tuple(ADVISED)


class Announced(models.Model):
    """Words of their own for those places. What is empty is taken from the title and the standfirst."""

    seo_title = models.CharField("titre pour les moteurs", max_length=150, blank=True)
    seo_description = models.CharField("description pour les moteurs", max_length=320, blank=True)
    social_title = models.CharField("titre pour les réseaux", max_length=150, blank=True)
    social_description = models.CharField(
        "description pour les réseaux", max_length=320, blank=True
    )

    class Meta:
        abstract = True


class Announcement(NamedTuple):
    """The words that are shown, none of them empty but for a story without a title."""

    seo_title: str
    seo_description: str
    social_title: str
    social_description: str


def words_in_snapshot(article: Announced) -> dict[str, str]:
    """Only what was written: older revisions lack the keys, and must not look different for it."""
    return {name: words for name in WORDS if (words := getattr(article, name))}


def announcement(snapshot: Mapping[str, Any]) -> Announcement:
    title = snapshot["title"]
    description = snapshot["standfirst"] or title
    usual = dict(zip(WORDS, (title, description) * 2, strict=True))
    return Announcement(**{name: snapshot.get(name) or usual[name] for name in WORDS})
