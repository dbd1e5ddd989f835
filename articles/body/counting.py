"""How many children a block may have, and that the rows of a table have as many cells; told in French."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from articles.body.schema import Block

# What the children of the blocks that have a limit are called, and what they make.
_COUNTED = {
    "gallery": ("cette galerie compte", "images"),
    "table": ("ce tableau compte", "lignes"),
    "tableRow": ("cette ligne compte", "colonnes"),
}


def miscounted(node: Mapping[str, Any], children: list, block: Block) -> Iterator[tuple[str, str]]:
    """Where from the block on, "" being the block itself, and what is wrong there."""
    count = len(children)
    if count < block.at_least:
        yield "", "ce bloc est vide"
    if block.at_most is not None and count > block.at_most:
        told, things = _COUNTED[node["type"]]
        yield "", f"{told} {count} {things}, {block.at_most} au plus"
    if node["type"] == "table":
        yield from _irregular(children)


def _irregular(rows: list) -> Iterator[tuple[str, str]]:
    widths = [_width(row) for row in rows]
    for place, width in enumerate(widths):
        if width != widths[0]:
            cells = "cellules" if width > 1 else "cellule"
            yield (
                f"content[{place}]",
                f"la ligne {place + 1} du tableau a {width} {cells}, la première en a {widths[0]}",
            )


def _width(row: Any) -> int:
    cells = row.get("content") if isinstance(row, dict) else None
    return len(cells) if isinstance(cells, list) else 0
