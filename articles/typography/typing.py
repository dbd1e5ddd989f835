"""The few house rules applied at the keystroke: one table, written here, interpreted by the editor's script too.

A rule reads the text of a block up to the caret, the key just typed included, and fills its gaps. It acts only where
`compose` would do the same whatever is typed next, so most wait for the key after the sign; the rest is for the saving.
The patterns keep to what Python and JavaScript write alike: no shorthand classes, no lookbehind.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from articles.typography.characters import APOSTROPHE, ELLIPSIS, FINE, NO_BREAK, OPAQUE_LETTER
from articles.typography.shielding import BRANDS

# So many signs before the caret are read: a key must not wait for a long paragraph.
REACH = 600


@dataclass(frozen=True)
class Keystroke:
    """`before` ends at the caret. Each of its groups is a gap, filled by the put of the same rank."""

    name: str
    before: str
    puts: tuple[str, ...]


_LETTER = f"A-Za-zÀ-ÖØ-öø-ÿŒœŸ{OPAQUE_LETTER}"
_BLANK = " \t\u00a0\u202f"
# What a tall sign may follow; a narrower choice than that of `compose`.
_END = rf"[{_LETTER}0-9)\]»”’%€….]"
# The person has gone on: a space, or Enter.
_NEXT = "[ \n]"
_FIGURE = r"(?:^|[ \n(\u00a0\u202f])(?:[0-9]+[.,])?[0-9]*"
_AFTER_FIGURE = r"[.,]?[ \n)]|[;!?][ \n]"

_MARKS = '"«»“”\n'
_BALANCED = rf"(?:^|\n)(?:[^{_MARKS}]|«[^{_MARKS}]*»|“[^{_MARKS}]*”)*"
_OPENS = rf"(?:^|\n|[{_BLANK}(\[]|[{_LETTER}]['’])"
_QUOTED = rf"[{_LETTER}0-9][^{_MARKS}]*"
# After a figure the mark may be an inch: only a person, or the whole line, can tell.
_CLOSES = rf"[{_LETTER}.!?…)%€]"

KEYSTROKES: tuple[Keystroke, ...] = (
    Keystroke(
        "quotation",
        rf'{_BALANCED}{_OPENS}(")(?:{_QUOTED})?{_CLOSES}(")$',
        (f"«{NO_BREAK}", f"{NO_BREAK}»"),
    ),
    Keystroke(
        "quotation inside another",
        rf'{_BALANCED}{_OPENS}("){_QUOTED}[{_BLANK}(](")(?:{_QUOTED})?{_CLOSES}(")[ ,][^{_MARKS}]*{_CLOSES}(")$',
        (f"«{NO_BREAK}", "“", "”", f"{NO_BREAK}»"),
    ),
    Keystroke("typed «", rf"(?:^|[ \n(])«([ \u202f]?)[{_LETTER}0-9]$", (NO_BREAK,)),
    Keystroke("typed »", rf"«[^«»\n]*{_END}([ \u202f]?)»(?:[,.]|{_NEXT})$", (NO_BREAK,)),
    Keystroke("apostrophe", rf"[{_LETTER}](')[{_LETTER}0-9]$", (APOSTROPHE,)),
    Keystroke("ellipsis", r"(?:^|[^ ./\\…0-9])(\.\.\.)[ \n)»]$", (ELLIPSIS,)),
    Keystroke("; ! ?", rf"{_END}([ \u00a0]?)[;!?]+{_NEXT}$", (FINE,)),
    Keystroke("colon", rf"{_END}([ \u202f]?):{_NEXT}$", (NO_BREAK,)),
    Keystroke("% €", rf"{_FIGURE}[0-9]([ \u202f]?)[%€](?:{_AFTER_FIGURE})$", (NO_BREAK,)),
    Keystroke("1re", rf"(?:^|[ \n(\u00a0\u202f])1(i?[èe]re)s?(?:{_AFTER_FIGURE})$", ("re",)),
    Keystroke(
        "2e",
        rf"(?:^|[ \n(\u00a0\u202f])(?:[02-9]|[0-9][0-9]+)(i?[èe]me)s?(?:{_AFTER_FIGURE})$",
        ("e",),
    ),
)

# No rule where the text before its gap ends in one of these: an address, code, an emoticon, a brand with a sign of its own.
UNLESS: tuple[str, ...] = (
    r"[/\\@#:;=&<>{}|*^~_$`+][^ \n\u00a0\u202f]*$",
    r"`[^\n]*$",
    r"\{[{%][^\n]*$",
    r"[¡¿][^\n]*$",
    r"(?:^|[^0-9A-Za-z])[xX]D$",
    rf"(?:{'|'.join(brand.rstrip('!') for brand in BRANDS)})$",
)


def keystroke_table() -> dict:
    """For the page, as JSON. `letter` stands for each sign of what French leaves alone, `reach` counts signs."""
    return {
        "rules": [asdict(rule) for rule in KEYSTROKES],
        "unless": UNLESS,
        "letter": OPAQUE_LETTER,
        "reach": REACH,
    }
