"""Days, months and years of Paris in which something was published: one probe of an index each, whatever they hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache

from django.db import connection

from articles.workflow import clock
from articles.workflow.clock import PARIS
from articles.workflow.compiled import NOW, SINCE, UNTIL, Statement
from articles.workflow.publishing import Publication

_BOUNDS = {SINCE: "since", UNTIL: "until"}


@dataclass(frozen=True)
class Period:
    """From the first midnight to that after the last day, in Paris."""

    since: datetime
    until: datetime

    @classmethod
    def between(cls, first: date, following: date) -> Period:
        return cls(
            *(datetime.combine(day, time(), PARIS).astimezone(UTC) for day in (first, following))
        )

    @classmethod
    def month(cls, first: date) -> Period:
        return cls.between(first, following_month(first))

    @property
    def first_day(self) -> date:
        return self.since.astimezone(PARIS).date()


def following_month(first: date) -> date:
    return first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)


def busy(first: date, following: date, step: str = "1 day") -> list[date]:
    """Which days, or months with that step, hold an article that is live. `first` is one of them; one query."""
    with connection.cursor() as cursor:
        cursor.execute(_busy_statement(), [first, following, step, step, clock.now()])
        return [day for (day,) in cursor.fetchall()]


def around(period: Period) -> tuple[date | None, date | None]:
    """The nearest days before and after it on which something live was published. One query."""
    given = {NOW: clock.now(), SINCE: period.since, UNTIL: period.until}
    days = [moment.astimezone(PARIS).date() for (moment,) in _around_statement().rows(given)]
    before = next((day for day in days if day < period.first_day), None)
    return before, next((day for day in days if day >= period.first_day), None)


def oldest() -> date | None:
    """The day of the first article that is still live. One query."""
    rows = _oldest_statement().rows({NOW: clock.now()})
    return rows[0][0].astimezone(PARIS).date() if rows else None


def _moments():
    return Publication.objects.live(NOW).values_list("first_published_at")


@cache
def _busy_statement() -> str:
    """The ORM's statement for one period, asked of each in a row of them; midnights are those of Paris."""
    within = _moments().filter(first_published_at__gte=SINCE, first_published_at__lt=UNTIL)
    probe = Statement(within.order_by())
    midnights = {mark: f"{name} AT TIME ZONE 'Europe/Paris'" for mark, name in _BOUNDS.items()}
    told = tuple(midnights.get(mark, "%s") for mark in probe.parameters)
    return (
        "SELECT since::date FROM generate_series(%s::timestamp, %s::timestamp - interval '1 day', %s::interval) since,"  # noqa: S608
        f" LATERAL (SELECT since + %s::interval AS until) ends WHERE EXISTS ({probe.sql % told})"
    )


@cache
def _around_statement() -> Statement:
    before = _moments().filter(first_published_at__lt=SINCE).newest_first()[:1]
    after = _moments().filter(first_published_at__gte=UNTIL).newest_first().reverse()[:1]
    return Statement(before.union(after, all=True))


@cache
def _oldest_statement() -> Statement:
    return Statement(_moments().newest_first().reverse()[:1])
