"""Whether few stories tell what is looked for: then all of them are read at once, else cell by cell."""

from __future__ import annotations

import json

from django.db import connection

from articles.search.querying import Query
from articles.search.vocabulary import SHORTEST

# Stories that say all the words, if words did not come together; and stories that say the rarest of them.
FEW, FEW_OF_ONE = 3_000, 60_000
# Forms that a stem has: the vocabulary counts each by itself.
FORMS = 3

# Two columns, to stand in a query that is asked anyway, with `forms` as the parameter of the second.
COUNTS = (
    "(SELECT reltuples FROM pg_class WHERE oid = 'articles_publicationwords'::regclass), "
    "(SELECT json_object_agg(form, stories) FROM articles_word WHERE form = ANY(%s))::text"
)


def forms(query: Query) -> list[str]:
    return [form for term in query.terms for form in term.ways[0].forms]


def is_rare(query: Query, archive: float, stories: dict[str, int]) -> bool:
    """By how many rows the index has, and how many stories tell each form. In an archive of some thousands, all is rare."""
    archive = max(archive, 1)
    shares = [min(FORMS * _stories(form, stories, archive) / archive, 1) for form in forms(query)]
    expected = archive
    for share in shares:
        expected *= share
    return expected < FEW and min(shares, default=1) * archive < FEW_OF_ONE


def _stories(form: str, stories: dict[str, int], archive: float) -> float:
    """Short words and numbers are not counted: they may be anywhere."""
    uncounted = len(form) < SHORTEST or form.isdigit()
    return stories.get(form, archive if uncounted else 1)


def counted(query: Query) -> tuple[float, dict[str, int]]:
    """What `is_rare` wants to know, by one query."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {COUNTS}", [forms(query)])
        return told(*cursor.fetchone())


def told(archive: float, stories: str | None) -> tuple[float, dict[str, int]]:
    return archive, json.loads(stories or "{}")
