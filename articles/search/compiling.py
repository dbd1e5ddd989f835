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


def tiers(query: Query) -> dict[Tier, str]:
    """tsqueries that no story fits two of; empty for a query that looks for nothing."""
    if not query.terms:
        return {}
    told = _weighed(query) if len(query.terms) <= MOST_WEIGHED else _unweighed(query)
    return {tier: f"{asked}{_without(query)}" for tier, asked in told.items()}


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
    title, head = _every(query, _TITLE), _every(query, _HEAD)
    around, text = _every(query, _AROUND), _every(query, _ANYWHERE)
    as_titled, as_headed, as_told = (
        _every(query, zones, as_typed=True) for zones in (_TITLE, _HEAD, _ANYWHERE)
    )
    told = {
        Tier.TITLE_AS_TYPED: as_titled,
        Tier.TITLE: f"{title} & !{as_titled}",
        Tier.HEAD_AS_TYPED: f"{as_headed} & !{title}",
        Tier.HEAD: f"{head} & !{title} & !{as_headed}",
        Tier.AROUND: f"{around} & !{head}",
        Tier.TEXT_AS_TYPED: f"{as_told} & !{around}",
        Tier.TEXT: f"{text} & !{around} & !{as_told}",
    }
    return told if len(query.terms) == 1 else _with_part_titled(query, told, text, head)


def _with_part_titled(query: Query, told: Mapping[Tier, str], text: str, head: str):
    """Some of the words in the title, and all of them somewhere."""
    some = _any_of(_term(term, _TITLE) for term in query.terms)
    lower = (Tier.AROUND, Tier.TEXT_AS_TYPED, Tier.TEXT)
    return {
        **{tier: f"{asked} & !{some}" if tier in lower else asked for tier, asked in told.items()},
        Tier.TITLE_AND_TEXT: f"{some} & {text} & !{head}",
    }


def _unweighed(query: Query) -> Mapping[Tier, str]:
    title, head, text = (_every(query, zones) for zones in (_TITLE, _HEAD, _ANYWHERE))
    return {Tier.TITLE: title, Tier.HEAD: f"{head} & !{title}", Tier.TEXT: f"{text} & !{head}"}


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
