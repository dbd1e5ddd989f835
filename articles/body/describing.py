"""A document told line by line with its marks, addresses and attributes: for people who compare two versions.

Unlike `plain_text` it shows a changed link, a bold word taken back or another picture, where the words stay the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from articles.body.names import ATTRIBUTE_NAMES, BLOCK_NAMES
from articles.body.schema import BLOCKS

_NAMES = BLOCK_NAMES | {"listItem": "•"}
_MARK_NAMES = {"bold": "gras", "italic": "italique", "code": "code"}
# Before the number or the address that follows.
_BEFORE = ATTRIBUTE_NAMES | {
    "image": "image n°",
    "product": "fiche n°",
    "article": "article n°",
    "document": "document n°",
    "href": "vers",
}


def describe(document: Mapping[str, Any]) -> list[str]:
    """One line a text block or block without text, in the order of the page. Works on any valid document."""
    return list(_lines(document, ""))


def _lines(node: Mapping[str, Any], prefix: str) -> Iterator[str]:
    block = BLOCKS[node["type"]]
    if node["type"] == "tableRow":
        cells = (" ".join(_lines(cell, "")) for cell in node["content"])
        yield " ".join(filter(None, (prefix, " | ".join(cells))))
        return
    name = _NAMES.get(node["type"], "")
    told = _told(node.get("attrs") or {})
    if block.inline:
        words = "".join(_inline(child) for child in node.get("content", ()))
        yield " ".join(filter(None, (prefix, name and f"[{_label(name, told)}]", words)))
        return
    if name == "•":
        prefix = f"{prefix} •".strip()
    elif name:
        yield f"[{_label(name, told)}]"
    for child in node.get("content", ()):
        yield from _lines(child, prefix)


def _label(name: str, told: str) -> str:
    return f"{name}, {told}" if told else name


def _inline(node: Mapping[str, Any]) -> str:
    words = node["text"] if node["type"] == "text" else " ⏎ "
    for mark in node.get("marks", ()):
        told = _told(mark.get("attrs") or {})
        words = f"{words}[{_MARK_NAMES.get(mark['type']) or told or mark['type']}]"
    return words


def _told(attrs: Mapping[str, Any]) -> str:
    return ", ".join(
        f"{_BEFORE.get(name, name)} {_said(value)}"
        for name, value in sorted(attrs.items())
        if value not in ("", None)
    )


def _said(value: Any) -> Any:
    return ("non", "oui")[value] if isinstance(value, bool) else value
