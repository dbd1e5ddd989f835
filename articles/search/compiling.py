"""A query as tsqueries, one for each tier of words. Entries of the index are told by articles.search.streams."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from articles.search.querying import Query, Term, Way
from articles.search.stemming import stem
from articles.search.weighing import Tier

# More words than that are in the same place in one story at most; asking how exactly would cost more than it tells.
MOST_WEIGHED = 4
# Letters of a word that is only begun.
SHORTEST_BEGINNING = 3
_TITLE, _HEAD, _AROUND, _ANYWHERE = ("t",), ("t", "h"), ("t", "h", "o"), ("",)


def tiers(query: Query, apart: bool = False) -> dict[Tier, str]:
    """A tsquery for each tier, the best first; a story that fits one fits most of the lower ones too.

    Kept `apart`, no story fits two of them: the queries are longer, and slower. Empty for a query of nothing.
    """
    if not query.terms:
        return {}
    told = _weighed(query) if _is_weighed(query) else _unweighed(query)
    return {
        tier: asked + (_but(tier, told) if apart else "") + _without(query)
        for tier, asked in told.items()
    }


def _is_weighed(query: Query) -> bool:
    """Not many words, nor a phrase among others: that is read in the texts, and its words are all that an index tells."""
    count = len(query.terms)
    return count == 1 or (
        count <= MOST_WEIGHED and not any(term.ways[0].phrase for term in query.terms)
    )


def _but(tier: Tier, told: Mapping[Tier, str]) -> str:
    """Without what fits a better tier."""
    better = list(told)[: list(told).index(tier)]
    return "".join(f" & !{told[other]}" for other in better)


def anywhere(query: Query) -> str:
    return f"{_every(query, _ANYWHERE)}{_without(query)}"


def begun(query: Query) -> str:
    """As `anywhere`, and by the beginning of a word: who knows the archive types no more than it takes."""
    terms = (_any_of([_term(term, _ANYWHERE), *_beginnings(term)]) for term in query.terms)
    return f"({' & '.join(terms)}){_without(query)}"


def _beginnings(term: Term) -> list[str]:
    forms = (way.forms[0] for way in term.ways if len(way.forms) == 1 and not way.as_typed)
    return [f"'={form}':*" for form in forms if len(form) >= SHORTEST_BEGINNING]


def in_title(query: Query) -> str:
    return f"{_every(query, _TITLE)}{_without(query)}"


def _weighed(query: Query) -> Mapping[Tier, str]:
    told = {
        Tier.TITLE_AS_TYPED: _every(query, _TITLE, as_typed=True),
        Tier.TITLE: _every(query, _TITLE),
        Tier.HEAD_AS_TYPED: _every(query, _HEAD, as_typed=True),
        Tier.HEAD: _every(query, _HEAD),
        Tier.TITLE_AND_TEXT: _some_titled(query),
        Tier.AROUND: _every(query, _AROUND),
        Tier.TEXT_AS_TYPED: _every(query, _ANYWHERE, as_typed=True),
        Tier.TEXT: _every(query, _ANYWHERE),
    }
    if len(query.terms) == 1:
        del told[Tier.TITLE_AND_TEXT]
    else:
        # How exactly several words are said tells little outside of a title, and costs as much as to find them.
        del told[Tier.HEAD_AS_TYPED], told[Tier.TEXT_AS_TYPED]
    # A phrase is asked for as typed anyway.
    first = {asked: tier for tier, asked in reversed(told.items())}
    return {tier: asked for tier, asked in told.items() if first[asked] is tier}


def _some_titled(query: Query) -> str:
    """Some of the words in the title, and all of them somewhere."""
    some = _any_of(_term(term, _TITLE) for term in query.terms)
    return f"({some} & {_every(query, _ANYWHERE)})"


def _unweighed(query: Query) -> Mapping[Tier, str]:
    zones = {Tier.TITLE: _TITLE, Tier.HEAD: _HEAD, Tier.TEXT: _ANYWHERE}
    return {tier: _every(query, where) for tier, where in zones.items()}


def _without(query: Query) -> str:
    return "".join(f" & !{_term(term, _ANYWHERE)}" for term in query.excluded if not term.patterns)


def _every(query: Query, zones: Iterable[str], as_typed: bool = False) -> str:
    return f"({' & '.join(_term(term, zones, as_typed) for term in query.terms)})"


def _term(term: Term, zones: Iterable[str], as_typed: bool = False) -> str:
    return _any_of(_way(way, zones, as_typed) for way in term.ways)


def _way(way: Way, zones: Iterable[str], as_typed: bool) -> str:
    exact = as_typed or way.as_typed
    forms = (_any_of(_entry(form, zone, exact) for zone in zones) for form in way.forms)
    return f"({' & '.join(forms)})"


def _any_of(parts: Iterable[str]) -> str:
    return f"({' | '.join(dict.fromkeys(parts))})"


def _entry(form: str, zone: str, exact: bool) -> str:
    """Forms hold letters, digits, "+", "#" and points: nothing to escape between quotes."""
    if exact:
        return f"'{zone}={form}'"
    return f"'{zone}:{stem(form)}'" if zone else f"'{stem(form)}'"


def said(query: Query, column: str) -> tuple[list[str], list[str]]:
    """Conditions on a column of streams, and their parameters: phrases that are told, and none that is not wanted."""
    conditions, parameters = [], []
    told = [("", term) for term in query.terms] + [("NOT ", term) for term in query.excluded]
    for sign, term in told:
        if patterns := term.patterns:
            ways = " OR ".join([f"strpos({column}, %s) > 0"] * len(patterns))
            conditions.append(f"{sign}({ways})")
            parameters += patterns
    return conditions, parameters
