"""The one way of writing that texts and searches are compared in: small letters without accents.

`fold` in Python and `articles_fold` in Postgres give the same for every sign of Unicode 14, which the oldest Python and the
oldest Postgres that we run on both know; what is decomposed, and into what, never changes for a sign that has been
assigned. The tables are Python's: whatever the locale of a database, its `lower()` is not asked.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

_LETTERS = {"œ": "oe", "æ": "ae", "ø": "o", "ð": "d", "đ": "d", "ł": "l", "ı": "i", "þ": "th"}
_SIGNS = {
    **dict.fromkeys("’ʼ‘‛´`′ʹ", "'"),
    **dict.fromkeys("‐‑‒–—―−⁃˗﹘", "-"),
    "⁄": "/",
}
_WRITTEN = _LETTERS | _SIGNS
# Before they are taken apart: an accent by itself is typed for an apostrophe, and "iPhone™" is no "iphonetm".
_FIRST = {"´": "'", "™": "", "℠": ""}
# Marks on letters, and what is not seen: soft hyphens, joiners, directions; controls but for those that are spaces.
_DROPPED = ("M", "Cf", "Cc", "Cs")
# Beyond are scripts without capitals, and signs.
_LAST_CASED = 0x1F000
_PAST_LATIN = "\u0250"


@lru_cache(maxsize=8192)
def fold_character(character: str) -> str:
    """Nothing, a sign, or several: "œ" gives "oe"."""
    plain = unicodedata.normalize("NFKD", _FIRST.get(character, character))
    return "".join(_simple(sign) for sign in plain)


def fold(text: str) -> str:
    return "".join(map(fold_character, text))


@lru_cache(maxsize=8192)
def _simple(sign: str) -> str:
    """Of a sign that is not made of others."""
    if sign.isspace():
        return " "
    if unicodedata.category(sign).startswith(_DROPPED):
        return ""
    small = _WRITTEN.get(sign) or _WRITTEN.get(sign.lower()) or sign.casefold()
    return small if small == sign else fold(small)


def fold_sql() -> str:
    """Creates `articles_fold(text)`. A second of work: for migrations and their test."""
    changed = list(_changed())
    single = {sign: to for sign, to in changed if len(to) == 1}
    latin = {sign: to for sign, to in single.items() if sign < _PAST_LATIN or sign in _SIGNS}
    others = {sign: to for sign, to in single.items() if sign not in latin}
    told = f"normalize({_translated('$1', _FIRST)}, NFKD)"
    told = f"regexp_replace({told}, {_quoted(_class(_dropped()))}, '', 'g')"
    told = _translated(told, latin)
    # Every letter is looked for in the whole list, so a text in our own letters is spared the long one.
    told = f"CASE WHEN {told} ~ {_quoted(_class(map(ord, others)))} THEN {_translated(told, others)} ELSE {told} END"
    for sign, to in changed:
        if len(to) > 1:
            told = f"replace({told}, {_quoted(sign)}, {_quoted(to)})"
    return (
        "CREATE OR REPLACE FUNCTION articles_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE "
        f"AS $fold$SELECT {told}$fold$"
    )


def _translated(told: str, single: dict[str, str]) -> str:
    return f"translate({told}, {_quoted(''.join(single))}, {_quoted(''.join(single.values()))})"


def _changed() -> Iterator[tuple[str, str]]:
    """Signs that are made of nothing else, and are written otherwise."""
    for sign in map(chr, range(_LAST_CASED)):
        to = _simple(sign)
        if to not in ("", sign) and unicodedata.normalize("NFKD", sign) == sign:
            yield sign, to


def _dropped() -> Iterator[int]:
    """All that gives nothing."""
    for code in range(1, 0x110000):
        if not 0xD800 <= code < 0xE000 and not _simple(chr(code)):
            yield code


def _class(codes: Iterable[int]) -> str:
    """Of a regular expression of Postgres; the codes in their order."""
    ranges = (f"{_escaped(first)}-{_escaped(last)}" for first, last in _ranges(codes))
    return f"[{''.join(ranges)}]"


def _ranges(codes: Iterable[int]) -> Iterator[tuple[int, int]]:
    for _, group in groupby(enumerate(codes), lambda pair: pair[1] - pair[0]):
        members = [code for _, code in group]
        yield members[0], members[-1]


def _escaped(code: int) -> str:
    return f"\\U{code:08x}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
