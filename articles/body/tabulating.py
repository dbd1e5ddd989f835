"""Tables as HTML. A wide one scrolls sideways by itself, which the keyboard can do only where the focus can go."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.body.inline import attr, joined
from articles.body.plain import plain_text
from articles.body.schema import BLOCKS

Cell = Mapping[str, Any]

# « 1 204 », « −3,5 % », « 12 €/mois », « 9 M€ », « 40 Mbit/s »: what reads better with its ends under each other.
_FIGURE = re.compile(r"[+−–-]?\s?\d[\d\s.,:/]*[^\W\d]{0,5}[%‰€$£°]?(?:/[^\W\d]{1,5})?")
_NO_FIGURE = {"", "–", "—", "-", "n. c.", "n.c.", "NC"}


def table(page: Any, node) -> SafeString:
    rows = [row["content"] for row in node["content"]]
    if not plain_text(node).strip():
        return SafeString("")
    head, body = (rows[:1], rows[1:]) if flag(node, "headerRow") else ([], rows)
    figures = _columns_of_figures(body)
    first = "th" if flag(node, "headerColumn") else "td"
    caption = attr(node, "caption")
    return format_html(
        '<figure class="data-table">{}<div class="data-table-scroll" tabindex="0" role="region" aria-label="{}">'
        "<table>{}{}</table></div></figure>",
        format_html("<figcaption>{}</figcaption>", caption) if caption else "",
        f"Tableau\N{NO-BREAK SPACE}: {caption}" if caption else "Tableau",
        _part(page, "thead", head, figures, ("th", "th")),
        _part(page, "tbody", body, figures, (first, "td")),
    )


def flag(node: Mapping[str, Any], name: str) -> bool:
    default = BLOCKS[node["type"]].attributes[name].default
    return (node.get("attrs") or {}).get(name, default)


def _columns_of_figures(rows: Sequence[Sequence[Cell]]) -> set[int]:
    columns = [[plain_text(cell).strip() for cell in column] for column in zip(*rows, strict=True)]
    return {
        place
        for place, words in enumerate(columns)
        if any(map(_FIGURE.fullmatch, words))
        and all(word in _NO_FIGURE or _FIGURE.fullmatch(word) for word in words)
    }


def _part(page: Any, tag: str, rows, figures: set[int], tags: tuple[str, str]) -> SafeString:
    if not rows:
        return SafeString("")
    lines = joined(
        format_html(
            "<tr>{}</tr>",
            joined(
                _cell(page, cell, tags[min(place, 1)], place in figures, tag)
                for place, cell in enumerate(row)
            ),
        )
        for row in rows
    )
    return format_html("<{0}>{1}</{0}>", tag, lines)


def _cell(page: Any, cell: Cell, tag: str, is_figure: bool, part: str) -> SafeString:
    words = page.inline(cell)
    # A header that says nothing heads nothing: the corner above the names of the rows.
    tag = tag if words else "td"
    scope = format_html(' scope="{}"', "col" if part == "thead" else "row") if tag == "th" else ""
    dress = SafeString(' class="figures"') if is_figure else ""
    return format_html("<{0}{1}{2}>{3}</{0}>", tag, scope, dress, words)
