"""A query with everything that means the same as what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.search.querying import Query, Term, Way, either, read
from articles.search.stemming import stem
from articles.search.streams import written_form


def widened(query: Query, groups: Sequence[Sequence[str]]) -> Query:
    """With everything that means the same; `groups` are names that do, as the desk says."""
    terms = list(query.terms)
    roots = [stem(term.ways[0].forms[0]) if _is_plain(term) else "" for term in terms]
    for group in groups:
        names = [read(name).terms for name in group]
        for name in names:
            wanted = [stem(term.ways[0].forms[0]) for term in name]
            for start in range(len(roots) - len(wanted) + 1 if wanted else 0):
                if roots[start : start + len(wanted)] == wanted:
                    others = [_synonym(other) for other in names if other and other != name]
                    for place in range(start, start + len(wanted)):
                        terms[place] = either(terms[place], *others)
    return replace(query, terms=tuple(terms))


def _is_plain(term: Term) -> bool:
    return not term.ways[0].as_typed and len(term.ways[0].forms) == 1


def _synonym(terms: Sequence[Term]) -> Way:
    """Its words, one after the other where it has several."""
    forms = tuple(term.ways[0].forms[0] for term in terms)
    return Way(forms, " ".join(map(written_form, forms)) if len(forms) > 1 else "")
