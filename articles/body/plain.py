"""The words of a document without their dress: for counting, excerpts, comparing and, later, search."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from articles.body.schema import BLOCKS
from articles.typography import count_words


def plain_text(document: Mapping[str, Any]) -> str:
    """One line a text block (code keeps its own) or row of a table, whose cells tabs keep apart; blank ones left out.

    Speakers and captions are lines of their own.
    """
    return "\n".join(line for line in _lines(document) if line.strip())


def count_document_words(document: Mapping[str, Any]) -> int:
    return count_words(plain_text(document))


def _lines(node: Mapping[str, Any]) -> Iterator[str]:
    block = BLOCKS[node["type"]]
    if block.inline:
        yield "".join(_inline(child) for child in node.get("content", ()))
    elif node["type"] == "tableRow":
        yield "\t".join("".join(_lines(cell)) for cell in node["content"])
    else:
        for child in node.get("content", ()):
            yield from _lines(child)
    for name, attribute in block.attributes.items():
        if attribute.words:
            yield (node.get("attrs") or {}).get(name) or ""


def _inline(node: Mapping[str, Any]) -> str:
    return node["text"] if node["type"] == "text" else " "
