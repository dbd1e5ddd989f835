"""Months as tables: a year has 365 cells, which a template would take longer to draw than all the rest of the page."""

from __future__ import annotations

from calendar import Calendar
from datetime import date

from articles.typography import day_name, month_name, spoken_day

_WEEKDAYS = "".join(
    f'<th scope="col"><abbr title="{day_name(turn)}">{day_name(turn)[:3]}.</abbr></th>'
    for turn in range(7)
)


def year_path(day: date) -> str:
    return f"/archives/{day.year:04}/"


def month_path(day: date) -> str:
    return f"/archives/{day.year:04}/{day.month:02}/"


def day_path(day: date) -> str:
    return f"/archives/{day.year:04}/{day.month:02}/{day.day:02}/"


def calendar(first: date, busy: frozenset[date]) -> str:
    """The month of that first day; days that are busy have a page. HTML."""
    name = f"{month_name(first).capitalize()} {first.year}"
    is_busy = any(day.month == first.month for day in busy)
    caption = f'<a href="{month_path(first)}">{name}</a>' if is_busy else name
    weeks = "".join(
        f"<tr>{''.join(_cell(day, first.month, busy) for day in week)}</tr>\n"
        for week in Calendar().monthdatescalendar(first.year, first.month)
    )
    return (
        f'<table class="calendar">\n<caption>{caption}</caption>\n'
        f"<thead><tr>{_WEEKDAYS}</tr></thead>\n<tbody>\n{weeks}</tbody>\n</table>\n"
    )


def _cell(day: date, month: int, busy: frozenset[date]) -> str:
    if day.month != month:
        return "<td></td>"
    if day not in busy:
        return f"<td>{day.day}</td>"
    return f'<td><a href="{day_path(day)}" aria-label="{spoken_day(day)}">{day.day}</a></td>'
