"""The newest live publications of a list, as rows of what it shows. One query, read by a narrow index to its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from django.db.models import QuerySet

from articles.content.references import showing
from articles.content.sections import Section
from articles.public.paging import PAGE_SIZE, Key, Page
from articles.public.shell import Shell
from articles.workflow import clock
from articles.workflow.compiled import KEY_MOMENT, KEY_NUMBER, NOW, SINCE, UNTIL, Statement, number
from articles.workflow.publishing import Publication


class CardRow(NamedTuple):
    """What content.cards makes a card of."""

    article_id: int
    section_id: int
    first_published_at: datetime
    slug: str
    kind: str
    kicker: str
    title: str
    standfirst: str
    byline: str
    picture_html: str
    picture_until: datetime | None
    rating: str


@dataclass(frozen=True)
class Source:
    """Which publications: `kind` is a key of _NARROWED, `keys` are those of the records that it is narrowed by."""

    kind: str = "all"
    keys: tuple[int, ...] = ()
    since: datetime | None = None
    until: datetime | None = None

    @classmethod
    def section(cls, section: Section, shell: Shell) -> Source:
        """Its own articles and those of the sections under it."""
        return cls("section", (section.pk, *(under.pk for under in shell.under(section))))


_NARROWED = {
    "all": lambda public, key: public,
    "section": lambda public, key: public.in_section(key),
    "tag": lambda public, key: public.tagged(key),
    "author": lambda public, key: public.by_author(key),
    "tests of": lambda public, key: showing(public, key, tests=True),
    "mentions of": lambda public, key: showing(public, key, tests=False),
    "period": lambda public, key: public.filter(
        first_published_at__gte=SINCE, first_published_at__lt=UNTIL
    ),
}


def read_rows(
    source: Source, row: type[NamedTuple] = CardRow, key: Key | None = None, size: int = PAGE_SIZE
) -> list[Any]:
    """At most that many, the newest first, older than the key. `row` is named by columns of Publication."""
    statement = _statement(source.kind, max(len(source.keys), 1), row, key is not None, size)
    given = {NOW: clock.now(), SINCE: source.since, UNTIL: source.until}
    given |= {number(turn): value for turn, value in enumerate(source.keys)}
    if key:
        given |= {KEY_MOMENT: key.moment, KEY_NUMBER: key.article_id}
    return [row._make(values) for values in statement.rows(given)]


def read_page(source: Source, key: Key | None) -> Page:
    """One row more than shown tells whether there is an older page."""
    found = read_rows(source, key=key, size=PAGE_SIZE + 1)
    shown: Sequence[CardRow] = found[:PAGE_SIZE]
    return Page(shown, Key.of(shown[-1]) if len(found) > PAGE_SIZE else None)


@cache
def _statement(kind: str, keys: int, row: type[NamedTuple], keyed: bool, size: int) -> Statement:
    """Of several sections each is read by its own index, and no further than the page can need."""
    parts = [_part(kind, number(turn), row, keyed)[:size] for turn in range(keys)]
    if keys == 1:
        return Statement(parts[0])
    joined = parts[0].union(*parts[1:], all=True)
    return Statement(joined.order_by("-first_published_at", "-article_id")[:size])


def _part(kind: str, key: int, row: type[NamedTuple], keyed: bool) -> QuerySet:
    public = _NARROWED[kind](Publication.objects.live(NOW), key).newest_first()
    if keyed:
        public = public.older_than(KEY_MOMENT, KEY_NUMBER)
    return public.values_list(*row._fields)
