"""The words of a text as one line a zone, and the entries of the index that follow from them.

A stream is plain text, four lines of words and four of what is also found by itself (parts of compounds, models): first the
title, then what stands over the text, then what stands around it, then the text. Every word stands between spaces, so that
a phrase is found as it is written. Postgres makes the entries of the index from it: what is stored is not much longer than
the text was (bench/search.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from articles.search.analysing import Token, analyse
from articles.search.stemming import stem

# Prefixes of the entries. The text itself has none: its entries are those of the whole story.
ZONES = ("t", "h", "o", "")
# Characters: what follows is not found. Entries of one story may take a megabyte, and 40,000 words are a book.
LONGEST = 250_000
STOP, BREAK = "~", "/"


@dataclass(frozen=True)
class Text:
    """Lines of each zone: `head` stands over the text (standfirst, tags, products), `other` around it (who wrote it, where
    it is from, intertitles). `marks` are words by which filters choose, "@section:3"."""

    title: str = ""
    head: Sequence[str] = ()
    other: Sequence[str] = ()
    body: Sequence[str] = ()
    marks: Iterable[str] = field(default=())

    @property
    def stream(self) -> str:
        analysed = [_words(lines) for lines in ((self.title,), self.head, self.other, self.body)]
        words = (_line([written(token) for token in words], " ") for words, _ in analysed)
        parts = (
            _line(list(dict.fromkeys(map(written, more))), f" {BREAK} ") for _, more in analysed
        )
        return _cut("\n".join((*words, *parts)))


def _words(lines: Iterable[str]) -> tuple[list[Token], list[Token]]:
    words, more = [], []
    for line in lines:
        found = analyse(line)
        words += [*found.words, Token(BREAK, 0, 0)]
        more += [way for model in found.models for way in spelled(model)]
        more += [part for word in found.words for part in word.parts if is_found(part)]
    return words, more


def spelled(model: Token) -> list[Token]:
    """As it is written, and with the stem of its word: "écrans 4K" is what "écran 4K" looks for."""
    word = model.parts[0].form
    other = model._replace(form=stem(word) + model.form[len(word) :])
    return [model] if other.form == model.form else [model, other]


def is_found(part: Token) -> bool:
    """A lone letter of a compound says nothing."""
    return not part.is_stop and (len(part.form) > 1 or part.form.isdigit())


def _line(written: list[str], between: str) -> str:
    return f" {between.join(written)} " if written else ""


def _cut(stream: str) -> str:
    """The text comes last of the words; what is lost of a longer one is its end, and the parts that it has."""
    return stream if len(stream) <= LONGEST else stream[:LONGEST].rpartition(" ")[0] + " "


def written(token: Token) -> str:
    """A form with its stem: "annonce|es"; "travaux|=travail" where the stem is not its beginning."""
    if token.is_stop or token.form == BREAK:
        return token.form if token.form == BREAK else STOP + token.form
    return written_form(token.form)


def written_form(form: str) -> str:
    root = stem(form)
    if root == form:
        return form
    return f"{root}|{form[len(root) :]}" if form.startswith(root) else f"{form}|={root}"


def entries(stream: str, marks: str) -> set[str]:
    """What `articles_words` gives in Postgres."""
    found = set(marks.split())
    for place, line in enumerate(stream.split("\n")):
        zone = ZONES[place % len(ZONES)]
        for word in line.split():
            found.update(_entries(word, zone))
    return found


def _entries(word: str, zone: str) -> Iterator[str]:
    if word == BREAK or word.startswith(STOP):
        return
    form, irregular, root = word.partition("|=")
    if not irregular:
        form, root = word.replace("|", ""), word.partition("|")[0]
    yield from (root, f"={form}")
    if zone:
        yield from (f"{zone}:{root}", f"{zone}={form}")


# Words are never compared in order, so the database's own order does no harm.
WORDS_SQL = """
CREATE OR REPLACE FUNCTION articles_words(stream text, marks text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 5000 AS $words$
    SELECT coalesce(array_to_tsvector(array_agg(DISTINCT entry)), ''::tsvector)
    FROM (
        SELECT string_to_table(marks, ' ') AS entry
        UNION ALL
        SELECT unnest(CASE zone
            WHEN '' THEN ARRAY[root, '=' || form]
            ELSE ARRAY[root, '=' || form, zone || ':' || root, zone || '=' || form]
        END)
        FROM (
            SELECT
                (ARRAY['t', 'h', 'o', ''])[(place - 1) % 4 + 1] AS zone,
                CASE strpos(word, '|=') WHEN 0 THEN replace(word, '|', '')
                    ELSE split_part(word, '|=', 1) END AS form,
                CASE strpos(word, '|=') WHEN 0 THEN split_part(word, '|', 1)
                    ELSE split_part(word, '|=', 2) END AS root
            FROM string_to_table(stream, chr(10)) WITH ORDINALITY AS lines(line, place),
                LATERAL (SELECT DISTINCT word FROM string_to_table(line, ' ') AS word) AS words
            WHERE word <> '' AND word <> '/' AND left(word, 1) <> '~'
        ) AS forms
    ) AS entries
    WHERE entry <> ''
$words$
"""
