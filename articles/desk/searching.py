"""The desk's plain search: every word somewhere in the fields, whatever its accents or capitals."""

from __future__ import annotations

from django.db.models import Q, QuerySet

# Stored words are composed; people type the plain signs.
PLAIN_SIGNS = str.maketrans({"’": "'", "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " "})
MOST_WORDS = 8


def words(typed: str) -> list[str]:
    return typed.translate(PLAIN_SIGNS).replace("\x00", "").split()[:MOST_WORDS]


def holding(word: str, *fields: str) -> Q:
    """Rows where one of the text fields holds the word; Postgres' unaccent also makes ’ a plain apostrophe."""
    return Q.create([(f"{field}__unaccent__icontains", word) for field in fields], Q.OR)


def matching(queryset: QuerySet, typed: str, *fields: str) -> QuerySet:
    for word in words(typed):
        queryset = queryset.filter(holding(word, *fields))
    return queryset
