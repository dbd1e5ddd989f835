"""Somebody's words as HTML: quotations, with who spoke and where, and pull quotes."""

from __future__ import annotations

from typing import Any

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from articles.body.inline import attr
from articles.body.plain import plain_text


def quotation(page: Any, node) -> SafeString:
    words = format_html("<blockquote>{}</blockquote>", page.children(node))
    return format_html('<figure class="quotation">{}{}</figure>', words, _attribution(node))


def _attribution(node) -> SafeString:
    source = escape(attr(node, "sourceLabel"))
    if attr(node, "sourceUrl"):
        source = format_html(
            '<a href="{}">{}</a>', attr(node, "sourceUrl"), source or attr(node, "sourceUrl")
        )
    parts = [
        format_html('<{0} class="quotation-{1}">{2}</{0}>', tag, name, value)
        for tag, name, value in (
            ("span", "speaker", attr(node, "speaker")),
            ("span", "role", attr(node, "role")),
            ("cite", "source", source),
        )
        if value
    ]
    if not parts:
        return SafeString("")
    # The commas are text, not style: a screen reader and a copied quotation need them.
    return format_html("<figcaption>{}</figcaption>", format_html_join(", ", "{}", zip(parts)))


def pull_quote(page: Any, node) -> SafeString:
    """An aside, which screen readers can pass over: its words are said in the text already."""
    words = page.inline(node)
    if not words:
        return SafeString("")
    speaker = attr(node, "speaker")
    # Without a speaker it is the paper's own sentence; some people type the marks, the others expect them.
    if speaker and not plain_text(node).startswith("«"):
        words = format_html("«\N{NO-BREAK SPACE}{}\N{NO-BREAK SPACE}»", words)
    return format_html(
        '<aside class="pull-quote" aria-label="Exergue"><p>{}</p>{}</aside>',
        words,
        format_html('<p class="pull-quote-speaker">{}</p>', speaker) if speaker else "",
    )
