"""Straight quotation marks: « » or, inside, “ ”, decided by what stands around each and not by turns.

Press copy nests straight marks in straight marks and measures screens with them. What does not
pair up beyond doubt keeps its ".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from articles.typography.galley import Edit
from articles.typography.pairing import Mark, Pairing
from articles.typography.rules import Correction, pattern

_LINE_ENDS = r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]"
_MARKS = pattern(rf"""(?P<straight> (?: " | '' )+ ) | (?P<typed> [«»“”] ) | {_LINE_ENDS}""")
_ONE = pattern(r""" " | '' """)

# Beside a mark: what all but decides, then what merely suggests (ex-"directeur", "oui"/"non", l'"IA").
_OPENS = pattern(r"(?<! [^\s⟨blank⟩(\[«“] )")
_CLOSES = pattern(r"\Z | [\s⟨blank⟩)\]»”] | [.,;:!?…] (?!\w)")
_MAY_OPEN = pattern(r"(?<= [/–—-] ) | (?<= ⟨letter⟩['’] )")
_MAY_CLOSE = pattern(r"[/–—'’…-]")

_MEASURE_BEFORE = pattern(r"(?<= \d␣ )")
_WORD = pattern(r"\w")


def quotations(text: str) -> Iterator[Edit]:
    for is_line_end, line in groupby(_marks(text), key=lambda mark: mark.role == "line end"):
        marks = list(line)
        if not is_line_end and _settle_spaced(marks, text):
            yield from Pairing(marks).edits()


def _marks(text: str) -> Iterator[Mark]:
    for found in _MARKS.finditer(text):
        if found["straight"]:
            yield from _straight_marks(text, *found.span())
        else:
            yield Mark(*found.span(), found[0] if found["typed"] else "line end")


def _straight_marks(text: str, start: int, end: int) -> Iterator[Mark]:
    role = _role(text, start, end)
    for mark in _ONE.finditer(text, start, end):
        after_figure = role == "close" and mark.start() == start and text[start - 1].isdigit()
        yield Mark(*mark.span(), "inch" if after_figure else role)


def _role(text: str, start: int, end: int) -> str:
    opens, closes = _OPENS.match(text, start), _CLOSES.match(text, end)
    if not opens and not closes:
        opens, closes = _MAY_OPEN.match(text, start), _MAY_CLOSE.match(text, end)
    if opens and closes:
        return "either"
    if opens or closes:
        return "open" if opens else "close"
    return "unclear"


def _settle_spaced(marks: list[Mark], text: str) -> bool:
    """Marks with a space on either side (" oui ") go two by two; if they do not, the line is left as it is."""
    opening = None
    for mark in marks:
        if mark.is_typed:
            continue
        if mark.role != "either":
            if opening:
                return False
        elif opening is None:
            opening = mark
        elif _WORD.search(text, opening.end, mark.start) and not _MEASURE_BEFORE.match(
            text, opening.start
        ):
            opening.role, mark.role, opening = "open", "close", None
        else:
            return False
    return opening is None


QUOTATIONS: tuple[Correction, ...] = (quotations,)
