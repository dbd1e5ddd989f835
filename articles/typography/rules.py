"""How a rule is written: one line showing a gap in its context, and what belongs into the gap."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from articles.typography.characters import (
    CAPITALS,
    OPAQUE_BLANK,
    OPAQUE_LETTER,
    OPAQUE_SIGN,
    SPACES,
)
from articles.typography.galley import Edit

Correction = Callable[[str], Iterable[Edit]]

_SHORTHANDS = {
    "␣": f"[{SPACES}]",
    "⟨blank⟩": OPAQUE_BLANK,
    "⟨sign⟩": OPAQUE_SIGN,
    "⟨opaque⟩": OPAQUE_LETTER,
    "⟨capital⟩": f"[{CAPITALS}]",
    "⟨letter⟩": r"[^\W\d_]",
}


def pattern(source: str) -> re.Pattern[str]:
    """A verbose regular expression (its blanks mean nothing) in which ␣ is any one space."""
    for short, full in _SHORTHANDS.items():
        source = source.replace(short, full)
    return re.compile(source, re.VERBOSE)


def any_word(listed: str) -> str:
    """A pattern for any of the words, or small patterns, in a list set out with blanks. ~ is any ending."""
    words = " | ".join(listed.replace("~", r"\w*").split())
    return f"(?: {words} )"


class Rule:
    """Puts `put` into the gap, the first group of `context`; the rest of the context stays as it is.

    An empty gap inserts: before what follows, or, when the rule leans back, after what precedes.
    """

    def __init__(self, context: str, put: str | Callable[[str], str], *, leans_back: bool = False):
        self._pattern = pattern(context)
        self._put = put
        self._leans_back = leans_back

    def __call__(self, text: str) -> Iterator[Edit]:
        for match in self._pattern.finditer(text):
            gap = match[1]
            put = self._put if isinstance(self._put, str) else self._put(gap)
            if put != gap:
                yield Edit(match.start(1), match.end(1), put, self._leans_back)
