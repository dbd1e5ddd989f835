"""The one table of blocks and marks. Editor, validator and renderers follow it; what it does not name is refused.

A document is ProseMirror's JSON: {"type": "doc", "content": [block, …]}. Words typed by people stand in text
nodes or in attributes marked `words`, and only those are composed by the typography.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from articles.body.attributes import (
    EMBED,
    LANGUAGE,
    LANGUAGE_NAME,
    LEVEL,
    LONG_WORDS,
    NO,
    NOTE_BOX_KIND,
    OPTIONAL_ADDRESS,
    OPTIONAL_RECORD,
    RECORD,
    START,
    WORDS,
    YES,
    Attribute,
)

MAX_BYTES = 1_000_000
MAX_DEPTH = 12
MAX_ROWS, MAX_COLUMNS = 200, 12
MAX_PICTURES = 30


@dataclass(frozen=True)
class Block:
    """One kind of node: the children it takes, how many at least and at most, and its attributes.

    `inline` blocks hold text; that of `opaque` ones has no marks, and French typography leaves it alone.
    """

    children: tuple[str, ...] = ()
    at_least: int = 0
    at_most: int | None = None
    inline: bool = False
    opaque: bool = False
    attributes: Mapping[str, Attribute] = field(default_factory=dict)


@dataclass(frozen=True)
class Mark:
    """`opaque` marks cover words that French typography leaves alone."""

    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    opaque: bool = False


LISTS = ("bulletList", "orderedList")
TOP = (
    *("paragraph", "heading", *LISTS, "quotation", "pullQuote", "figure"),
    *("gallery", "table"),
    *("embed", "codeBlock", "productCard", "document", "noteBox", "divider"),
)

BLOCKS: Mapping[str, Block] = {
    "doc": Block(TOP, at_least=1),
    "paragraph": Block(("text", "hardBreak"), inline=True),
    "heading": Block(("text",), inline=True, attributes={"level": LEVEL}),
    "bulletList": Block(("listItem",), at_least=1),
    "orderedList": Block(("listItem",), at_least=1, attributes={"start": START}),
    "listItem": Block(("paragraph", *LISTS), at_least=1),
    "quotation": Block(
        ("paragraph",),
        at_least=1,
        attributes={
            "speaker": WORDS,
            "role": WORDS,
            "sourceLabel": WORDS,
            "sourceUrl": OPTIONAL_ADDRESS,
        },
    ),
    "pullQuote": Block(("text",), inline=True, attributes={"speaker": WORDS}),
    "figure": Block(
        attributes={"image": RECORD, "caption": WORDS, "credit": WORDS, "alt": WORDS},
    ),
    "gallery": Block(("figure",), at_least=1, at_most=MAX_PICTURES, attributes={"caption": WORDS}),
    # No cell is merged with another: every row has as many, which the validator holds.
    "table": Block(
        ("tableRow",),
        at_least=1,
        at_most=MAX_ROWS,
        attributes={"caption": WORDS, "headerRow": YES, "headerColumn": NO},
    ),
    "tableRow": Block(("tableCell",), at_least=1, at_most=MAX_COLUMNS),
    "tableCell": Block(("text", "hardBreak"), inline=True),
    "codeBlock": Block(("text",), inline=True, opaque=True, attributes={"language": LANGUAGE_NAME}),
    "embed": Block(attributes={"url": EMBED, "caption": WORDS, "transcript": LONG_WORDS}),
    "productCard": Block(attributes={"product": RECORD}),
    "document": Block(attributes={"document": RECORD, "title": WORDS}),
    "noteBox": Block(
        ("paragraph", *LISTS), at_least=1, attributes={"kind": NOTE_BOX_KIND, "title": WORDS}
    ),
    "divider": Block(),
    "hardBreak": Block(),
}

# In the order in which they nest, the outermost first.
MARKS: Mapping[str, Mark] = {
    "link": Mark({"href": OPTIONAL_ADDRESS, "article": OPTIONAL_RECORD}),
    "bold": Mark(),
    "italic": Mark(),
    "foreign": Mark({"lang": LANGUAGE}, opaque=True),
    "code": Mark(opaque=True),
}


def empty_document() -> dict[str, Any]:
    """A fresh document of one empty paragraph. Migrations know this function by its path."""
    return {"type": "doc", "content": [{"type": "paragraph"}]}
