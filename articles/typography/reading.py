"""How many words a text has, and how long they take to read."""

from __future__ import annotations

from math import ceil

from articles.typography.characters import FINE
from articles.typography.rules import pattern

WORDS_A_MINUTE = 240

_THOUSANDS = pattern(rf"(?<=\d) {FINE} (?=\d)")


def count_words(text: str) -> int:
    """Words between spaces, as a desk counts them: « 10 000 » is one, a dash or a guillemet none."""
    words = _THOUSANDS.sub("", text).split()
    return sum(any(sign.isalnum() for sign in word) for word in words)


def reading_minutes(words: int) -> int:
    """Whole minutes, rounded up, never less than one."""
    return max(1, ceil(words / WORDS_A_MINUTE))
