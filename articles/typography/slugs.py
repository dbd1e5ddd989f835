"""Slugs a French reader can read: « Œuvre d’art : l’IA » is oeuvre-d-art-l-ia, not uvre-dart-lia."""

from __future__ import annotations

import re
import unicodedata

from articles.typography.characters import FINE
from articles.typography.composing import compose

LONGEST = 80

# Read in this order, in small letters. Names first, or their signs would be spelt out.
_SPELT = (
    (r"\bc\+\+", "cpp"),
    (r"\b([cf])#", r"\1sharp"),
    (r"(?<!\w)\.net\b", "dotnet"),
    (rf"(?<=\d){FINE}(?=\d)", ""),
    (r"[™®©]", ""),
    ("œ", "oe"),
    ("æ", "ae"),
    ("ß", "ss"),
    ("ø", "o"),
    ("ł", "l"),
    ("đ", "d"),
    ("ð", "d"),
    ("þ", "th"),
    ("€", " euro "),
    (r"\$", " dollar "),
    ("£", " livre "),
    ("&", " et "),
    ("%", " pour cent "),
    (r"\+", " plus "),
    ("×", "x"),
)
_RULES = tuple((re.compile(sign), words) for sign, words in _SPELT)


def slugify(text: str) -> str:
    """ASCII letters, digits and single hyphens, 80 at most, cut between words. Empty if nothing is left."""
    words = compose(text).lower()
    for sign, spelt in _RULES:
        words = sign.sub(spelt, words)
    words = "".join(s for s in unicodedata.normalize("NFKD", words) if not unicodedata.combining(s))
    return _cut("-".join(re.findall(r"[a-z0-9]+", words)))


def _cut(slug: str) -> str:
    if len(slug) <= LONGEST:
        return slug
    # One sign more tells whether a word ends exactly at the limit.
    whole, hyphen, _ = slug[: LONGEST + 1].rpartition("-")
    return whole if hyphen else slug[:LONGEST]
