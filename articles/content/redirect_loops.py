"""Whether redirects would lead readers round in circles, also through each other and through beginnings of addresses.

Every circle is passed by somebody who sets out from the source of one of its rules, with an end of address that no rule
names where the rule takes any end: so it is enough to walk from every source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.core.exceptions import ValidationError

from articles.content.redirect_addresses import beginnings, is_outside

# Readers are taken the whole way in one step; this many rules are read for it at most.
MOST_HOPS = 10
# No source has a part like this: none holds a sign that cannot be printed.
_ANY_END = "/\0"
Key = tuple[str, bool]


class Rules:
    """The table in memory: a file of thousands of lines is judged by reading it once."""

    def __init__(self, redirects: Iterable):
        self.exact: dict[str, str] = {}
        self.prefixes: dict[str, str] = {}
        for redirect in redirects:
            self.add(redirect)

    def add(self, redirect) -> None:
        table = self.prefixes if redirect.is_prefix else self.exact
        table[redirect.source] = redirect.target

    def circles(self) -> set[Key]:
        """The rules, as (source, is_prefix), by which somebody goes round, or passes more rules than we follow."""
        found: set[Key] = set()
        for source in self.exact:
            found.update(self._endless(source))
        for source in self.prefixes:
            found.update(self._endless(source + _ANY_END))
        return found

    def _endless(self, path: str) -> list[Key]:
        """The rules passed from that path on; none when the way ends."""
        passed: list[Key] = []
        for key, _ in self._walk(path):
            passed.append(key)
            if len(passed) > MOST_HOPS:
                return passed
        return []

    def _walk(self, path: str) -> Iterator[tuple[Key, str]]:
        while key := self._rule(path):
            source, is_prefix = key
            target = (self.prefixes if is_prefix else self.exact)[source]
            yield key, target
            if not target or is_outside(target):
                return
            path = _path_of(target) + (path[len(source) :] if is_prefix else "")

    def _rule(self, path: str) -> Key | None:
        if path in self.exact:
            return path, False
        lead = next((each for each in reversed(beginnings(path)) if each in self.prefixes), None)
        return lead and (lead, True)


def refuse_loop(rules: Rules, redirect) -> None:
    """Raises ValidationError at `target` when the rule, added to the others, would close a circle."""
    rules.add(redirect)
    if (redirect.source, redirect.is_prefix) in rules.circles():
        raise ValidationError({"target": told(redirect)})


def told(redirect) -> str:
    if _path_of(redirect.target) == redirect.source:
        return "Cette redirection mènerait à elle-même."
    return "Cette redirection tournerait en rond, en passant par d’autres."


def _path_of(target: str) -> str:
    return target.partition("?")[0].partition("#")[0].rstrip("/")
