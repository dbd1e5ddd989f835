"""Reads the stories and the tables of queries beside it; bench/search_recipes.py asks the same of plain Postgres."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
TOLD = tomllib.loads((HERE / "archive.toml").read_text(encoding="utf-8"))
ORDERED = tomllib.loads((HERE / "archive_order.toml").read_text(encoding="utf-8"))


class Row(NamedTuple):
    """`is_all` where nothing but `wanted` may be found; `is_owed` where this does not hold yet."""

    query: str
    wanted: frozenset[str]
    unwanted: frozenset[str]
    is_all: bool
    is_owed: bool = False

    def fault(self, found: Sequence[str]) -> str:
        """What is wrong with these, or nothing."""
        missing = self.wanted - set(found)
        wrong = set(found) - self.wanted if self.is_all else self.unwanted & set(found)
        if not (missing or wrong):
            return ""
        return f"{self.query}: missing {sorted(missing)}, wrong {sorted(wrong)}"


def rows(name: str) -> list[Row]:
    return [_row(line) for line in _lines(name)]


def _row(line: str) -> Row:
    query, _, found = line.removeprefix("? ").partition(" →")
    wanted, _, unwanted = found.partition("|")
    names = frozenset(wanted.replace("=", " ").split())
    is_all = wanted.strip().startswith("=")
    return Row(query, names, frozenset(unwanted.split()), is_all, line.startswith("? "))


def orders(name: str) -> list[tuple[str, list[str]]]:
    """A query and keys in the order they must come in."""
    told = (line.partition(": ") for line in _lines(name))
    return [(query, order.split(" > ")) for query, _, order in told]


def _lines(name: str) -> Iterator[str]:
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), line)
