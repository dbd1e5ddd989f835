"""The inside of a text block as HTML: words, their marks, line breaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from articles.body.affiliating import SPONSORED, is_affiliate
from articles.body.records import Records
from articles.body.schema import MARKS

_INITIALS = re.compile(r"(\b(?:[A-ZÀ-Ý]\.-?){2,}[A-ZÀ-Ý]\.)")
_RANK = {kind: rank for rank, kind in enumerate(MARKS)}


def render_inline(nodes: Sequence[Mapping[str, Any]], records: Records) -> SafeString:
    """Neighbours under one mark share one element: a link with a bold word in it stays one link."""
    return _level([(_marks(node), node) for node in nodes], 0, records)


def attr(node: Mapping[str, Any], name: str) -> Any:
    """The node's attribute; "" where nothing is said."""
    return (node.get("attrs") or {}).get(name) or ""


def joined(parts: Iterable[SafeString]) -> SafeString:
    # Each part is safe by construction: the renderers of this room are the only callers.
    return mark_safe("".join(parts))  # noqa: S308


def _level(nodes: list, depth: int, records: Records) -> SafeString:
    groups = groupby(nodes, key=lambda pair: pair[0][depth] if depth < len(pair[0]) else None)
    return joined(_group(mark, list(group), depth, records) for mark, group in groups)


def _group(mark: Mapping[str, Any] | None, nodes: list, depth: int, records: Records) -> SafeString:
    if mark is None:
        return joined(_bare(node) for _, node in nodes)
    return MARK_RENDERERS[mark["type"]](records, mark, _level(nodes, depth + 1, records))


def _marks(node: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return sorted(node.get("marks", ()), key=lambda mark: _RANK[mark["type"]])


def _bare(node: Mapping[str, Any]) -> SafeString:
    if node["type"] == "hardBreak":
        return SafeString("<br>")
    # Every other piece is a run of initials: browsers would end a line after the hyphen of P.-D.G.
    pieces = _INITIALS.split(node["text"])
    return joined(
        format_html('<span class="unbroken">{}</span>', piece) if turn % 2 else escape(piece)
        for turn, piece in enumerate(pieces)
    )


def _link(records: Records, mark: Mapping[str, Any], inner: SafeString) -> SafeString:
    attrs = mark.get("attrs") or {}
    article = attrs.get("article")
    address = records.articles.get(article) if article else attrs.get("href")
    # A link to an article that is not live yet, or no more, is plain words: no reader is sent to a 404.
    if not address:
        return inner
    return format_html('<a href="{}"{}>{}</a>', address, paid_rel(address), inner)


def paid_rel(address: str) -> SafeString:
    """What a link for which the house is paid tells search engines."""
    return SafeString(SPONSORED if is_affiliate(address) else "")


def _foreign(records: Records, mark: Mapping[str, Any], inner: SafeString) -> SafeString:
    return format_html('<i lang="{}">{}</i>', (mark.get("attrs") or {}).get("lang") or "en", inner)


def _wrapped(tag: str) -> Callable[..., SafeString]:
    return lambda records, mark, inner: format_html("<{0}>{1}</{0}>", tag, inner)


MARK_RENDERERS: Mapping[str, Callable[[Records, Mapping[str, Any], SafeString], SafeString]] = {
    "link": _link,
    "bold": _wrapped("strong"),
    "italic": _wrapped("em"),
    "foreign": _foreign,
    "code": _wrapped("code"),
}
