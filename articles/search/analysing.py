"""What a line of text says, as words to be found by. The same for the index and for what readers type.

However it is written, a compound or a model gives the same form: "Wi-Fi" and "wifi", "GPT-4", "GPT 4" and "gpt4".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from articles.search.folding import fold_character
from articles.search.stop_words import ELIDED, ENCLITICS, KEPT_WHOLE, STOP_WORDS, UNITS

LONGEST = 60
MOST_PIECES = 5
_SIGN = r"[^\W_]"
_WORD = re.compile(
    r"""
    (?P<thousands> (?<![\w.,]) \d{1,3} (?:\ \d{3})+ (?![\w]) )
    | (?P<initials> (?<!\w) (?:[a-z]\.-?){2,} (?:[a-z](?!\w))? )
    | (?P<pair> (?<!\w) [a-z]\ &\ [a-z] (?!\w) )
    | (?P<dotted> (?<!\w) \.net (?!\w) )
    | (?P<number> (?<!\w) \d+ (?:[.,]\d+)+ (?!\w) )
    | (?P<word> SIGN+ (?:(?:[-'.&_·]|'-)SIGN+)* (?:(?:\+{1,2}|\#)(?![\w+#]))? )
    """.replace("SIGN", _SIGN),
    re.VERBOSE,
)
_PIECE = re.compile(_SIGN + "+")
_LETTERS_DIGITS = re.compile(r"([a-z]{2,})(\d+)|(\d+)([a-z]{2,3})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d[\d.,]*[a-z]?")
_CLOSE = (" ", "-")
_NEAR = (*_CLOSE, ", ", "/", " / ")
_AND = ("et", "ou")


class Token(NamedTuple):
    """A word of a text, from `start` to `end` of it. `parts` are those of a compound, each findable by itself."""

    form: str
    start: int
    end: int
    is_stop: bool = False
    parts: tuple[Token, ...] = ()


class Analysis(NamedTuple):
    """`words` in their order. `models` are words with the number behind them, of which they are the parts."""

    words: list[Token]
    models: list[Token]


def analyse(text: str) -> Analysis:
    folded, places = _folded(text)
    # A line all in capitals makes no difference between names and small words; "CES 2027" is no such line.
    shouted = text.isupper() and sum(word.isalpha() for word in text.split()) > 2
    words = [
        token
        for found in _WORD.finditer(folded)
        for token in _tokens(found, text, places, shouted)
        if len(token.form) <= LONGEST
    ]
    return Analysis(words, list(_models(words, folded, places)))


class _Places(NamedTuple):
    """From places in the folded text to those in the text, and back to the first one there."""

    outward: list[int]
    inward: list[int]

    def ends(self, start: int, end: int) -> tuple[int, int]:
        return self.outward[start], self.outward[end - 1] + 1


def _folded(text: str) -> tuple[str, _Places]:
    pieces = [fold_character(character) for character in text]
    outward, inward = [], []
    for place, piece in enumerate(pieces):
        inward.append(len(outward))
        outward.extend([place] * len(piece))
    inward.append(len(outward))
    return "".join(pieces), _Places(outward, inward)


def _tokens(found: re.Match, text: str, places: _Places, shouted: bool) -> Iterator[Token]:
    start, end = found.span()
    if found.lastgroup != "word":
        form = re.sub(r"[ .&-]" if found.lastgroup != "number" else " ", "", found[0])
        form = {"dotted": ".net", "number": form.replace(",", ".")}.get(found.lastgroup, form)
        yield Token(form, *places.ends(start, end))
        return
    pieces = [(piece[0], piece.start() + start) for piece in _PIECE.finditer(found[0])]
    sign = found[0][len(found[0].rstrip("+#")) :]
    pieces = _bare(pieces, found[0])
    if "·" in found[0] or len(pieces) > MOST_PIECES:
        # "développeur·euse·s" is found by its first piece, a long chain by each.
        pieces = pieces[:1] if "·" in found[0] else pieces
        yield from (_plain(*piece, text, places, shouted) for piece in pieces)
    elif len(pieces) > 1 or sign:
        yield _compound(pieces, sign, places)
    elif pieces:
        yield _plain(*pieces[0], text, places, shouted)


def _bare(pieces: list[tuple[str, int]], written: str) -> list[tuple[str, int]]:
    """Without what is elided before it, and the pronouns behind."""
    if "'" in written and [form for form, _ in pieces[-2:]] != ["aujourd", "hui"]:
        while len(pieces) > 1 and pieces[0][0] in ELIDED and _follows(pieces, "'", written):
            pieces = pieces[1:]
        if len(pieces) == 2 and pieces[1][0] == "s" and written.endswith("'s"):
            pieces = pieces[:1]
    elif "'" in written:
        pieces = pieces[-2:]
    if "-" in written and written not in KEPT_WHOLE:
        while len(pieces) > 1 and pieces[-1][0] in ENCLITICS and _before(pieces, written):
            pieces = pieces[:-1]
    return pieces


def _follows(pieces: list[tuple[str, int]], sign: str, written: str) -> bool:
    """That sign stands between the first piece and the next."""
    return f"{pieces[0][0]}{sign}" in written


def _before(pieces: list[tuple[str, int]], written: str) -> bool:
    """A hyphen stands before the last piece, and a word, not a letter of a name such as "e-", before that."""
    first = pieces[0][0]
    return f"-{pieces[-1][0]}" in written and (len(first) > 2 or first in STOP_WORDS)


def _plain(form: str, start: int, text: str, places: _Places, shouted: bool) -> Token:
    """One word. What a text writes in capitals is a name, not the small word that it looks like."""
    first, last = places.ends(start, start + len(form))
    is_name = len(form) > 1 and text[first:last].isupper() and not shouted
    token = Token(form, first, last, form in STOP_WORDS and not is_name)
    split = _LETTERS_DIGITS.fullmatch(form)
    if split is None:
        return token
    left, right = (piece for piece in split.groups() if piece)
    middle = start + len(left)
    parts = (
        Token(left, *places.ends(start, middle)),
        Token(right, *places.ends(middle, start + len(form))),
    )
    return token._replace(parts=parts)


def _compound(pieces: list[tuple[str, int]], sign: str, places: _Places) -> Token:
    start, end = pieces[0][1], pieces[-1][1] + len(pieces[-1][0])
    joined = "".join(piece for piece, _ in pieces)
    first, last = places.ends(start, end + len(sign))
    parts = tuple(
        Token(piece, *places.ends(at, at + len(piece)), piece in STOP_WORDS)
        for piece, at in pieces
        # The language C is not C++.
        if not sign or len(joined) > 1
    )
    return Token(joined + sign, first, last, False, parts)


def _models(words: list[Token], folded: str, places: _Places) -> Iterator[Token]:
    """As "GPT 4" and "1 To", also "iPhone 15 et 16"; a year says when, not which."""
    name = None
    for before, word in pairwise(words):
        gap = folded[places.inward[before.end] : places.inward[word.start]]
        if gap not in _NEAR:
            name = None
        elif gap in _CLOSE and (pair := _pair(before, word)):
            name = before
            yield pair
        elif name and _is_number(word) and (pair := _pair(name, word)):
            yield pair
        elif word.form not in _AND and not _is_number(word):
            name = None


def _pair(word: Token, number: Token) -> Token | None:
    is_model = _is_number(number) and not word.is_stop and not word.form[-1:].isdigit()
    is_measure = number.form in UNITS and word.form[:1].isdigit()
    if not (is_model or is_measure) or _YEAR.fullmatch(number.form):
        return None
    form = word.form + number.form.replace(".", "")
    return Token(form, word.start, number.end, False, (word, number))


def _is_number(token: Token) -> bool:
    return bool(_NUMBER.fullmatch(token.form))
