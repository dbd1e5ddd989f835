"""What a copy editor proposes and does not impose. `compose` never applies it; the desk shows it, a person decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.typography.offering import OFFERS
from articles.typography.shielding import cover


@dataclass(frozen=True, order=True)
class Suggestion:
    """`wrong` is text[start:end]; `why` is a French sentence for the desk; `rule` a short English name."""

    start: int
    end: int
    wrong: str
    right: str
    why: str
    rule: str


def suggest(text: str) -> list[Suggestion]:
    """In the order of the text, none overlapping another. Offsets are those of `text` as given."""
    covered, _ = cover(text)
    offered = sorted(
        Suggestion(start, end, text[start:end], right, offer.why, offer.rule)
        for offer in OFFERS
        for start, end, right in offer.read(covered)
    )
    kept: list[Suggestion] = []
    for suggestion in offered:
        if not kept or suggestion.start >= kept[-1].end:
            kept.append(suggestion)
    return kept


def apply(text: str, suggestions: Iterable[Suggestion]) -> str:
    """`text` with the suggestions taken. ValueError if they overlap or were made for another text."""
    pieces, at = [], 0
    for suggestion in sorted(suggestions):
        if suggestion.start < at or text[suggestion.start : suggestion.end] != suggestion.wrong:
            raise ValueError(f"This text has changed since it was read: {suggestion.wrong!r}")
        pieces += text[at : suggestion.start], suggestion.right
        at = suggestion.end
    return "".join([*pieces, text[at:]])
