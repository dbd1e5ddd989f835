"""In which steps an index is read: cell by cell, or a whole tier at once where few stories are in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from articles.search import rarity
from articles.search.compiling import anywhere, in_title, tiers
from articles.search.querying import Query
from articles.search.weighing import AGES, Tier, age_query, cells, place_of

HEADS = frozenset({Tier.TITLE_AS_TYPED, Tier.TITLE, Tier.HEAD_AS_TYPED, Tier.HEAD})


class Step(NamedTuple):
    """A tsquery; `age` is None where it asks for stories of any age, and then it has no place among the cells."""

    tier: Tier
    age: int | None
    place: int | None
    asked: str


def by_date(query: Query, today: date, first: int, in_titles: bool) -> list[Step]:
    """From the age `first` on."""
    text = in_title(query) if in_titles else anywhere(query)
    return [
        Step(Tier.TEXT, age, age, f"{text} & {age_query(age, today)}")
        for age in range(first, len(AGES))
    ]


def by_rank(
    query: Query, today: date, counts: tuple[float, dict[str, int]], first: int
) -> Iterator[list[Step]]:
    """From the cell `first` on, with what is read at once; and without that, should it have been more than was thought."""
    told = tiers(query)
    for at_once in dict.fromkeys((_few(query, told, counts), frozenset())):
        yield list(_by_rank(query, today, told, at_once, first))


def _by_rank(
    query: Query, today: date, told: Mapping[Tier, str], at_once: frozenset[Tier], first: int
) -> Iterator[Step]:
    for tier in told:
        if tier in at_once:
            yield Step(tier, None, None, told[tier])
    # On a later page apart from what better cells have shown.
    apart = tiers(query, apart=True) if first else told
    ages = [age_query(age, today) for age in range(len(AGES))]
    for cell in cells()[first:]:
        if cell.tier in told and cell.tier not in at_once:
            asked = f"{apart[cell.tier]} & {ages[cell.age]}"
            yield Step(cell.tier, cell.age, place_of(*cell), asked)


def _few(query: Query, told: Mapping[Tier, str], counts) -> frozenset[Tier]:
    """Tiers of few stories."""
    if rarity.is_rare(query, *counts):
        return frozenset(told)
    is_rare_there = rarity.is_rare_in_heads(query, *counts)
    return HEADS & frozenset(told) if is_rare_there else frozenset()
