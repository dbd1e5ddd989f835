"""Everybody's eye on one text, in the order of their authority: the house, typography, grammar, spelling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from articles.proofreading import grammalecte
from articles.proofreading.findings import TYPOGRAPHY, Finding, without_overlaps
from articles.proofreading.house_rules import HouseRule, HouseRules
from articles.proofreading.outside import Unavailable
from articles.proofreading.passages import Passage
from articles.proofreading.slips import slips
from articles.proofreading.spelling import misspelt
from articles.typography import suggest

MOST = 300


@dataclass
class Reading:
    """`missing`: whom the reading did without; "spelling" or "grammar"."""

    findings: list[Finding]
    missing: list[str] = field(default_factory=list)
    more: int = 0


def read(passages: Sequence[Passage]) -> Reading:
    """At most two queries; the processes it asks have a time limit each, and may be absent."""
    missing: list[str] = []
    rules = HouseRules(HouseRule.objects.filter(active=True))
    house = [finding for passage in passages for finding in rules.read(passage)]
    typography = [finding for passage in passages for finding in _typography(passage)]
    grammar = _or_missing("grammar", grammalecte.mistakes, passages, missing)
    spelling = _or_missing("spelling", misspelt, passages, missing)
    findings = without_overlaps(house, typography, grammar, spelling)
    return Reading(findings[:MOST], missing, max(0, len(findings) - MOST))


def _typography(passage: Passage) -> Iterator[Finding]:
    yield from slips(passage)
    for told in suggest(passage.text):
        yield Finding(passage, told.start, told.end, (told.right,), told.why, TYPOGRAPHY)


def _or_missing(
    name: str, reader, passages: Sequence[Passage], missing: list[str]
) -> list[Finding]:
    try:
        return reader(passages)
    except Unavailable:
        missing.append(name)
        return []
