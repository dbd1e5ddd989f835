"""Spaces around the tall punctuation marks and inside the guillemets (Imprimerie nationale, 2002)."""

from __future__ import annotations

from articles.typography.characters import FINE, NO_BREAK, UNBREAKABLE
from articles.typography.rules import Correction, Rule

# A missing space is inserted only after what can end a phrase…
_ENDING = r"(?<= [\w)\]}»”’%‰°€$£¥….²³+\#™®©] )"
# … a typed one is put right after anything but an opening sign.
_SOMETHING = r"(?<= [^\s(\[«“‘¿¡⟨blank⟩] )"

# foo?bar=1, a != b, M!x: glued to what follows, these are code or a name. « ;) » winks.
_TALL = (
    r"(?= (?: [!?] | ; (?! ['’]? -? [()\[\]] ) ) [;!?]*+ (?! [\w=/\\&\#@$%*_~^|<>{}+⟨sign⟩-] ) )"
)
# 12:30, 16:9, std::vector, localhost:8000: a colon of prose stands before a space.
_COLON = r"(?= : (?: \s | \Z | [«»…] ) )"

SPACING: tuple[Correction, ...] = (
    # Not after a word that « closes, in the German way: »Wort«.
    Rule(r"(?: (?<! [\w.,!?…] ) « | «(?=\w) ) (␣?) (?= [^\s»⟨blank⟩] )", NO_BREAK, leans_back=True),
    Rule(r"(?<= [^\s«(\[⟨blank⟩] ) ( ␣ (?= » (?!\w) ) | (?=») )", NO_BREAK),
    Rule(rf"{_SOMETHING} (␣) {_TALL}", FINE),
    Rule(rf"{_ENDING} () {_TALL}", FINE),
    Rule(rf"{_SOMETHING} (?<!:) (␣) {_COLON}", NO_BREAK),
    Rule(rf"{_ENDING} () {_COLON}", NO_BREAK),
    # What follows may go to the next line.
    Rule(rf"(?<= [:;!?,] ) ([{UNBREAKABLE}]) (?= [^\s»”;!?:%)…] )", " "),
)
