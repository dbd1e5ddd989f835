"""One thing to reconsider in a text: where it stands, what is wrong, what to put, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.proofreading.passages import Passage

TYPOGRAPHY, HOUSE, SPELLING, GRAMMAR = "typography", "house", "spelling", "grammar"


@dataclass(frozen=True)
class Finding:
    """`passage.text[start:end]` is wrong; `rights` are what to put instead, the best first, perhaps none."""

    passage: Passage
    start: int
    end: int
    rights: tuple[str, ...]
    why: str
    kind: str

    @property
    def wrong(self) -> str:
        return self.passage.text[self.start : self.end]

    def told(self) -> dict:
        """For a script: offsets count UTF-16 units there."""
        text = self.passage.text
        return {
            "field": self.passage.field,
            "block": self.passage.block,
            "start": _units(text[: self.start]),
            "end": _units(text[: self.end]),
            "wrong": self.wrong,
            "rights": list(self.rights),
            "why": self.why,
            "kind": self.kind,
        }


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def without_overlaps(*by_rank: Iterable[Finding]) -> list[Finding]:
    """In the order of the text; of two about the same words the one of the earlier group stays."""
    kept: dict[Passage, list[Finding]] = {}
    for findings in by_rank:
        for finding in findings:
            beside = kept.setdefault(finding.passage, [])
            if not any(_meet(finding, other) for other in beside):
                beside.append(finding)
    return list(_in_order(kept))


def _meet(one: Finding, other: Finding) -> bool:
    return one.start < other.end and other.start < one.end


def _in_order(kept: dict[Passage, list[Finding]]) -> Iterator[Finding]:
    for passage in sorted(kept, key=lambda passage: passage.place):
        yield from sorted(kept[passage], key=lambda finding: finding.start)
