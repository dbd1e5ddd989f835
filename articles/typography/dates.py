"""Days and hours in words, as the house writes them: 24 janvier 2023, 1er mars 2023, 12h15.

Hours are those of Paris, whatever the zone of the moment given.
"""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from articles.typography.characters import NO_BREAK

PARIS = ZoneInfo("Europe/Paris")

_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def month_name(when: date) -> str:
    return _MONTHS[when.month - 1]


def day_name(weekday: int) -> str:
    """Monday is 0."""
    return _DAYS[weekday]


def spoken_day(when: date) -> str:
    """« jeudi 26 novembre 2026 »."""
    return f"{_DAYS[when.weekday()]} {day(when)}"


def day(when: date) -> str:
    """« 1er mars 2023 ». A datetime must be aware, and gives the day it is in Paris."""
    if isinstance(when, datetime):
        when = _in_paris(when)
    number = "1er" if when.day == 1 else str(when.day)
    return f"{number}{NO_BREAK}{_MONTHS[when.month - 1]} {when.year}"


def clock(when: time | datetime) -> str:
    """« 9h05 ». A datetime must be aware; a bare time is taken as it is."""
    if isinstance(when, datetime):
        when = _in_paris(when)
    return f"{when.hour}h{when.minute:02}"


def moment(when: datetime) -> str:
    """« 24 janvier 2023 à 12h15 ». Raises ValueError for a naive datetime."""
    return f"{day(when)} à {clock(when)}"


def _in_paris(when: datetime) -> datetime:
    if when.tzinfo is None:
        raise ValueError(
            "A moment needs a time zone: an hour alone is not the same in Paris and UTC"
        )
    return when.astimezone(PARIS)
