"""The page of the search. At most four queries, whatever is asked and however much the archive holds."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from articles.content import structured
from articles.public import narrowing
from articles.public.asking import PATH, RECENT, Asked, asked_place
from articles.public.guessing import Guess, guess
from articles.public.heads import FEEDS, Head
from articles.public.paging import PAGE_SIZE
from articles.public.reading import reader_view
from articles.public.results import draw
from articles.public.shell import SEARCH, Shell, shell_for
from articles.search.finding import Filters, Hit, Place, find
from articles.search.querying import Query, read
from articles.search.widening import widened
from articles.templatetags.site import site_name
from articles.workflow import clock

# Stories that are counted: more than that are "plus de 100", and few read to their end.
COUNTED = 100


class Found(NamedTuple):
    """`total` is None where there are more than were counted, or on a later page."""

    hits: Sequence[Hit]
    total: int | None
    after: Place | None


@reader_view
def search(request: HttpRequest) -> HttpResponse:
    asked, place = Asked.of(request.GET), asked_place(request.GET)
    query = read(asked.typed)
    known = narrowing.look_up(asked, query)
    shell = shell_for(known.state)
    query = widened(query, known.synonyms)
    filters = narrowing.filters(asked, known, shell)
    found = _find(query, filters, place, asked.by_date, known)
    context = _context(asked, known, shell, query, filters, found)
    context["first"] = asked.address() if place else ""
    return shell.page(SEARCH, _head(asked, query), render_to_string("public/search.html", context))


def _find(
    query: Query, filters: Filters, place: Place | None, by_date: bool, known: narrowing.Known
) -> Found:
    most = PAGE_SIZE if place else COUNTED
    hits = find(query, filters, after=place, by_date=by_date, most=most + 1, counts=known.counts)
    total = None if place or len(hits) > COUNTED else len(hits)
    after = None
    if len(hits) > PAGE_SIZE:
        last = hits[PAGE_SIZE - 1]
        today = place.today if place else clock.now().date()
        after = Place(today, last.cell, last.first_published_at, last.article_id)
    return Found(hits, total, after)


def _context(
    asked: Asked,
    known: narrowing.Known,
    shell: Shell,
    query: Query,
    filters: Filters,
    found: Found,
) -> dict[str, Any]:
    counts = narrowing.count(found.hits)
    told = counts if found.total is not None else {}
    return {
        "asked": asked,
        "query": query,
        "path": PATH,
        "kept": [pair for pair in asked.pairs() if pair[0] in ("auteur", "sujet", "produit")],
        "sections": narrowing.section_choices(asked, shell, told),
        "kinds": narrowing.kind_choices(asked, told),
        "periods": _periods(asked),
        "chosen": _chosen(asked, known, found),
        "results": draw(found.hits[:PAGE_SIZE], query, shell),
        "count": _count(found),
        "offers": narrowing.offers(asked, known, counts, bool(told)) if found.hits else [],
        "guess": _guess(asked, query, known, filters, found),
        "widest": asked.address(**dict.fromkeys(_FILTERS, "")) if asked.is_narrowed else "",
        "next": asked.address(after=found.after) if found.after else "",
        "rubrics": shell.top,
    }


_FILTERS = ("section", "kind", "author", "tag", "product", "period")


def _guess(
    asked: Asked, query: Query, known: narrowing.Known, filters: Filters, found: Found
) -> Guess | None:
    return None if found.hits else guess(asked, query, known.synonyms, filters)


def _periods(asked: Asked) -> list[narrowing.Choice]:
    """The last years too, as far as anybody has chosen one of them."""
    this_year = clock.now().year
    years = {str(year) for year in range(this_year - 4, this_year + 1)} | (
        {asked.period} if asked.period.isdigit() else set()
    )
    told = [(value, label) for value, (label, _) in RECENT.items()]
    told += [(year, f"En {year}") for year in sorted(years, reverse=True)]
    return [narrowing.Choice(value, label, value == asked.period) for value, label in told]


def _chosen(asked: Asked, known: narrowing.Known, found: Found) -> list[tuple[str, str]]:
    """Names of what narrows, and the address without it. Where nothing is found, a name may be tomorrow's news."""
    labels = {"author": "cette signature", "tag": "ce mot-clé", "product": "ce produit"}
    return [
        (record.name if found.hits else labels[kind], asked.address(**{kind: ""}))
        for kind, record in known.chosen.items()
    ]


def _count(found: Found) -> str:
    if found.total is None:
        return "" if len(found.hits) <= COUNTED else f"Plus de {COUNTED} articles"
    return f"{found.total} article{'s' if found.total > 1 else ''}" if found.total else ""


def _head(asked: Asked, query: Query) -> str:
    """Found by nobody through another search: a page of ours that lists others is not what they look for."""
    quoted = f"«\N{NO-BREAK SPACE}{query.typed}\N{NO-BREAK SPACE}»"
    said = f"{quoted} – recherche" if query.typed else "Recherche"
    page = {"@type": "SearchResultsPage", "name": said, "url": structured.absolute(asked.address())}
    head = Head(f"{said} – {site_name()}", asked.address()).html(page | {"inLanguage": "fr"})
    feeds = _feeds(asked) if query.terms else ""
    return f'{head}<meta name="robots" content="noindex">\n{feeds}'


def _feeds(asked: Asked) -> str:
    return "".join(
        f'<link rel="alternate" type="{kind}" title="{escape(asked.typed)} ({label})" '
        f'href="{escape(asked.address(f"{PATH}flux/{file}", order=""))}">\n'
        for file, kind, label in FEEDS
    )
