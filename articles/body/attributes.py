"""What the attributes of blocks and marks may hold. The schema puts them together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from articles.body.providers import find_embed

MAX_WORDS_ATTRIBUTE = 2_000
MAX_LONG_WORDS = 60_000
MAX_ADDRESS = 2_000
MAX_LANGUAGE_NAME = 40
MAX_RECORD_ID = 2**63 - 1
LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
NOTE_BOX_TITLES = {"a_retenir": "À retenir", "definition": "Définition", "methode": "Méthode"}


@dataclass(frozen=True)
class Attribute:
    """One attribute: its value when absent, a test of its value, and what to tell when the test fails."""

    default: Any
    accepts: Callable[[Any], bool]
    expected: str
    words: bool = False
    required: bool = False


def is_web_address(value: Any) -> bool:
    """True for an absolute http(s), mailto or tel address of bearable length without control characters."""
    if not isinstance(value, str) or not 0 < len(value) <= MAX_ADDRESS or not value.isprintable():
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    if parts.scheme not in LINK_SCHEMES:
        return False
    return bool(parts.netloc) if parts.scheme in {"http", "https"} else bool(parts.path)


def _is_record_id(value: Any) -> bool:
    return type(value) is int and 0 < value <= MAX_RECORD_ID


def _is_words(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= MAX_WORDS_ATTRIBUTE


def _is_long_words(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= MAX_LONG_WORDS


def _is_language(value: Any) -> bool:
    return isinstance(value, str) and 2 <= len(value) <= 12 and value.replace("-", "").isalnum()


def _is_language_name(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= MAX_LANGUAGE_NAME and value.isprintable()


WORDS = Attribute(
    "", _is_words, f"un texte de {MAX_WORDS_ATTRIBUTE} caractères au plus", words=True
)
LONG_WORDS = Attribute(
    "", _is_long_words, f"un texte de {MAX_LONG_WORDS} caractères au plus", words=True
)
RECORD = Attribute(None, _is_record_id, "le numéro d’une fiche", required=True)
OPTIONAL_RECORD = Attribute(
    None, lambda value: value is None or _is_record_id(value), "le numéro d’un article"
)
OPTIONAL_ADDRESS = Attribute(
    "", lambda value: value in ("", None) or is_web_address(value), "une adresse http(s)"
)
EMBED = Attribute(
    None,
    lambda value: find_embed(value) is not None,
    "l’adresse d’une vidéo YouTube, Dailymotion ou Vimeo, d’un son SoundCloud ou Deezer,"
    " ou d’un message X, Bluesky ou Mastodon",
    required=True,
)
LEVEL = Attribute(2, lambda value: type(value) is int and value in (2, 3), "2 ou 3", required=True)
YES = Attribute(True, lambda value: type(value) is bool, "vrai ou faux")
NO = Attribute(False, lambda value: type(value) is bool, "vrai ou faux")
START = Attribute(1, lambda value: type(value) is int and 0 <= value < 100_000, "un nombre")
LANGUAGE = Attribute(
    "en", _is_language, "un code de langue comme «\N{NO-BREAK SPACE}en\N{NO-BREAK SPACE}»"
)
# Not `words`: « C# » and « Objective-C » are names, which typography has nothing to say about.
LANGUAGE_NAME = Attribute(
    "",
    _is_language_name,
    f"un nom de langage de {MAX_LANGUAGE_NAME} caractères au plus",
)
NOTE_BOX_KIND = Attribute(
    "a_retenir",
    lambda value: isinstance(value, str) and value in NOTE_BOX_TITLES,
    ", ".join(NOTE_BOX_TITLES),
)
