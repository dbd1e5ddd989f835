"""Spelling: the words of the passages that neither Hunspell nor the house knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from articles.proofreading.findings import SPELLING, Finding
from articles.proofreading.house_words import WORD, known_spellings
from articles.proofreading.hunspell import Hunspell
from articles.proofreading.passages import Passage
from articles.typography.characters import OPAQUE_LETTER

MOST_UNKNOWN = 200
# Each costs Hunspell a sixth of a second; further unknown words are shown without.
MOST_WITH_SUGGESTIONS = 10

_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)", re.IGNORECASE)
_WHY = "Ce mot n’est dans aucun dictionnaire."


def misspelt(passages: Sequence[Passage]) -> list[Finding]:
    """In the order of the text. Raises Unavailable."""
    found = [(passage, *place) for passage in passages for place in _words(passage)]
    hunspell = Hunspell()
    unknown = hunspell.unknown(dict.fromkeys(word for *_, word in found))[:MOST_UNKNOWN]
    house = known_spellings(unknown)
    rights = {word: _house_rights(word, house) for word in unknown}
    unhelped = [word for word in unknown if rights[word] == []][:MOST_WITH_SUGGESTIONS]
    rights |= hunspell.suggestions(unhelped)
    return [
        Finding(passage, start, end, tuple(rights[word]), _why(word, house), SPELLING)
        for passage, start, end, word in found
        if rights.get(word) is not None
    ]


def _words(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Start, end and word. Left out: one letter, acronyms, what holds a digit or stands for something else."""
    text = passage.covered
    for match in WORD.finditer(text):
        start, end = match.span()
        if elided := _ELIDED.match(text, start, end):
            start = elided.end()
        word = text[start:end].replace("’", "'")
        beside = text[match.start() - 1 : match.start()] + text[end : end + 1]
        if (
            len(word) > 1
            and not word.isupper()
            and OPAQUE_LETTER not in word
            and not _is_glued(beside)
        ):
            yield start, end, word


def _is_glued(beside: str) -> bool:
    """To a digit or an underscore: a model's name, a reference."""
    return any(sign.isdigit() or sign == "_" for sign in beside)


def _house_rights(word: str, house: dict[str, set[str]]) -> list[str] | None:
    """None: the house writes it so. Else how the house writes it, [] when it does not know the word."""
    spellings = house.get(word.lower(), set())
    plain = {spelling.replace("’", "'") for spelling in spellings}
    capitalised = {spelling[:1].upper() + spelling[1:] for spelling in plain}
    return None if word in plain | capitalised else sorted(spellings)


def _why(word: str, house: dict[str, set[str]]) -> str:
    return "La rédaction l’écrit autrement." if house.get(word.lower()) else _WHY
