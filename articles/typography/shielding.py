"""What looks like prose and is not: addresses, code, emoticons, brands that carry their own punctuation."""

from __future__ import annotations

import re

from articles.typography.characters import OPAQUE_BLANK, OPAQUE_LETTER, OPAQUE_SIGN
from articles.typography.galley import Galley
from articles.typography.rules import any_word, pattern

# An address goes on to the next space, quotation mark or bracket that it did not open itself; the
# punctuation at its end is the sentence's.
_REST = r"""
    (?: [^\s«»“”"<>…()\[\]] | \( [^\s«»“”"<>…()]* \) )*
    (?: [^\s«»“”"<>…()\[\].,;:!?'’] | (?<=\)) )
"""

BRANDS = ("Yahoo!", "Jeopardy!", "Joomla!", "Kahoot!", "Wham!")

_WORDS = {
    "address": rf"\b (?: [a-z][a-z0-9+.-]{{1,9}}:// | www\. ) {_REST}",
    "mail": r"(?<![\w.…+-]) [\w.+-]++ @ [\w-]++ (?: \.[\w-]++ )++ (?: :[\w./-]+\w )?",
    # exemple.fr, node.js, rapport.txt/…: dots glued to letters are not full stops.
    "dotted name": rf"(?<![\w.…@-]) (?=[\w-]*[^\W\d_]) [\w-]++ (?: \.\w[\w-]*+ )++ (?: [:/?\#] {_REST} )?",
    "query": rf"(?<![\w./…-]) [\w./-]++ \? \w++ = (?: {_REST} )?",
    "path": rf"(?<! [^\s(\[«“\"'’] ) (?: ~ | \.{{1,2}} )? / (?=[\w.~]) {_REST}",
    "Windows path": rf"\b [A-Za-z]:\\ (?: {_REST} )?",
    "mention, hashtag": r"(?<!\w) [@\#] [^\W\d]\w*",
    "variable": r"(?<!\w) \$ (?! (?: US|CA|AU|HK|NZ ) \b ) [^\W\d]\w*",
    "template": r"\{\{ [^{}\n]{0,80} \}\} | \{% [^{}\n]{0,80} %\}",
    "backquoted": r"`[^`\n]{1,200}`",
    "entity": r"& (?: \#\w{1,8} | [A-Za-z][a-z]{1,9} \d? ) ;",
    "emoji code": r"(?<!\w) : [a-z][a-z0-9_+-]{1,30} : (?!\w)",
    "Spanish": r"[¡¿] [^¡¿!?\n]{0,200} [!?]",
    "brand": rf"\b {any_word(' '.join(BRANDS))} (?! [!?\w] )",
    "stand-in": OPAQUE_LETTER,
}

# Each stands after a space or an opening sign, and nothing is glued to its mouth.
_EYES_AND_MOUTHS = r"[:;=] ['’]? -? [)(\[\]DPpOo/\\|*$3Xx]"
_SIGNS = {
    "emoticon": rf"(?<! [^\s(\[«“\"] ) (?: {_EYES_AND_MOUTHS} | <3 | </3 | \^\^ | [xX]D ) (?! [\w/\\-] )",
    "stand-in": f"[{OPAQUE_SIGN}{OPAQUE_BLANK}]",
}

_SHIELDED = pattern(f"(?P<sign> {' | '.join(_SIGNS.values())} ) | {' | '.join(_WORDS.values())}")
_STAND_IN = re.compile(f"[{OPAQUE_LETTER}{OPAQUE_SIGN}{OPAQUE_BLANK}]")


def cover(text: str) -> tuple[str, str]:
    """`text` at the same length with stand-ins over what must not be read, and the signs covered, in order."""
    covered: list[str] = []

    def stand_in(match: re.Match[str]) -> str:
        covered.append(match[0])
        if match[0] == OPAQUE_BLANK:
            return OPAQUE_BLANK
        return (OPAQUE_SIGN if match["sign"] else OPAQUE_LETTER) * len(match[0])

    return _SHIELDED.sub(stand_in, text), "".join(covered)


def uncover(text: str, covered: str) -> str:
    """Gives the covered signs back. No rule adds, drops or moves a stand-in, so they are still in order."""
    signs = iter(covered)
    return _STAND_IN.sub(lambda _: next(signs), text)


class Shielded:
    """Covers a galley while rules read it."""

    def __init__(self, galley: Galley):
        self._galley = galley

    def __enter__(self) -> None:
        self._galley.text, self._covered = cover(self._galley.text)

    def __exit__(self, *_: object) -> None:
        self._galley.text = uncover(self._galley.text, self._covered)
