"""Thousands: the fine space between groups of three digits, where the author typed a space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.typography.characters import FINE
from articles.typography.galley import Edit
from articles.typography.rules import Correction, any_word, pattern

# Telephone numbers (01 23…, +33 1…), hours, dates and ranges of models show in what stands beside.
_GROUPED = pattern(
    r"(?<! [\w.,:+/] ) (?<! \w[-–] ) [1-9]\d{0,2} (?: ␣ \d{3} )++ (?! (?! es?\b ) \w | ␣\d | [/:]\d )"
)
_SPACE = pattern("␣")
_WORD_BEFORE = pattern(r"(?<! [\w-] ) (\w[\w+-]*+) ␣ \Z")
_CAPACITY = pattern(r"(?<= ␣128 | ␣256 | ␣512 ) ␣? [KMGTk] (?: o | B | io ) \b")

# What may stand before a number with a capital and yet not name a product: « Les 12 500 inscrits ».
_SENTENCE_OPENER = any_word("""
    à affiché~ après aux autour avec avant budget ce ces cette chez comme comptez contre coût dans de
    depuis des dès deux elle elles en encore entre environ est et exactement facturé~ fin il ils
    jusqu la les leur leurs mais même moins nos notre on ou où par pas plus pour près presque prix
    proposé~ quelque quelques qui sa sans sauf selon ses seulement si soit son sous sur tarif~ total
    tous tout toutes trois un une vendu~ vers vos votre voici voilà
""")
_OPENS_A_SENTENCE = pattern(f"(?i: {_SENTENCE_OPENER} )")
# « Le 15 300 personnes ont voté »: a day, then a number.
_BEFORE_A_DAY = ("le", "du", "au")


def thousands(text: str) -> Iterator[Edit]:
    """Nothing is grouped that may be a product and a quantity: iPhone 15 128 Go, Switch 2 469 €."""
    for number in _GROUPED.finditer(text):
        if _is_one_number(number, text):
            for space in _SPACE.finditer(text, *number.span()):
                if space[0] != FINE:
                    yield Edit(*space.span(), FINE)


def _is_one_number(number: re.Match[str], text: str) -> bool:
    if _CAPACITY.match(text, number.end()):
        return False
    word = _word_before(text, number.start())
    if number[0].endswith("000"):
        return not word or _has_letters(word) or _is_a_year(word)
    return not _claims_a_number(word)


def follows_a_name_or_a_date(text: str, start: int) -> bool:
    """Whether the number that begins at `start` may belong to the word before it."""
    return _claims_a_number(_word_before(text, start))


def _word_before(text: str, start: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, start - 40), start)
    return found[1] if found else ""


def _claims_a_number(word: str) -> bool:
    if not word:
        return False
    if word == word.lower():
        return word in _BEFORE_A_DAY or not (_has_letters(word) or _is_a_year(word))
    # A name that has its figure already (S24, M3) takes no other.
    has_figure = any(sign.isdigit() for sign in word)
    return not (has_figure or _OPENS_A_SENTENCE.fullmatch(word))


def _has_letters(word: str) -> bool:
    return any(sign.isalpha() for sign in word)


def _is_a_year(word: str) -> bool:
    # Or a reference, such as RTX 5090: four digits are no part of a grouped number.
    return len(word) == 4 and word.isdigit()


THOUSANDS: tuple[Correction, ...] = (thousands,)
