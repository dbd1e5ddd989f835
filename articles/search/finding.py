"""Finding live publications. One statement, which reads no further than what is shown (articles.search.weighing).

Only what is live is found, as Publication tells it: the index may hold more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Value
from django.db.models.expressions import RawSQL

from articles.search import rarity, reading
from articles.search.compiling import said
from articles.search.querying import MOST_SOUGHT, Query
from articles.search.reading import Step
from articles.search.weighing import Tier, age_of, place_of
from articles.workflow import clock
from articles.workflow.compiled import NOW, Statement
from articles.workflow.publications import Publication

# Stories whose words are all there, of which the first that are live, and say a phrase, are shown.
MOST_READ = 2000
# A story that fits a tier fits most of the lower ones, and is read there again: as many rows for one as that, then as there
# are tiers. On a later page the tiers are kept apart, since what stands before it is not read again.
MOST_TIMES = (2, len(Tier))


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
    if len(query.terms) > MOST_SOUGHT or not by_date:
        counts = counts or rarity.counted(query)
        query = rarity.rarest(query, *counts)
    first = after.cell if after else 0
    if by_date:
        plans = [reading.by_date(query, today, first, in_titles)]
    else:
        plans = reading.by_rank(query, today, counts, first)
    hits: list[Hit] = []
    for plan in filter(None, plans):
        rows, is_whole = _read_enough(query, filters, plan, after, most, once=by_date)
        ranked = sorted((_hit(row, plan, today, by_date) for row in rows), key=_rank)
        hits = [hit for hit in ranked if after is None or _rank(hit) > _end(after)]
        # The best of what was read at once are the best of all only if it was read to its end.
        if is_whole or (len(hits) >= most and plan[-1].age is not None):
            break
    return hits[:most]


def _read_enough(
    query: Query, filters: Filters, plan: list[Step], after: Place | None, most: int, once: bool
) -> tuple[list[tuple], bool]:
    """Rows, and whether they are all that there are."""
    has_heads = plan[0].age is None
    limits = [most * times for times in ((1,) if once or after else MOST_TIMES)]
    if plan[-1].age is None or (has_heads and after):
        limits = [MOST_READ]
    for limit in limits:
        rows = _read(query, filters, plan, after, limit)
        is_whole = not rows or rows[0][-1] < limit
        if len(rows) >= most or is_whole:
            break
    return rows, is_whole


def _hit(row: tuple, plan: list[Step], today: date, by_date: bool) -> Hit:
    step = plan[row[3] - 1]
    age = age_of(row[2], today) if step.age is None else step.age
    return Hit(*row[:3], age if by_date else place_of(step.tier, age), row[4])


def _rank(hit: Hit) -> tuple[int, float, int]:
    return (hit.cell, -hit.first_published_at.timestamp(), -hit.article_id)


def _end(after: Place) -> tuple[int, float, int]:
    return (after.cell, -after.moment.timestamp(), -after.article_id)


def _read(query: Query, filters: Filters, plan: list[Step], after: Place | None, most: int):
    """Each story once, where it stands best, in no order; the last column tells how many rows that were before."""
    asked = [f"{step.asked}{filters}" for step in plan]
    conditions, patterns = _phrases(query)
    live, now = _live()
    sql = _SQL.format(live=live, phrases=conditions)
    with connection.cursor() as cursor:
        cursor.execute(sql, [asked, *_edges(filters, plan, after), *now, *patterns, most])
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
                AND (cell.place <> %s OR (entry.first_published_at, entry.article_id) < (%s, %s))
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
_EVER = datetime.max.replace(tzinfo=NOW.tzinfo)


def _edges(filters: Filters, plan: list[Step], after: Place | None) -> list[Any]:
    """The period, and which step begins behind which story: the first that reads one age, on a later page."""
    period = [filters.since or NOW, filters.until or _EVER]
    if after is None:
        return [*period, 0, _EVER, 0]
    first = next((turn for turn, step in enumerate(plan, 1) if step.place == after.cell), 0)
    return [*period, first, after.moment, after.article_id]


def _phrases(query: Query) -> tuple[str, list[str]]:
    """What the index cannot tell: that words follow each other."""
    conditions, patterns = said(query, "words.stream")
    return "WHERE " + " AND ".join(conditions) if conditions else "", patterns


@cache
def _compiled() -> Statement:
    public = Publication.objects.live(NOW).filter(pk=RawSQL("words.publication_id", ()))
    # One at most, which the planner has to ask of each story in turn: so they stay in the order of their cells.
    return Statement(public.order_by().values_list(Value(1))[:1])


def _live() -> tuple[str, list[Any]]:
    statement = _compiled()
    now = clock.now()
    return statement.sql, [now if given == NOW else given for given in statement.parameters]
