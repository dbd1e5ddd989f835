"""The headings of a document, and the anchors by which addresses lead to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from articles.body.plain import plain_text
from articles.typography import slugify

# Anchors that the page around the text has for itself.
TAKEN = frozenset({"contenu", "corrections"})


class Heading(NamedTuple):
    level: int
    anchor: str
    words: str


class Anchors:
    """Those given within one document. A heading keeps its anchor as long as its words and the like ones before it stay."""

    def __init__(self):
        self.given = set(TAKEN)

    def give(self, node: Mapping[str, Any]) -> str:
        base = slugify(plain_text(node)) or "intertitre"
        anchor, turn = base, 1
        while anchor in self.given:
            turn += 1
            anchor = f"{base}-{turn}"
        self.given.add(anchor)
        return anchor


def outline(document: Mapping[str, Any]) -> list[Heading]:
    """Every heading that says something, in its place, with the anchor that rendering gives it."""
    anchors = Anchors()
    return [
        Heading(node["attrs"]["level"], anchors.give(node), words)
        for node in document.get("content", ())
        if node["type"] == "heading" and (words := plain_text(node))
    ]
