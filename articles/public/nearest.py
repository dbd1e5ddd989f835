"""Live articles that a lost reader may have meant, by the words of the address. One query of a few short index reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote

from django.db import DatabaseError

from articles.content.sections import Section
from articles.content.tags import Tag
from articles.typography import slugify
from articles.workflow.publishing import Publication, address

MOST = 4
RECENT = 120
OF_A_TAG = 12
MOST_WORDS = 6
# Files and probes of robots: nobody reads an answer to them.
_FILE = re.compile(r"\.(?!html?$)[a-z0-9]{1,5}$", re.I)
_HOLLOW = frozenset(
    {
        *("avec", "comme", "dans", "depuis", "elle", "html", "leur", "mais", "nous", "page"),
        *("pour", "quand", "sans", "tout", "vous"),
    }
)
_COLUMNS = ("article_id", "section_id", "slug", "title", "first_published_at")


@dataclass(frozen=True)
class Near:
    title: str
    path: str


def nearest(path: str, sections: Mapping[int, Section]) -> tuple[list[Near], bool]:
    """The best first, and whether the words of the address chose them; else they are the newest."""
    if _FILE.search(path) or not sections:
        return [], False
    words = _words(path)
    try:
        rows = list(_candidates(words))
    except DatabaseError:
        return [], False
    unlike = {row[0]: row for row in rows if row[1] in sections}
    ranked = sorted(unlike.values(), key=lambda row: (-_likeness(row, words), -row[4].timestamp()))
    alike = [row for row in ranked if _likeness(row, words)]
    return [
        Near(title, address(sections[section].slug, number, slug))
        for number, section, slug, title, _ in (alike or ranked)[:MOST]
    ], bool(alike)


def _words(path: str) -> list[str]:
    found = re.findall(r"[a-z0-9]{3,}", slugify(unquote(path)[-300:].replace("/", " ")))
    telling = (word for word in found if word not in _HOLLOW and not word.isdigit())
    # The last part of an address says what it was about.
    return list(dict.fromkeys(reversed(list(telling))))[:MOST_WORDS]


def _candidates(words: list[str]):
    """The newest, and the newest under each tag that the address names: each read by its own index."""
    live = Publication.objects.live().newest_first()
    tagged = [
        Publication.objects.live()
        .tagged(Tag.objects.filter(slug=name).values("pk")[:1])
        .newest_first()
        .values_list(*_COLUMNS)[:OF_A_TAG]
        for name in [*words, *(f"{two}-{one}" for one, two in pairwise(words))]
    ]
    return live.values_list(*_COLUMNS)[:RECENT].union(*tagged)


def _likeness(row: tuple, words: list[str]) -> int:
    there = set(f"{row[2]}-{slugify(row[3])}".split("-"))
    return sum(len(word) > 3 or word in there for word in words if _is_like(word, there))


def _is_like(word: str, there: set[str]) -> bool:
    """The same, but for a plural or an ending."""
    return word in there or (
        len(word) > 4 and any(other.startswith(word[:-1]) for other in there if len(other) > 3)
    )
