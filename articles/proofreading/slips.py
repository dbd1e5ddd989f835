"""What fingers do: a space or a little word typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.proofreading.findings import TYPOGRAPHY, Finding
from articles.proofreading.passages import Passage
from articles.typography.characters import SPACES

_DOUBLE_SPACE = re.compile(rf"(?<=\S)[{SPACES}]{{2,}}(?=\S)")
# Not « nous nous », « vous vous », « en en », which French does say.
_WORDS = "le les de des du un une et à au aux dans sur sous pour par avec ce cet cette ces est sont"
_DOUBLE_WORD = re.compile(rf"(?<![\w’'-])({'|'.join(_WORDS.split())})[{SPACES}]+\1(?![\w’'-])")


def slips(passage: Passage) -> Iterator[Finding]:
    for match in _DOUBLE_SPACE.finditer(passage.covered):
        yield Finding(passage, *match.span(), (" ",), "Une seule espace suffit.", TYPOGRAPHY)
    for match in _DOUBLE_WORD.finditer(passage.covered):
        yield Finding(
            passage, *match.span(), (match[1],), "Ce mot est écrit deux fois.", TYPOGRAPHY
        )
