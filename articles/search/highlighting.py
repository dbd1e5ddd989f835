"""Shows in a text what it was found by. Plain text in, escaped HTML out: nothing but <mark> is ever added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from django.utils.safestring import SafeString

from articles.search.analysing import Analysis, Token, analyse
from articles.search.folding import fold
from articles.search.querying import Query
from articles.search.stemming import stem

# Words of an extract, and of it before the first one found.
LENGTH, BEFORE = 36, 8
# Paragraphs that hold something; the best of them is shown.
MOST_TRIED = 4
# Signs that are read before and, twice as many, after what was found.
NEAR = 160


def marked(text: str, query: Query) -> SafeString:
    return _drawn(text, _spans(analyse(text), query))


def extract(lines: Iterable[str], query: Query) -> SafeString:
    """The part of the text that says most of what was looked for, cut at words; its beginning where it says nothing."""
    lines = [line for line in lines if line.strip()]
    best, most = "", 0
    for part in _telling(lines, query):
        found = {token.form for token in _matching(analyse(part), query)}
        if len(found) > most:
            best, most = part, len(found)
    if best:
        return _cut(best, query)
    words = lines[0].split(" ", LENGTH) if lines else []
    return SafeString(escape(" ".join(words[:LENGTH])) + (" …" if len(words) > LENGTH else ""))


def holds_all(text: str, query: Query) -> bool:
    """Whether a text says every term by itself."""
    analysis = analyse(text)
    forms = {token.form for token in _every(analysis)}
    stems = {stem(form) for form in forms}
    return all(
        any(
            all(form in forms or (not way.as_typed and stem(form) in stems) for form in way.forms)
            for way in term.ways
        )
        for term in query.terms
    )


def _telling(lines: list[str], query: Query) -> Iterator[str]:
    """Parts that may hold something: by their letters, since reading the words of a whole text takes a hundred times that."""
    beginning = re.compile("|".join(map(_beginning, sorted(query.stems | query.forms))))
    tried = 0
    for line in lines:
        if found := beginning.search(fold(line)):
            yield _around(line, found.start())
            tried += 1
        if tried == MOST_TRIED:
            return


def _beginning(form: str) -> str:
    """Of a word, whether it is written in one or not."""
    return r"(?<![^\W_])" + r"\W?".join(map(re.escape, form[:4]))


def _around(line: str, at: int) -> str:
    """What stands near, cut at spaces. Folded, a line is hardly longer or shorter than it was."""
    left = line.rfind(" ", 0, max(at - NEAR, 0)) + 1
    right = line.find(" ", at + 2 * NEAR)
    start, end = ("… " if left else ""), (" …" if right >= 0 else "")
    return f"{start}{line[left:right] if right >= 0 else line[left:]}{end}"


def _every(analysis: Analysis) -> Iterator[Token]:
    yield from analysis.models
    for word in analysis.words:
        if not word.is_stop:
            yield word
            yield from (part for part in word.parts if not part.is_stop)


def _matching(analysis: Analysis, query: Query) -> Iterator[Token]:
    for token in _every(analysis):
        if token.form in query.forms or stem(token.form) in query.stems:
            yield token


def _spans(analysis: Analysis, query: Query) -> list[tuple[int, int]]:
    """In order, none within another."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted((token.start, -token.end) for token in _matching(analysis, query)):
        if not spans or start >= spans[-1][1]:
            spans.append((start, -end))
    return spans


def _drawn(text: str, spans: Iterable[tuple[int, int]]) -> SafeString:
    drawn, at = [], 0
    for start, end in spans:
        drawn.append(f"{escape(text[at:start])}<mark>{escape(text[start:end])}</mark>")
        at = end
    return SafeString("".join((*drawn, escape(text[at:]))))


def _cut(line: str, query: Query) -> SafeString:
    analysis = analyse(line)
    words, spans = analysis.words, _spans(analysis, query)
    if len(words) <= LENGTH:
        return _drawn(line, spans)
    first = next((turn for turn, word in enumerate(words) if spans and word.end > spans[0][0]), 0)
    start = max(0, min(first - BEFORE, len(words) - LENGTH))
    end = min(start + LENGTH, len(words))
    # What elides belongs to the word: "l’" is no word of its own.
    left = _to_the_left(line, words[start].start) if start else 0
    right = words[end - 1].end if end < len(words) else len(line)
    inside = [(at - left, to - left) for at, to in spans if left <= at and to <= right]
    drawn = _drawn(line[left:right], inside)
    return SafeString(f"{'… ' if left else ''}{drawn}{' …' if right < len(line) else ''}")


def _to_the_left(line: str, at: int) -> int:
    """The beginning of what stands between spaces there."""
    while at and not line[at - 1].isspace():
        at -= 1
    return at
