"""Which records a document leans on: images, products, files to take away, other articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

_BLOCK_REFERENCES = {
    "figure": ("image", "image"),
    "productCard": ("product", "product"),
    "document": ("document", "document"),
}


class Reference(NamedTuple):
    """`kind` is image, product, document or article here; content adds author, source and tag. `id` is the record's key."""

    kind: str
    id: int


def references(document: Mapping[str, Any]) -> frozenset[Reference]:
    return frozenset(_walk(document))


def figures(document: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The attributes of each use of a picture, in the order of the text."""
    if document["type"] == "figure":
        yield document["attrs"]
    for child in document.get("content", ()):
        yield from figures(child)


def _walk(node: Mapping[str, Any]) -> Iterator[Reference]:
    if node["type"] in _BLOCK_REFERENCES:
        kind, attribute = _BLOCK_REFERENCES[node["type"]]
        yield Reference(kind, node["attrs"][attribute])
    for mark in node.get("marks", ()):
        article = (mark.get("attrs") or {}).get("article")
        if article:
            yield Reference("article", article)
    for child in node.get("content", ()):
        yield from _walk(child)
