"""The stories that a search has found, as a list shows them: with what was looked for marked in title and text."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, NamedTuple

from django.utils.safestring import SafeString

from articles.body import plain_text
from articles.content.card_markup import kicker, when
from articles.content.cards import Card, make_card
from articles.public.listed import CardRow
from articles.public.shell import Shell
from articles.search.finding import Hit
from articles.search.highlighting import extract, holds_all, marked
from articles.search.querying import Query
from articles.workflow.publishing import Publication


class _Row(NamedTuple):
    """Beside what a card shows, the text that extracts are made of."""

    card: CardRow
    snapshot: dict[str, Any]


def draw(hits: Sequence[Hit], query: Query, shell: Shell) -> SafeString:
    rows = _rows([hit.publication_id for hit in hits]) if hits else {}
    drawn = (
        _drawn(rows[hit.publication_id], query, shell)
        for hit in hits
        # Withdrawn a moment ago, or in a section made since.
        if hit.publication_id in rows and rows[hit.publication_id].card.section_id in shell.sections
    )
    return SafeString("".join(drawn))


def _rows(keys: list[int]) -> dict[int, _Row]:
    public = Publication.objects.live().filter(pk__in=keys).order_by()
    told = public.values_list("pk", "revision__snapshot", *CardRow._fields)
    return {key: _Row(CardRow._make(values), snapshot) for key, snapshot, *values in told}


def _drawn(row: _Row, query: Query, shell: Shell) -> SafeString:
    card = make_card(row.card, shell.sections[row.card.section_id])
    bare = "" if card.picture else " card-bare"
    picture = (
        f'<div class="card-picture">{card.picture.tag("list")}</div>\n' if card.picture else ""
    )
    names = f"<span>Par {marked(card.byline, query)}</span> " if card.byline else ""
    return SafeString(
        f'<li><article class="card result{bare}">\n{kicker(card, card.label)}'
        f'<h2 class="card-title"><a href="{escape(card.path)}">{marked(card.title, query)}</a></h2>\n'
        f'{picture}<p class="card-standfirst">{_extract(card, row.snapshot, query)}</p>\n'
        f'<p class="card-meta dotted">{names}{when(card.published_at)}</p>\n</article></li>\n'
    )


def _extract(card: Card, snapshot: dict[str, Any], query: Query) -> SafeString:
    """The standfirst if it says it all, else what of the text does."""
    if card.standfirst and holds_all(card.standfirst, query):
        return marked(card.standfirst, query)
    found = extract(plain_text(snapshot["body"]).split("\n"), query)
    if "<mark>" in found or not card.standfirst:
        return found
    return marked(card.standfirst, query)
