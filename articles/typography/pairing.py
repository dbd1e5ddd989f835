"""Which straight mark closes which, among the quotation marks of one line."""

from __future__ import annotations

from dataclasses import dataclass, field

from articles.typography.galley import Edit

_OPENING_OF = {"»": "«", "”": "“"}


@dataclass(slots=True)
class Mark:
    """`role`: open, close, inch (closes only for want of a better one), either, unclear, or the typed sign « » “ ”.

    `nested` counts the straight marks open one in another down to this one; `inside` are the
    edits that wait for this mark to be closed.
    """

    start: int
    end: int
    role: str
    nested: int = 0
    inside: list[Edit] = field(default_factory=list)

    @property
    def is_typed(self) -> bool:
        return self.role in "«»“”"

    def replaced_by(self, sign: str) -> Edit:
        return Edit(self.start, self.end, sign)


class Pairing:
    """Reads the marks of one line from left to right, the open ones on a stack.

    A pair inside straight marks counts only once these are closed too: half a conversion would
    be worse than none. Beyond « “ ” » nothing is decided.
    """

    def __init__(self, marks: list[Mark]):
        self._marks = marks
        self._open: list[Mark] = []
        self._typed = {"«": 0, "“": 0}
        self._settled: list[Edit] = []

    def edits(self) -> list[Edit]:
        for mark, closes_to_come in zip(self._marks, self._closes_to_come(), strict=True):
            self._read(mark, closes_to_come)
        return sorted(self._settled)

    def _closes_to_come(self) -> list[int]:
        """For each mark, how many marks follow that can only close, before anything opens."""
        counts, count = [], 0
        for mark in reversed(self._marks):
            counts.append(count)
            if mark.role == "close":
                count += 1
            elif mark.role != "inch":
                count = 0
        return counts[::-1]

    def _read(self, mark: Mark, closes_to_come: int) -> None:
        match mark.role:
            case "open":
                mark.nested = self._nested() + 1
                self._open.append(mark)
            case "close":
                self._close(mark)
            case "inch" if closes_to_come < self._nested():
                self._close(mark)
            case "«" | "“":
                self._typed[mark.role] += 1
                self._open.append(mark)
            case "»" | "”":
                self._close_typed(_OPENING_OF[mark.role])
            case "unclear":
                while self._nested():
                    self._open.pop()

    def _nested(self) -> int:
        return self._open[-1].nested if self._open else 0

    def _close_typed(self, sign: str) -> None:
        while self._typed[sign]:
            dropped = self._open.pop()
            if dropped.is_typed:
                self._typed[dropped.role] -= 1
            if dropped.role == sign:
                return

    def _close(self, closing: Mark) -> None:
        if not self._nested():
            return
        opening = self._open.pop()
        if not self._open:
            self._settled += opening.replaced_by("«"), *opening.inside, closing.replaced_by("»")
        elif len(self._open) == 1:
            inner = opening.replaced_by("“"), closing.replaced_by("”")
            outer = self._open[0]
            if outer.role == "open":
                outer.inside += inner
            elif outer.role == "«":
                self._settled += inner
