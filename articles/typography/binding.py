"""What must not part at the end of a line: a title and its name, a number sign and its number."""

from __future__ import annotations

from articles.typography.characters import NO_BREAK
from articles.typography.rules import Correction, Rule

_TITLES = r"(?: MM? \. | Mmes? | Mlles? | Mgr | Mes? | Drs? | Prs? )"
_REFERENCES = r"(?: art | chap | fig | pp? | vol )\."

BINDINGS: tuple[Correction, ...] = (
    Rule(rf"(?<! [\w.] ) {_TITLES} (␣) (?= ⟨capital⟩ )", NO_BREAK),
    Rule(r"(?<!\w) n[°º] (␣?) (?=\d)", NO_BREAK),
    # N°5 is a perfume: what is glued stays.
    Rule(r"(?<!\w) N[°º] (␣) (?=\d)", NO_BREAK),
    Rule(rf"(?<! [\w.] ) {_REFERENCES} (␣) (?=\d)", NO_BREAK),
    Rule(
        r"(?<!\w) [IVX]+ (?: e | er | re ) (␣) (?= siècles?\b | République\b | millénaires?\b )",
        NO_BREAK,
    ),
    Rule(r"(?<!\w) (?: av | apr ) \. (␣) (?= J\.-C\. )", NO_BREAK),
)
