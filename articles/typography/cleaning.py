"""What pasting leaves behind and no reader should meet: invisible signs, loose accents, PDF ligatures."""

from __future__ import annotations

import unicodedata

from articles.typography.rules import Correction, Rule

# U+0300-036F: the accents that Latin letters take.
_ACCENT = r"[\u0300-\u036f]"


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _spelt_out(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


CLEANING: tuple[Correction, ...] = (
    # Soft hyphens and zero-width spaces split words for search engines and screen readers.
    # Zero-width joiners stay: emoji families are built with them. Signs that turn the direction of the line
    # have no place in French, and can make a title read as another.
    Rule(r"([\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]+)", ""),
    # ﬁ, ﬂ: glyphs of a printed page, not letters.
    Rule(r"([\ufb00-\ufb06])", _spelt_out),
    # macOS file names and PDFs decompose é; search and comparison want one sign. A pile of more
    # than four accents is somebody's drawing.
    Rule(rf"((?! {_ACCENT}) . {_ACCENT}{{1,4}}) (?! {_ACCENT})", _composed),
)
