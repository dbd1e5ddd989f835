"""How rare words are: what few stories tell is read at once, else cell by cell; of many words the rarest are sought."""

from __future__ import annotations

import json
from dataclasses import replace
from math import prod

from django.db import connection

from articles.search.compiling import MOST_WEIGHED
from articles.search.querying import MOST_SOUGHT, Query, Term, Way
from articles.search.vocabulary import SHORTEST

# Stories that say all the words, if words did not come together; and stories that say the rarest of them.
FEW, FEW_OF_ONE = 900, 60_000
# Stories that say all the words over their text; of those that say a word, one in so many says it there.
FEW_HEADS, HEAD_SHARE = 300, 0.15
# Forms that a stem has: the vocabulary counts each by itself. Of many words not each is said in all of its forms.
FORMS, FORMS_OF_MANY = 3, 1

# Two columns, to stand in a query that is asked anyway, with `forms` as the parameter of the second.
COUNTS = (
    "(SELECT reltuples FROM pg_class WHERE oid = 'articles_publicationwords'::regclass), "
    "(SELECT json_object_agg(form, stories) FROM articles_word WHERE form = ANY(%s))::text"
)


def forms(query: Query) -> list[str]:
    return [form for way in _ways(query) for form in way.forms]


def _ways(query: Query) -> list[Way]:
    """Each term as it was typed."""
    return [term.ways[0] for term in query.terms]


def rarest(query: Query, archive: float, stories: dict[str, int]) -> Query:
    """The terms that are looked for, in their order: the others are nearly everywhere, or say what these say."""
    if len(query.terms) <= MOST_SOUGHT:
        return query
    many = {term: min(_told(term, archive, stories)) for term in query.terms}
    kept = sorted(query.terms, key=many.__getitem__)[:MOST_SOUGHT]
    return replace(query, terms=tuple(term for term in query.terms if term in kept))


def _told(term: Term, archive: float, stories: dict[str, int]) -> list[float]:
    return [_stories(form, stories, archive) for form in term.ways[0].forms]


def is_rare(query: Query, archive: float, stories: dict[str, int]) -> bool:
    """By how many rows the index has, and how many stories tell each form. In an archive of some thousands, all is rare."""
    shares = _shares(query, archive, stories)
    # Of many words the rarest may be common: they are asked for together less often, not in more steps.
    is_sought = min(shares) * archive < FEW_OF_ONE or len(query.terms) > MOST_WEIGHED
    return archive * prod(shares) < FEW and is_sought


def is_rare_in_heads(query: Query, archive: float, stories: dict[str, int]) -> bool:
    """The same of titles and of what stands over the text, of several words."""
    shares = _shares(query, archive, stories)
    return len(shares) > 1 and archive * prod(HEAD_SHARE * share for share in shares) < FEW_HEADS


def _shares(query: Query, archive: float, stories: dict[str, int]) -> list[float]:
    """Of all stories, those that tell each form."""
    archive = max(archive, 1)
    loose = FORMS if len(query.terms) <= MOST_WEIGHED else FORMS_OF_MANY
    return [
        min((1 if way.as_typed else loose) * _stories(form, stories, archive) / archive, 1)
        for way in _ways(query)
        for form in way.forms
    ]


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
