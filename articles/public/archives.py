"""The archives by day: calendars of the days on which something was published, and the articles of each."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.content import structured
from articles.public.calendars import calendar, day_path, month_path, year_path
from articles.public.heads import Head
from articles.public.listed import Source
from articles.public.lists import Listing, answer_list
from articles.public.periods import Period, around, busy, following_month, oldest
from articles.public.reading import reader_view
from articles.public.shell import ELSEWHERE, Shell, shell_now
from articles.templatetags.site import site_name
from articles.typography import month_name, spoken_day
from articles.workflow import clock
from articles.workflow.clock import PARIS

HOME = ("Archives", "/archives/")


@reader_view
def index(request: HttpRequest) -> HttpResponse:
    """The years, each with its months: those between the oldest article and today that have any."""
    shell, first = shell_now(), oldest()
    tomorrow = _today() + timedelta(days=1)
    years: dict[int, list[dict]] = {}
    for month in busy(first.replace(day=1), tomorrow, "1 month") if first else []:
        told = {"name": month_name(month), "path": month_path(month)}
        years.setdefault(month.year, []).append(told)
    page = {
        "years": [(year, f"/archives/{year}/", found) for year, found in reversed(years.items())]
    }
    main = render_to_string("public/archives.html", page)
    return _page(shell, "Archives", HOME[1], [], main)


@reader_view
def year(request: HttpRequest, year: int) -> HttpResponse:
    first = _first_of(year, 1)
    firsts = [first.replace(month=month) for month in range(1, 13)]
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
    days = frozenset(busy(firsts[0], following_month(firsts[-1])))
    if not days:
        raise Http404("nothing then")
    before, after = around(period)
    context = {
        "title": name,
        "calendars": SafeString("".join(calendar(first, days) for first in firsts)),
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


def _first_of(year: int, month: int) -> date:
    if not 1_000 <= year <= _today().year:
        raise Http404("no such year")
    return date(year, month, 1)


def _today() -> date:
    return clock.now().astimezone(PARIS).date()
