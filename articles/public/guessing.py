""" "Vouliez-vous dire…": the archive's own words instead of those that find nothing, if they find something."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from articles.public.asking import Asked
from articles.search.finding import Filters, find
from articles.search.querying import Query, Term, read
from articles.search.vocabulary import SHORTEST, alike
from articles.search.widening import widened

MOST_TRIED = 2


@dataclass(frozen=True)
class Guess:
    typed: str
    path: str


def guess(asked: Asked, query: Query, synonyms: list[list[str]], filters: Filters) -> Guess | None:
    """One query, and one for each guess until the first that finds something."""
    unsure = {term.ways[0].forms[0]: term for term in query.terms if _may_be_wrong(term)}
    if not unsure:
        return None
    near = alike(unsure)
    for turn in range(MOST_TRIED):
        meant = query.typed
        for form, term in unsure.items():
            if spelling := next(islice(near.get(form, ()), turn, None), ""):
                meant = meant.replace(term.typed, spelling)
        if meant != query.typed and find(widened(read(meant), synonyms), filters, most=1):
            return Guess(meant, asked.address(typed=meant))
    return None


def _may_be_wrong(term: Term) -> bool:
    form = term.ways[0].forms[0]
    return len(term.ways[0].forms) == 1 and len(form) >= SHORTEST and not form.isdigit()
