"""In which order stories are shown: where the words stand, how exactly, and how long ago. All of it is told here.

A search reads cells, one after the other, the best first, until a page is full: a cell is a tier of words with an age. So
what is asked of the database depends on what is shown, not on what the archive holds.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from functools import cache
from itertools import product
from typing import NamedTuple

from django.utils import timezone


class Tier(StrEnum):
    """Where all the words stand. A story is of the first one that it fits."""

    TITLE_AS_TYPED = "T="
    TITLE = "T"
    HEAD_AS_TYPED = "H="
    HEAD = "H"
    TITLE_AND_TEXT = "t"
    AROUND = "O"
    TEXT_AS_TYPED = "B="
    TEXT = "B"


SCORES = {
    Tier.TITLE_AS_TYPED: 100,
    Tier.TITLE: 92,
    Tier.HEAD_AS_TYPED: 80,
    Tier.HEAD: 74,
    Tier.TITLE_AND_TEXT: 64,
    Tier.AROUND: 56,
    Tier.TEXT_AS_TYPED: 46,
    Tier.TEXT: 38,
}


class Age(NamedTuple):
    """`quarters` is where it ends, counted from that of the search, which is the first; None is for ever.

    `cost` is what a story of that age loses. Of a title and a text, the text is shown before a title that is older by more
    than they are apart.
    """

    quarters: int | None
    cost: int


AGES = (Age(2, 0), Age(4, 8), Age(8, 20), Age(16, 36), Age(32, 64), Age(None, 76))


class Cell(NamedTuple):
    """`age` is a place in AGES."""

    tier: Tier
    age: int


@cache
def cells() -> tuple[Cell, ...]:
    every = (Cell(tier, age) for tier, age in product(Tier, range(len(AGES))))
    ordered = sorted(every, key=lambda cell: (AGES[cell.age].cost - SCORES[cell.tier], cell.age))
    return tuple(ordered)


@cache
def place_of(tier: Tier, age: int) -> int:
    """Among all cells, from 0 for the best."""
    return cells().index(Cell(tier, age))


def date_marks(moment: date) -> list[str]:
    """Those of a story that came out then."""
    return [f"@y{moment.year}", f"@q{moment.year}{_quarter(moment) % 4 + 1}"]


def _quarter(day: date) -> int:
    return day.year * 4 + (day.month - 1) // 3


def age_of(moment: datetime, today: date) -> int:
    """A place in AGES, as `age_query` tells them."""
    quarters = _quarter(today) - _quarter(timezone.localtime(moment).date())
    return next(
        turn for turn, age in enumerate(AGES) if age.quarters is None or quarters < age.quarters
    )


def age_query(age: int, today: date) -> str:
    """Stories of that age, as a part of a tsquery."""
    starts = AGES[age - 1].quarters if age else 0
    if AGES[age].quarters is None:
        # A year at a time would end somewhere; what is not newer is older.
        return f"!({' | '.join(_spanned(today, -1, starts))})"
    # Also what is to come by the clock of a story, and not by ours.
    return f"({' | '.join(_spanned(today, starts or -1, AGES[age].quarters))})"


def _spanned(today: date, start: int, end: int) -> list[str]:
    """Marks of the quarters from `start` to before `end`, counted backwards; of whole years at once."""
    this = _quarter(today)
    marks, quarter = [], this - end + 1
    while quarter <= this - start:
        year, turn = divmod(quarter, 4)
        is_whole = turn == 0 and quarter + 3 <= this - start
        marks.append(f"'@y{year}'" if is_whole else f"'@q{year}{turn + 1}'")
        quarter += 4 if is_whole else 1
    return marks
