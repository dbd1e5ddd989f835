"""Composition: the house rules, in the order in which they read one another's work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.typography.binding import BINDINGS
from articles.typography.characters import OPAQUE_BLANK, OPAQUE_LETTER
from articles.typography.cleaning import CLEANING
from articles.typography.eliding import ELISIONS
from articles.typography.galley import Galley
from articles.typography.measuring import MEASURES
from articles.typography.numbering import THOUSANDS
from articles.typography.punctuating import ELLIPSES, STRAYS
from articles.typography.quoting import QUOTATIONS
from articles.typography.rules import Correction
from articles.typography.shielding import Shielded
from articles.typography.spacing import SPACING
from articles.typography.spelling import SPELLING

HOUSE_RULES: tuple[Correction, ...] = (
    *ELLIPSES,
    *QUOTATIONS,
    *STRAYS,
    *ELISIONS,
    *SPELLING,
    *SPACING,
    *MEASURES,
    *THOUSANDS,
    *BINDINGS,
)


@dataclass(frozen=True)
class Run:
    """A stretch of text under one set of marks, within a block of several.

    `opaque`: code or another language; its neighbours see one letter, itself comes back untouched.
    `breaks`: a hard line break; nothing is decided across it. Comes back untouched too.
    """

    text: str
    opaque: bool = False
    breaks: bool = False


def compose(text: str) -> str:
    """`text` with every automatic house rule applied. Composing again changes nothing."""
    return compose_runs([Run(text)])[0]


def compose_runs(runs: Sequence[Run]) -> list[str]:
    """The composed text of each run of one block, as if their marks were invisible.

    A space that is replaced at the edge of two runs stays in the run that held it.
    """
    if not runs:
        return []
    galley = Galley(_as_read(run) for run in runs)
    _correct(galley, CLEANING)
    with Shielded(galley):
        _correct(galley, HOUSE_RULES)
    return [
        run.text if run.opaque or run.breaks else composed
        for run, composed in zip(runs, galley.runs(), strict=True)
    ]


def _as_read(run: Run) -> str:
    if run.breaks:
        return "\n"
    if not run.opaque:
        return run.text
    before = OPAQUE_BLANK if run.text[:1].isspace() else ""
    after = OPAQUE_BLANK if run.text[-1:].isspace() else ""
    return f"{before}{OPAQUE_LETTER}{after}"


def _correct(galley: Galley, corrections: Iterable[Correction]) -> None:
    for correction in corrections:
        galley.amend(correction(galley.text))
