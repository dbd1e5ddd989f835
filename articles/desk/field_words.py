"""The fields of a snapshot in the words of the desk, to be compared by people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from articles.body import describe
from articles.content.authors import Author, BylineRole
from articles.content.kinds import Kind
from articles.content.sections import Section
from articles.content.sources import Source
from articles.content.tags import Tag
from articles.desk.part_words import PART_LABELS, PART_TELLERS
from articles.media.images import Image

LABELS = {
    "kicker": "Surtitre",
    "title": "Titre",
    "standfirst": "Chapô",
    "key_points": "L’essentiel",
    "body": "Texte",
    "ai_disclosure": "Part de l’IA",
    "kind": "Genre",
    "section": "Rubrique",
    "slug": "Adresse",
    "hero.image": "Image principale",
    "hero.caption": "Légende",
    "hero.credit": "Crédit",
    "hero.alt": "Texte de remplacement",
    "bylines": "Signatures",
    "tags": "Mots-clés",
    "sources": "Sources",
    "seo_title": "Titre pour les moteurs",
    "seo_description": "Description pour les moteurs",
    "social_title": "Titre pour les réseaux",
    "social_description": "Description pour les réseaux",
    **PART_LABELS,
}
ORDER = {name: place for place, name in enumerate(LABELS)}


def label(field: str) -> str:
    return LABELS.get(field, field)


def in_words(field: str, value: Any) -> list[str]:
    """One line a thing told; none for what is empty. A field that refers to records makes one query."""
    if not value:
        return []
    teller = TELLERS.get(field)
    return teller(value) if teller else str(value).splitlines()


def _one(model) -> Callable[[int], list[str]]:
    return lambda key: [str(record) for record in model.objects.filter(pk=key)]


def _bylines(rows: list[dict]) -> list[str]:
    names = Author.objects.in_bulk([row["author"] for row in rows])
    return [
        f"{names[row['author']]} ({BylineRole(row['role']).label.lower()})"
        for row in rows
        if row["author"] in names
    ]


def _sources(rows: list[dict]) -> list[str]:
    names = Source.objects.in_bulk([row["source"] for row in rows])
    return [
        ", ".join(
            filter(
                None,
                (
                    str(names[row["source"]]),
                    *(row[name] for name in ("label", "url", "consulted_on")),
                ),
            )
        )
        for row in rows
        if row["source"] in names
    ]


def _tags(keys: list[int]) -> list[str]:
    return [tag.name for tag in Tag.objects.filter(pk__in=keys)]


TELLERS: dict[str, Callable[[Any], list[str]]] = {
    "body": describe,
    "kind": lambda value: [Kind(value).label],
    "section": _one(Section),
    "hero.image": _one(Image),
    "bylines": _bylines,
    "tags": _tags,
    "sources": _sources,
    "key_points": list,
    **PART_TELLERS,
}
