"""What is read: the fields of a text and the blocks of its body, each a passage with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from articles.body.schema import BLOCKS, MARKS
from articles.typography.characters import OPAQUE_LETTER
from articles.typography.shielding import cover

FIELDS = ("kicker", "title", "standfirst", "key_points", "ai_disclosure")


@dataclass(frozen=True)
class Passage:
    """`block` counts the text blocks of the body in their order; None in a field.

    `text` has the length of what the person sees; code and foreign words are stand-ins in it.
    """

    field: str
    block: int | None
    text: str

    @cached_property
    def covered(self) -> str:
        """At the same length, with stand-ins over addresses and other things that are not French either."""
        return cover(self.text)[0]

    @property
    def place(self) -> tuple[int, int]:
        rank = FIELDS.index(self.field) if self.field in FIELDS else len(FIELDS)
        return rank, self.block or 0


def passages_of(fields: Mapping[str, str], document: Mapping[str, Any] | None) -> list[Passage]:
    """Of a valid document (None: the fields alone). Blank ones are left out."""
    told = [Passage(name, None, fields.get(name) or "") for name in FIELDS]
    blocks = enumerate(_blocks(document) if document else ())
    told += [Passage("body", number, text) for number, text in blocks]
    return [passage for passage in told if passage.text.strip()]


def _blocks(node: Mapping[str, Any]) -> Iterator[str]:
    block = BLOCKS[node["type"]]
    if block.inline:
        yield "".join(_inline(child, block.opaque) for child in node.get("content", ()))
        return
    for child in node.get("content", ()):
        yield from _blocks(child)


def _inline(node: Mapping[str, Any], opaque: bool) -> str:
    if node["type"] != "text":
        return "\n"
    if opaque or any(MARKS[mark["type"]].opaque for mark in node.get("marks", ())):
        # As many as a script counts, so that what follows keeps its place there.
        return OPAQUE_LETTER * (len(node["text"].encode("utf-16-le")) // 2)
    return node["text"]
