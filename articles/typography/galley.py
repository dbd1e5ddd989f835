"""A galley proof: one block of text under correction, which remembers where its runs were cut."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import NamedTuple


class Edit(NamedTuple):
    """Put `text` in place of [start, end). At a cut, an insertion joins the run after it, or before if it leans back."""

    start: int
    end: int
    text: str
    leans_back: bool = False

    def comes_before(self, cut: int) -> bool:
        if self.start == self.end == cut:
            return self.leans_back
        # What replaces signs of two runs stays with the first: the run that held the space keeps it.
        return self.start < cut


class Galley:
    """`text` is the whole block, `cuts` the ascending offsets where one run ends and the next begins."""

    def __init__(self, runs: Iterable[str]):
        runs = list(runs)
        self.text = "".join(runs)
        self.cuts = list(accumulate(map(len, runs[:-1])))

    def runs(self) -> list[str]:
        return [self.text[start:end] for start, end in pairwise([0, *self.cuts, len(self.text)])]

    def amend(self, edits: Iterable[Edit]) -> None:
        """Applies `edits`, which ascend and do not overlap."""
        edits = list(edits)
        if not edits:
            return
        self.cuts = list(self._moved_cuts(edits))
        pieces, at = [], 0
        for edit in edits:
            pieces += self.text[at : edit.start], edit.text
            at = edit.end
        self.text = "".join([*pieces, self.text[at:]])

    def _moved_cuts(self, edits: list[Edit]) -> Iterable[int]:
        shift, at = 0, 0
        for cut in self.cuts:
            while at < len(edits) and edits[at].comes_before(cut):
                shift += len(edits[at].text) - (edits[at].end - edits[at].start)
                at += 1
            # Inside a replaced passage the shift already counts signs beyond the cut.
            swallowed = max(0, edits[at - 1].end - cut) if at else 0
            yield cut + swallowed + shift
