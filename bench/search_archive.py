"""An archive to search in: live articles by the hundred thousand, whose words are as uneven as those of a language.

Words are made of syllables; how often each is used follows Zipf's law, as in French: the first hundred are small words and
half of every text. A story is a piece of one long text, so making a million of them is cutting, not writing.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, product
from math import exp

from django.db import connection

from articles.search.indexing import MADE_WITH
from articles.search.stop_words import STOP_WORDS
from articles.search.streams import STOP, written_form
from articles.search.weighing import date_marks

TYPES, POOL = 300_000, 4_000_000
TITLE, HEAD, BODY = 9, 30, 430  # words
APART = "9 minutes"
STEP = 20_000
# Where the words of a story are, in a table without its index: that is made at the end, as after a restore.
INDEX = "CREATE INDEX publication_words ON articles_publicationwords USING gin (articles_words(stream, marks)) WITH (fastupdate=off)"


@dataclass(frozen=True)
class Language:
    """`pool` is a long text, written as streams are; word n of it begins at `starts[n]`. `forms` are from the commonest."""

    forms: list[str]
    pool: str
    starts: list[int]

    def piece(self, at: int, words: int) -> str:
        at %= POOL - words
        return self.pool[self.starts[at] : self.starts[at + words]]


def speak(seed: int = 20261126) -> Language:
    chance = random.Random(seed)  # noqa: S311 - the same archive each time
    syllables = [
        "".join(pair)
        for pair in product("bcdfglmnprstv", ("a", "e", "i", "o", "u", "ou", "an", "on", "eu"))
    ]
    endings = ("", "", "s", "e", "es", "er", "ement", "tion", "eur", "ique")
    small = sorted(STOP_WORDS)[:120]
    forms = dict.fromkeys(small)
    while len(forms) < TYPES:
        told = "".join(chance.choices(syllables, k=chance.choice((2, 2, 3, 3, 4))))
        forms[told + chance.choice(endings)] = None
    ordered = list(forms)
    weights = list(accumulate(map(_weight, range(TYPES))))
    written = [
        STOP + form if rank < len(small) else written_form(form)
        for rank, form in enumerate(ordered)
    ]
    drawn = chance.choices(written, cum_weights=weights, k=POOL)
    starts = list(accumulate((len(word) + 1 for word in drawn), initial=0))
    return Language(ordered, " ".join(drawn) + " ", starts)


def tell(language: Language, key: int) -> str:
    """The stream of a story: as long as those of the desk, with its four lines of parts empty but for one."""
    at = key * 7919
    lines = [
        language.piece(at, TITLE),
        language.piece(at + TITLE, HEAD),
        language.piece(at + 77_777, 8),
        language.piece(at + TITLE + HEAD, BODY),
    ]
    return "\n".join([*(f" {line}" for line in lines), "", "", "", " gpt4 / rtx4090 "])


def write_words(language: Language) -> int:
    """Of every publication that has none; says how many."""
    with connection.cursor() as cursor:
        cursor.execute(_MISSING)
        rows = cursor.fetchall()
    for start in range(0, len(rows), STEP):
        _copy(language, rows[start : start + STEP])
    return len(rows)


_MISSING = """
SELECT p.id, p.article_id, p.first_published_at, p.section_id FROM articles_publication p
WHERE NOT EXISTS (SELECT FROM articles_publicationwords w WHERE w.publication_id = p.id)
"""
_COPY = """
COPY articles_publicationwords
    (publication_id, article_id, first_published_at, stream, marks, made_with, is_learned) FROM STDIN
"""


def _copy(language: Language, rows: list[tuple]) -> None:
    with connection.cursor() as cursor, cursor.copy(_COPY) as copy:
        for row in _rows(language, rows):
            copy.write_row(row)


def _rows(language: Language, rows: list[tuple]) -> Iterator[tuple]:
    for key, article, moment, section in rows:
        about = (
            f"@section:{section}",
            "@kind:actualite",
            f"@author:{article % 40}",
            f"@tag:{article % 900}",
        )
        marks = " ".join((*about, *date_marks(moment)))
        yield key, article, moment, tell(language, article), marks, MADE_WITH, True


def learn(language: Language, articles: int) -> None:
    """The vocabulary, as if every story had been read."""
    words = TITLE + HEAD + BODY
    total = sum(map(_weight, range(TYPES)))
    told = (1 - exp(-words * _weight(rank) / total) for rank in range(TYPES))
    rows = [
        (form, form, max(round(articles * share), 1))
        for form, share in zip(language.forms, told, strict=True)
    ]
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE articles_word")
        with cursor.copy("COPY articles_word (form, spelling, stories) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)


def _weight(rank: int) -> float:
    """How often a word is used, by its rank among all."""
    return 1 / (rank + 2.7) ** 1.05
