"""Dots and stray spaces: … for three points, nothing before a comma, nothing inside brackets."""

from __future__ import annotations

from articles.typography.characters import ELLIPSIS, NO_BREAK, UNBREAKABLE
from articles.typography.rules import Correction, Rule


def _one_space(spaces: str) -> str:
    return NO_BREAK if set(spaces) <= set(UNBREAKABLE) else " "


# Neither ../paths nor 1...10, nor the dotted leaders of a table of contents.
_FREE_DOTS = r"(?<! [./\\…] ) (?! (?<=\d) [.…]++ \d )"
_DOTS_END = r"(?! [./\\…] )"

ELLIPSES: tuple[Correction, ...] = (
    # A run of spaces at either end of a line is the field's own affair.
    Rule(r"(?<=\S) (␣{2,}+) (?=\S)", _one_space),
    Rule(r"(?<=\w) (␣? \. ␣ \. ␣ \.) (?! ␣? [.…] )", ELLIPSIS),
    # « etc. » already says « and so on ».
    Rule(
        r"(?<!\w) (?i:etc) (?= ␣? \.? ␣? (?: \.{2} | … ) ) ( (?: ␣? [.…] )++ ) (?! [\w/\\] )", "."
    ),
    Rule(rf"{_FREE_DOTS} ( (?: \.{{3}} | … ) [.…]{{0,3}}+ ) {_DOTS_END}", ELLIPSIS),
)

# A space after an address keeps its full stop out of the link: nothing is taken away there.
_WORD = r"""(?<= [^\W⟨opaque⟩] | [)\]»”"'’%°€] )"""
_LOOSE = r"(?! [\w.…/\\] )"

STRAYS: tuple[Correction, ...] = (
    Rule(rf"{_WORD} (␣) (?= … (?! \w | ␣\d ) )", ""),
    Rule(rf"{_WORD} (␣) (?= [.,] {_LOOSE} )", ""),
    # :( and ]1 ; 2[ are not brackets around words, [ ] is a box to tick.
    Rule(r"(?<! [\w.:;=/-] [(\[] ) (?<= [(\[] ) (␣) (?= [^\s)\]] )", ""),
    Rule(r"(?<= [^\s(\[:;=⟨opaque⟩-] ) (␣) (?= [)\]] (?!\w) )", ""),
    # “ ” take no space, and only when they open and close the French way: „German“ and ”Swedish” do not.
    Rule(r"(?<! [^\s(\[«“’'–—-] ) “ (␣) (?= [^\s”] )", ""),
    Rule(r"(?<= [^\s“] ) (␣) (?= ” (?!\w) )", ""),
)
