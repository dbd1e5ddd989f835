"""Reads the files of demo/articles: a header of `key: value` lines, a blank line, a text in light markup."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

FOLDER = Path(__file__).parent / "articles"
_UNITS = {"d": "days", "h": "hours", "m": "minutes"}


@dataclass(frozen=True)
class Story:
    """`number` is the file's, by which other stories link to it; `header` holds each key's values in their order."""

    number: str
    header: dict[str, list[str]]
    text: str

    def __getitem__(self, key: str) -> str:
        return self.header.get(key, [""])[0]

    def listed(self, key: str) -> list[str]:
        return [item.strip() for item in self[key].split(",") if item.strip()]

    def span(self, key: str) -> timedelta:
        """How long ago, or in how long: `2d 5h`, `20m`. Whole hours get some odd minutes."""
        parts = re.findall(r"(\d+)\s*(d|h|m)", self[key])
        told = timedelta(**{_UNITS[unit]: int(number) for number, unit in parts})
        return told if timedelta() < told < timedelta(hours=1) else told + self.odd_minutes

    @property
    def odd_minutes(self) -> timedelta:
        """No desk works by the clock: each story has some minutes of its own, under half an hour."""
        return timedelta(minutes=int(self.number) * 7 % 29)

    @property
    def changed_fragment(self) -> tuple[str, str] | None:
        """What the text said first and what it says now, for corrected stories and pending changes."""
        if self["pending"]:
            before, _, after = self["pending"].partition(" -> ")
            return before.strip(), after.strip()
        return (self["before"], self["after"]) if self["after"] else None


def stories() -> list[Story]:
    return [_read(file) for file in sorted(FOLDER.glob("*.txt"))]


def _read(file: Path) -> Story:
    head, _, text = file.read_text(encoding="utf-8").partition("\n\n")
    header = defaultdict(list)
    for line in head.splitlines():
        key, _, value = line.partition(":")
        header[key.strip()].append(value.strip())
    return Story(file.name.split("-")[0], dict(header), text)
