"""Finding live publications. One statement, which reads no further than what is shown (articles.search.weighing).

Only what is live is found, as Publication tells it: the index may hold more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Value
from django.db.models.expressions import RawSQL

from articles.search import rarity
from articles.search.compiling import anywhere, in_title, tiers
from articles.search.querying import Query
from articles.search.weighing import AGES, Cell, Tier, age_of, age_query, cells
from articles.workflow import clock
from articles.workflow.compiled import NOW, Statement
from articles.workflow.publications import Publication

# Stories whose words are all there, of which the first that are live, and say a phrase, are shown.
MOST_READ = 2000
# A story that fits a tier fits most of the lower ones, and is read there again: as many rows for one as that, then as there
# are tiers. On a later page the tiers are kept apart, since what stands before it is not read again.
MOST_TIMES = (3, len(Tier))


class Hit(NamedTuple):
    publication_id: int
    article_id: int
    first_published_at: datetime
    cell: int
    marks: str


@dataclass(frozen=True)
class Filters:
    """`marks` are groups of marks of a stream, of each of which a story has one; it came out in [since, until)."""

    marks: tuple[tuple[str, ...], ...] = ()
    since: datetime | None = None
    until: datetime | None = None

    def __str__(self) -> str:
        groups = (" | ".join(f"'{mark}'" for mark in group) for group in self.marks)
        return "".join(f" & ({group})" for group in groups)


@dataclass(frozen=True)
class Place:
    """Where a page ends: the day by which ages were counted, the cell, and the last story shown of it."""

    today: date
    cell: int
    moment: datetime
    article_id: int


def find(
    query: Query,
    filters: Filters = Filters(),
    *,
    after: Place | None = None,
    by_date: bool = False,
    in_titles: bool = False,
    most: int = 21,
    counts: tuple[float, dict[str, int]] | None = None,
) -> list[Hit]:
    """The best first, or the newest, then perhaps by their titles alone.

    `Hit.cell` counts from the first cell of all, so a place stays what it is. One query, and one more where `counts`
    (as articles.search.rarity has them) are not at hand.
    """
    today = after.today if after else clock.now().date()
    if not query.terms:
        return []
    if by_date:
        asked = list(_by_date(query, filters, today, in_titles))
        return _in_cells(query, filters, asked, after, most, (1,))
    if rarity.is_rare(query, *(counts or rarity.counted(query))):
        return _at_once(query, filters, today, after, most)
    asked = list(_by_rank(query, filters, today, apart=after is not None))
    return _in_cells(query, filters, asked, after, most, (1,) if after else MOST_TIMES)


def _in_cells(
    query: Query,
    filters: Filters,
    asked: list[str],
    after: Place | None,
    most: int,
    several: tuple[int, ...],
) -> list[Hit]:
    """One cell after the other, until there are enough."""
    skipped = after.cell if after else 0
    for times in several if asked[skipped:] else ():
        rows = _read(query, filters, asked[skipped:], after, most * times)
        hits = [Hit(*row[:3], row[3] + skipped - 1, row[4]) for row in rows]
        if len(hits) >= most or not rows or rows[0][-1] < most * times:
            return sorted(hits, key=_rank)[:most]
    return []


def _at_once(
    query: Query, filters: Filters, today: date, after: Place | None, most: int
) -> list[Hit]:
    """All stories of each tier, whatever their age: of words that few tell, that is less than to ask for each age."""
    told = tiers(query)
    rows = _read(query, filters, [f"{asked}{filters}" for asked in told.values()], None, MOST_READ)
    order, names = cells(), list(told)
    hits = [
        Hit(*row[:3], order.index(Cell(names[row[3] - 1], age_of(row[2], today))), row[4])
        for row in rows
    ]
    hits.sort(key=_rank)
    if after:
        last = (after.cell, -after.moment.timestamp(), -after.article_id)
        hits = [hit for hit in hits if _rank(hit) > last]
    return hits[:most]


def _rank(hit: Hit) -> tuple[int, float, int]:
    return (hit.cell, -hit.first_published_at.timestamp(), -hit.article_id)


def _read(query: Query, filters: Filters, asked: list[str], after: Place | None, most: int):
    """Each story once, where it stands best, in no order; the last column tells how many rows that were before."""
    conditions, patterns = _phrases(query)
    live, now = _live()
    sql = _SQL.format(live=live, phrases=conditions)
    with connection.cursor() as cursor:
        cursor.execute(sql, [asked, *_edges(filters, after), *now, *patterns, most])
        return cursor.fetchall()


# A bitmap of each cell, in turn: LATERAL over the cells is a loop, which LIMIT ends. Phrases are read in the texts
# themselves, of the first stories that have their words.
_SQL = f"""
SELECT DISTINCT ON (article_id) *, count(*) OVER () FROM (
    SELECT words.publication_id, words.article_id, words.first_published_at, words.place, words.marks
    FROM (
        SELECT entry.*, cell.place
        FROM unnest(%s::text[]) WITH ORDINALITY AS cell (asked, place)
        CROSS JOIN LATERAL (
            SELECT * FROM articles_publicationwords AS entry
            WHERE articles_words(entry.stream, entry.marks) @@ cell.asked::tsquery
                AND entry.first_published_at >= %s AND entry.first_published_at < %s
                AND (cell.place > 1 OR (entry.first_published_at, entry.article_id) < (%s, %s))
            ORDER BY entry.first_published_at DESC, entry.article_id DESC
            LIMIT {MOST_READ}
        ) AS entry
        LIMIT {MOST_READ}
    ) AS words
    CROSS JOIN LATERAL ({{live}}) AS live
    {{phrases}}
    LIMIT %s
) AS found ORDER BY article_id, place
"""  # noqa: S608 - our own words
_NOTHING = "'@nothing'"
_EVER = datetime.max.replace(tzinfo=NOW.tzinfo)


def _edges(filters: Filters, after: Place | None) -> list[Any]:
    key = (after.moment, after.article_id) if after else (_EVER, 0)
    return [filters.since or NOW, filters.until or _EVER, *key]


def _by_date(query: Query, filters: Filters, today: date, in_titles: bool) -> Iterator[str]:
    text = in_title(query) if in_titles else anywhere(query)
    for age in range(len(AGES)):
        yield f"{text} & {age_query(age, today)}{filters}"


def _by_rank(query: Query, filters: Filters, today: date, apart: bool) -> Iterator[str]:
    """A tsquery for each cell, in order; one that no story can fit for a tier that the query has not, so that places stay."""
    told = tiers(query, apart)
    ages = [age_query(age, today) for age in range(len(AGES))]
    for cell in cells():
        asked = told.get(cell.tier)
        yield f"{asked} & {ages[cell.age]}{filters}" if asked else _NOTHING


def _phrases(query: Query) -> tuple[str, list[list[str]]]:
    """What the index cannot tell: that words follow each other."""
    wanted = [term.patterns for term in query.terms if term.patterns]
    unwanted = [term.patterns for term in query.excluded if term.patterns]
    conditions = ["words.stream LIKE ANY (%s)"] * len(wanted)
    conditions += ["NOT words.stream LIKE ANY (%s)"] * len(unwanted)
    return "WHERE " + " AND ".join(conditions) if conditions else "", [*wanted, *unwanted]


@cache
def _compiled() -> Statement:
    public = Publication.objects.live(NOW).filter(pk=RawSQL("words.publication_id", ()))
    # One at most, which the planner has to ask of each story in turn: so they stay in the order of their cells.
    return Statement(public.order_by().values_list(Value(1))[:1])


def _live() -> tuple[str, list[Any]]:
    statement = _compiled()
    now = clock.now()
    return statement.sql, [now if given == NOW else given for given in statement.parameters]
