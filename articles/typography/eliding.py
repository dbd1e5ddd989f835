"""Apostrophes: ’ where a letter has fallen; minutes, feet and single quotation marks keep their '."""

from __future__ import annotations

from articles.typography.characters import APOSTROPHE
from articles.typography.rules import Correction, Rule

_ELIDED = r"""
    (?<! [\w°'’´′‘＇] )
    (?i: [cdjlmnst] | aujourd | prud | (?: jus | lors | pres | puis | quel | quoi )? qu )
"""
_REFRAIN = r"(?= ['’]? ␣ (?i: roll | bass | roses ) )"

ELISIONS: tuple[Correction, ...] = (
    Rule(r"(?<= ⟨letter⟩ ) (') (?=\w)", APOSTROPHE),
    Rule(rf"""{_ELIDED} (') (?= ["“«…(\[⟨sign⟩] )""", APOSTROPHE),
    # Signs that only look like an apostrophe, and elsewhere are letters of their own (Hawai‘i).
    Rule(rf"{_ELIDED} ([´ʼ′‘＇]) (?=\w)", APOSTROPHE),
    # The ’90s and the 90’s, les années ’90; a minute (90') and a quoted '90' are left.
    Rule(r"(?<! [^\s(\[«“] ) (') (?= \d0s (?! [\w'] ) )", APOSTROPHE),
    Rule(r"(?<= années␣ ) (') (?= \d0 (?! [\w'] ) )", APOSTROPHE),
    Rule(r"(?<=\d) (') (?= s (?!\w) )", APOSTROPHE),
    # Rock ’n’ roll: both, or a quoted letter 'n' would pass for it.
    Rule(rf"(?<=␣) (') (?= n {_REFRAIN} )", APOSTROPHE),
    Rule(rf"(?<= ['’] n ) (') {_REFRAIN}", APOSTROPHE),
)
