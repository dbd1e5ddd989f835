"""Two texts side by side: which lines differ, and in them which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

# Identical lines shown around a difference.
CONTEXT = 1
_WORDS = re.compile(r"\s+|[^\s\w]|\w+")


class Piece(NamedTuple):
    """A run of words; `changed` when the other side does not have it."""

    words: str
    changed: bool


@dataclass(frozen=True)
class Row:
    """A line of each side. `skipped` identical lines are left out in the place of this row when it is not 0."""

    left: list[Piece]
    right: list[Piece]
    skipped: int = 0

    @property
    def is_same(self) -> bool:
        return self.left == self.right


def side_by_side(one: Sequence[str], other: Sequence[str]) -> list[Row]:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return [
        row
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        for row in (
            _same(one[i1:i2], i1 == 0, i2 == len(one))
            if tag == "equal"
            else _changed(one[i1:i2], other[j1:j2])
        )
    ]


def _same(lines: Sequence[str], first: bool, last: bool) -> Iterator[Row]:
    """The lines next to what changed; what lies between is counted."""
    before, after = (0 if first else CONTEXT), (0 if last else CONTEXT)
    skipped = len(lines) - before - after
    if skipped <= 1:
        yield from (_plain(line) for line in lines)
        return
    yield from (_plain(line) for line in lines[:before])
    yield Row([], [], skipped)
    yield from (_plain(line) for line in lines[len(lines) - after :])


def _plain(line: str) -> Row:
    return Row([Piece(line, False)], [Piece(line, False)])


def _changed(one: Sequence[str], other: Sequence[str]) -> Iterator[Row]:
    for left, right in zip_longest(one, other, fillvalue=""):
        yield Row(*_words(left, right))


def _words(one: str, other: str) -> tuple[list[Piece], list[Piece]]:
    left, right = _WORDS.findall(one), _WORDS.findall(other)
    opcodes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    return (
        [Piece("".join(left[i1:i2]), tag != "equal") for tag, i1, i2, _, _ in opcodes if i2 > i1],
        [Piece("".join(right[j1:j2]), tag != "equal") for tag, _, _, j1, j2 in opcodes if j2 > j1],
    )
