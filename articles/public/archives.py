"""The archives by day: calendars of the days on which something was published, and the articles of each."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.content import structured
from articles.public.heads import Head
from articles.public.listed import Source
from articles.public.lists import Listing, answer_list
from articles.public.periods import Period, around, busy, following_month, oldest
from articles.public.reading import reader_view
from articles.public.shell import ELSEWHERE, Shell, shell_now
from articles.templatetags.site import site_name
from articles.typography import day_name, month_name, spoken_day
from articles.workflow import clock
from articles.workflow.clock import PARIS

HOME = ("Archives", "/archives/")


@dataclass(frozen=True)
class Month:
    """`weeks` are seven days each, None outside the month; `busy` are the days that have a page."""

    first: date
    weeks: list[list[date | None]]
    busy: frozenset[date]

    @property
    def name(self) -> str:
        return f"{month_name(self.first)} {self.first.year}"

    @property
    def path(self) -> str:
        return month_path(self.first) if self.busy else ""


def year_path(day: date) -> str:
    return f"/archives/{day:%Y}/"


def month_path(day: date) -> str:
    return f"/archives/{day:%Y/%m}/"


def day_path(day: date) -> str:
    return f"/archives/{day:%Y/%m/%d}/"


@reader_view
def index(request: HttpRequest) -> HttpResponse:
    """The years, each with its months: those between the oldest article and today that have any."""
    shell, first = shell_now(), oldest()
    months = busy([Period.month(month) for month in _months(first, _today())]) if first else []
    years: dict[int, list[dict]] = {}
    for month in reversed(months):
        day = month.first_day
        told = {"name": month_name(day), "path": month_path(day)}
        years.setdefault(day.year, []).insert(0, told)
    page = {"years": [(year, f"/archives/{year}/", found) for year, found in years.items()]}
    main = render_to_string("public/archives.html", page)
    return _page(shell, "Archives", HOME[1], [], main)


@reader_view
def year(request: HttpRequest, year: int) -> HttpResponse:
    first = _first_of(year, 1)
    firsts = list(_months(first, first.replace(month=12)))
    period = Period.between(first, following_month(firsts[-1]))
    return _calendars(period, firsts, f"{year}", year_path, [HOME])


@reader_view
def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    first = _first_of(year, month)
    name = f"{month_name(first)} {year}"
    above = [HOME, (f"{year}", year_path(first))]
    return _calendars(Period.month(first), [first], name, month_path, above)


@reader_view
def day(request: HttpRequest, year: int, month: int, day: int) -> HttpResponse:
    try:
        asked = date(year, month, day)
        period = Period.between(asked, asked + timedelta(days=1))
    except (ValueError, OverflowError) as error:
        raise Http404("no such day") from error
    before, after = around(period)
    name = spoken_day(asked)
    listing = Listing(
        name[0].upper() + name[1:],
        day_path(asked),
        "",
        kind="Archives",
        about="",
        has_feeds=False,
        turns=_turns(before, after, day_path, spoken_day),
        above=((month_name(asked) + f" {year}", month_path(asked)),),
    )
    source = Source("period", since=period.since, until=period.until)
    return answer_list(request, shell_now(), ELSEWHERE, listing, source, or_404=True)


def _calendars(period: Period, firsts: list[date], name: str, path, above) -> HttpResponse:
    shell = shell_now()
    days = _busy_days(period)
    if not days:
        raise Http404("nothing then")
    before, after = around(period)
    context = {
        "title": name,
        "months": [_month(first, days) for first in firsts],
        "weekdays": [(day_name(turn)[:3] + ".", day_name(turn)) for turn in range(7)],
        "turns": _turns(before, after, path, lambda day: _period_name(day, path)),
        "above": above[1:],
    }
    main = render_to_string("public/calendar.html", context)
    return _page(shell, f"Archives, {name}", path(period.first_day), above, main)


def _period_name(day: date, path) -> str:
    return f"{day.year}" if path is year_path else f"{month_name(day)} {day.year}"


def _turns(before: date | None, after: date | None, path, name) -> tuple[tuple[str, str, str], ...]:
    """Relation, path and name of the neighbours that have a page."""
    told = (("prev", before), ("next", after))
    return tuple((rel, path(found), name(found)) for rel, found in told if found)


def _page(shell: Shell, title: str, path: str, above, main: SafeString) -> HttpResponse:
    trail = structured.breadcrumb([("Accueil", "/"), *above, (title, path)])
    collection = {"@type": "CollectionPage", "name": title, "url": structured.absolute(path)}
    head = Head(
        f"{title} – {site_name()}", path, f"Tous les articles de {site_name()}, jour par jour."
    )
    return shell.page(ELSEWHERE, head.html(collection, trail), main)


def _busy_days(period: Period) -> frozenset[date]:
    days, day = [], period.first_day
    while (one := Period.between(day, day + timedelta(days=1))).since < period.until:
        days.append(one)
        day += timedelta(days=1)
    return frozenset(found.first_day for found in busy(days))


def _month(first: date, days: frozenset[date]) -> Month:
    weeks = [
        [day if day.month == first.month else None for day in week]
        for week in Calendar().monthdatescalendar(first.year, first.month)
    ]
    return Month(first, weeks, frozenset(day for day in days if day.month == first.month))


def _months(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = following_month(month)


def _first_of(year: int, month: int) -> date:
    if not 1_000 <= year <= _today().year:
        raise Http404("no such year")
    return date(year, month, 1)


def _today() -> date:
    return clock.now().astimezone(PARIS).date()
