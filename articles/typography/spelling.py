"""Letters: œ where French writes it, ordinals as the Imprimerie nationale abbreviates them."""

from __future__ import annotations

from articles.typography.rules import Correction, Rule, any_word

# A closed list, because oe is also two letters: moelle, coefficient, Joe, phoenix. ~ is any ending.
_WITH_OE = any_word("""
    coeur~ écoeur~ choeur choeurs rancoeur rancoeurs contrecoeur
    soeur soeurs soeurette~ consoeur consoeurs
    oeuvr~ manoeuvr~ désoeuvr~ oeil oeill~ oeuf oeufs boeuf boeufs
    voeu voeux noeud noeuds moeurs foetus foetal~ foetaux
    coeliaque~ coelioscop~ coelacanthe~ oedème~ oedémat~ oedipe oedipien~
    oecuméni~ oenolog~ oenotour~ oesophag~ oestrogèn~
""")


def _ligature(letters: str) -> str:
    return "œ" if letters == "oe" else "Œ"


# Digits of a decimal or a reference (v2, 802.11) are no rank.
_RANK = r"(?<! [\w.,] )"
_RANK_ENDS = r"(?= s? (?!\w) )"

SPELLING: tuple[Correction, ...] = (
    Rule(rf"(?<!\w) (?= (?i: {_WITH_OE} ) (?!\w) ) \w*? (oe|OE|Oe)", _ligature),
    # 1re, 2e, XIXe (Lexique, p. 6); superscript is for whoever draws the page.
    Rule(rf"{_RANK} 1 (i?[èe]re) {_RANK_ENDS}", "re"),
    Rule(rf"{_RANK} (?! 1\D ) \d+ (i?[èe]me) {_RANK_ENDS}", "e"),
    Rule(rf"(?<!\w) I ([èe]re) {_RANK_ENDS}", "re"),
    Rule(rf"(?<!\w) (?: [IVX]{{2,}} | V ) (i?[èe]me) {_RANK_ENDS}", "e"),
    # Alone, X is any number: « pour la Xème fois ». A century says which.
    Rule(r"(?<!\w) X ([èe]me) (?= ␣ siècles? )", "e"),
)
