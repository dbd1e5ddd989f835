"""One document out of two that grew out of one, block by block: no block that either side wrote is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

Block = Mapping[str, Any]


def merge_documents(base: Block, mine: Block, theirs: Block) -> dict[str, Any]:
    """Where one side alone changed, that side's blocks; where both did, theirs followed by mine."""
    parts = [list(document.get("content", ())) for document in (base, mine, theirs)]
    return {"type": "doc", "content": list(_merged(*parts))}


def clashes(base: Block, mine: Block, theirs: Block) -> int:
    """In how many places both sides wrote, each otherwise: there the merged document holds both."""
    parts = [list(document.get("content", ())) for document in (base, mine, theirs)]
    return sum(_is_clash(*spans) for spans in _stretches(*parts))


def _merged(base: Sequence, mine: Sequence, theirs: Sequence) -> Iterator[Block]:
    for before, one, other in _stretches(base, mine, theirs):
        if one == before:
            yield from other
        elif other in (before, one):
            yield from one
        else:
            # What either side left as it was, the other has changed or taken away.
            yield from (block for block in other if block not in before)
            yield from (block for block in one if block not in before and block not in other)


def _is_clash(before: list, one: list, other: list) -> bool:
    return before not in (one, other) and one != other


def _stretches(base: Sequence, mine: Sequence, theirs: Sequence) -> Iterator[tuple[list, ...]]:
    """The three documents cut at the blocks that none of them changed (diff3)."""
    in_mine, in_theirs = _kept(base, mine), _kept(base, theirs)
    anchors = [place for place in range(len(base)) if place in in_mine and place in in_theirs]
    last = (0, 0, 0)
    for place in anchors:
        here = (place, in_mine[place], in_theirs[place])
        yield _cut((base, mine, theirs), last, here)
        yield [base[place]], [mine[here[1]]], [theirs[here[2]]]
        last = tuple(step + 1 for step in here)
    yield _cut((base, mine, theirs), last, (len(base), len(mine), len(theirs)))


def _cut(documents, starts, ends) -> tuple[list, ...]:
    return tuple(
        list(document[start:end])
        for document, start, end in zip(documents, starts, ends, strict=True)
    )


def _kept(base: Sequence, other: Sequence) -> dict[int, int]:
    """The place in `other` of each block of `base` that still stands there."""
    keys = [[json.dumps(block, sort_keys=True) for block in side] for side in (base, other)]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    return {
        run.a + step: run.b + step
        for run in matcher.get_matching_blocks()
        for step in range(run.size)
    }
