"""A rule tried on the archive before it is switched on: how many live articles it would touch, and where."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.proofreading.findings import Finding
from articles.proofreading.house_rules import HouseRule, HouseRules
from articles.proofreading.passages import passages_of
from articles.workflow.publishing import Publication

MOST_ARTICLES = 5_000
MOST_HITS = 50
SECONDS = 3.0
AROUND = 60  # signs shown on either side

_COLUMNS = ("article_id", "kicker", "title", "standfirst", "revision__snapshot__body")


@dataclass(frozen=True)
class Hit:
    article_id: int
    title: str
    before: str
    wrong: str
    after: str
    right: str


@dataclass
class Trial:
    """`tried` of the `live` articles were read, the latest first; `touched` of them hold something."""

    live: int
    tried: int = 0
    touched: int = 0
    found: int = 0
    hits: list[Hit] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        return self.tried >= self.live


def try_on_archive(rule: HouseRule, seconds: float = SECONDS) -> Trial:
    """Two queries, and about `seconds` at most."""
    until = time.monotonic() + seconds
    rules = HouseRules([rule])
    trial = Trial(Publication.objects.live().count())
    for row in _texts():
        _note(trial, row, list(_findings(rules, row)))
        if time.monotonic() > until:
            break
    return trial


def _texts() -> Iterator[dict]:
    latest = Publication.objects.live().newest_first().values(*_COLUMNS)[:MOST_ARTICLES]
    return latest.iterator(chunk_size=100)


def _findings(rules: HouseRules, row: dict) -> Iterator[Finding]:
    for passage in passages_of(row, row["revision__snapshot__body"]):
        yield from rules.read(passage)


def _note(trial: Trial, row: dict, findings: list[Finding]) -> None:
    trial.tried += 1
    trial.touched += bool(findings)
    trial.found += len(findings)
    room = MOST_HITS - len(trial.hits)
    trial.hits += [_hit(row, finding) for finding in findings[:room]]


def _hit(row: dict, finding: Finding) -> Hit:
    text, start, end = finding.passage.text, finding.start, finding.end
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return Hit(
        row["article_id"],
        row["title"],
        ("…" if start > AROUND else "") + before,
        finding.wrong,
        after + ("…" if end + AROUND < len(text) else ""),
        finding.rights[0] if finding.rights else "",
    )
