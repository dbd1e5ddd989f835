"""What somebody typed, read as what to look for. Nothing that can be typed is an error; some of it says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise, product

from articles.search.analysing import Token, analyse
from articles.search.stemming import stem
from articles.search.stop_words import NAMES
from articles.search.streams import is_found, spelled, written, written_form

LONGEST = 300
# Terms that are read, and of these that are looked for: the rarest (articles.search.rarity).
MOST_TERMS, MOST_SOUGHT = 24, 6
MOST_UNWANTED = 8
MOST_SPELLINGS = 8
_OPENING, _CLOSING = '"«“„', '"»”“'
_PART = re.compile(
    rf"""
    (?P<minus> (?<!\S) - (?=[\w{_OPENING}.]) )? (?:
        [{_OPENING}] (?P<phrase> [^{_OPENING}{_CLOSING}]* ) (?: [{_CLOSING}] | $ )
        | (?P<words> [^\s{_OPENING}{_CLOSING}]+ )
    )
    """,
    re.VERBOSE,
)
# "GPT -4" is the model: nobody takes a number away from one.
_SPLIT_MODEL = re.compile(r"(?<=\w) -(?=\d)")
_HYPHENS = re.compile("[\N{NON-BREAKING HYPHEN}\N{HYPHEN}\N{MINUS SIGN}]")
_TELLING = re.compile(r"\d{3,}[a-z]?")
_HIDDEN = re.compile("[\0\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\ufeff\ud800-\udfff]")


@dataclass(frozen=True)
class Way:
    """One way to say it: all these forms. With a `phrase`, as it stands in a stream, they follow each other.

    `as_typed` asks for these very forms, not for those of the same stem.
    """

    forms: tuple[str, ...]
    phrase: str = ""
    as_typed: bool = False

    @property
    def patterns(self) -> list[str]:
        """Pieces of a stream, of which it holds one."""
        if self.phrase:
            return [f" {self.phrase} "]
        if self.as_typed:
            return [f" {written_form(self.forms[0])} "]
        root = stem(self.forms[0])
        return [f" {root} ", f" {root}|", f"|={root} "]


@dataclass(frozen=True)
class Term:
    """What a story must say, or must not: one of these ways. `typed` is how it was written."""

    ways: tuple[Way, ...]
    typed: str = ""

    @property
    def patterns(self) -> list[str]:
        """Empty where the entries of the index tell all of it."""
        has_phrase = any(way.phrase for way in self.ways)
        return [pattern for way in self.ways for pattern in way.patterns] if has_phrase else []


@dataclass(frozen=True)
class Query:
    """`is_cut` where more was typed than is looked for; `said_little` where nothing but small words was.

    `terms` are all to be marked where they are found, and no more than MOST_SOUGHT of them to be looked for.
    """

    typed: str = ""
    terms: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    is_cut: bool = False
    said_little: bool = field(default=False)

    @cached_property
    def forms(self) -> frozenset[str]:
        """Every form that may stand in what is found, to be marked there."""
        return frozenset(form for term in self.terms for way in term.ways for form in way.forms)

    @cached_property
    def stems(self) -> frozenset[str]:
        loose = (way for term in self.terms for way in term.ways if not way.as_typed)
        return frozenset(stem(form) for way in loose for form in way.forms)


def read(typed: str) -> Query:
    """`typed` as it came, of any length."""
    kept = _HIDDEN.sub("", typed)
    kept = " ".join(kept[:LONGEST].split())
    wanted, unwanted, little = [], [], []
    for words, is_phrase, is_unwanted in _parts(_SPLIT_MODEL.sub(" ", _HYPHENS.sub("-", kept))):
        said, small = _phrase(words) if is_phrase else _terms(words)
        (unwanted if is_unwanted else wanted).extend(said)
        little += [] if is_unwanted else small
    wanted = wanted or [_named(token) for token in little if token.form in NAMES]
    terms = tuple(dict.fromkeys(wanted))
    return Query(
        kept,
        terms[:MOST_TERMS],
        tuple(dict.fromkeys(unwanted))[:MOST_UNWANTED],
        is_cut=len(terms) > MOST_SOUGHT or len(typed) > LONGEST,
        said_little=not terms,
    )


def _parts(typed: str) -> Iterator[tuple[str, bool, bool]]:
    """Words, whether in quotation marks, and whether after a minus; plain words in a row stay together."""
    row: list[str] = []
    for found in _PART.finditer(typed):
        if found["words"] and not found["minus"]:
            row.append(found["words"])
            continue
        if row:
            yield " ".join(row), False, False
            row = []
        quoted = found["phrase"] is not None
        yield found["phrase"] if quoted else found["words"], quoted, bool(found["minus"])
    if row:
        yield " ".join(row), False, False


def _named(token: Token) -> Term:
    return Term((Way((token.form,), as_typed=True),), token.form)


def _terms(words: str) -> tuple[list[Term], list[Token]]:
    """What the words ask for, and the small ones among them."""
    found = analyse(words)
    in_model = {token for model in found.models for token in model.parts}
    single = [token for token in found.words if token not in in_model and not token.is_stop]
    units = sorted([*single, *found.models], key=lambda token: (token.start, token.end))
    terms = [_term(token, words, found.models) for token in units]
    for turn, (left, right) in enumerate(pairwise(units)):
        if _may_be_one(left, right, found.models):
            joined = _in_one(left, right)
            terms[turn], terms[turn + 1] = (
                either(terms[turn], joined),
                either(terms[turn + 1], joined),
            )
    for left, right in pairwise(found.words):
        # "open ai": the second is a small word, and part of a name.
        if left in units and right.is_stop and right.form in NAMES:
            turn = units.index(left)
            terms[turn] = either(terms[turn], _in_one(left, right))
    return terms, [token for token in found.words if token.is_stop]


def _in_one(left: Token, right: Token) -> Way:
    """A lone letter behind a word is no ending of it."""
    return Way((left.form + right.form,), as_typed=len(right.form) == 1)


def _may_be_one(left: Token, right: Token, models: Sequence[Token]) -> bool:
    """ "wi fi" and "wi fi 7" may be written in one; what stands one sign apart has a space between."""
    is_apart = right.start - left.end == 1
    is_plain = left.form.isalpha() and right.form.isalnum() and not left.parts
    return is_apart and is_plain and (not right.parts or right in models)


def either(term: Term, *ways: Way) -> Term:
    return replace(term, ways=tuple(dict.fromkeys((*term.ways, *ways))))


def _term(token: Token, words: str, models: Sequence[Token]) -> Term:
    ways = _model_ways(token) if token in models else _ways(token)
    return Term(tuple(ways), words[token.start : token.end])


def _ways(token: Token) -> list[Way]:
    if not _is_apart(token):
        return [Way((token.form,))]
    told = tuple(part.form for part in token.parts if not part.is_stop)
    return [Way((token.form,)), Way(told, " ".join(map(written, token.parts)))]


def _model_ways(model: Token) -> list[Way]:
    word, number = model.parts
    ways = [Way((spelling.form,)) for spelling in spelled(model)]
    # "nvidia 4090": such a number says which by itself, wherever it stands.
    return [*ways, Way((word.form, number.form))] if _TELLING.fullmatch(number.form) else ways


def _is_apart(token: Token) -> bool:
    """A compound that may also be written as words: "open-source", not "GPT-4", which is one thing however written."""
    parts = token.parts
    return (
        len(parts) > 1
        and not any(character.isdigit() for character in token.form)
        and any(is_found(part) for part in parts)
    )


def _phrase(words: str) -> tuple[list[Term], list[Token]]:
    """One term, of every way to write the phrase: with compounds in one word or apart."""
    found = analyse(words)
    if all(token.is_stop for token in found.words):
        return [], list(found.words)
    spelled = [_spellings(token) for token in found.words]
    ways = [_said(tokens) for tokens in list(product(*spelled))[:MOST_SPELLINGS]]
    ways += [_said(tokens) for tokens in _joined(found.words)][:MOST_SPELLINGS]
    return [Term(tuple(dict.fromkeys(ways)), words)], []


def _spellings(token: Token) -> list[tuple[Token, ...]]:
    return [(token,), token.parts] if len(token.parts) > 1 else [(token,)]


def _joined(words: Sequence[Token]) -> Iterator[tuple[tuple[Token, ...], ...]]:
    """Each two neighbours in one word: "gpt 4" as "gpt4"."""
    for turn, (left, right) in enumerate(pairwise(words)):
        if not (left.is_stop and right.is_stop):
            one = Token(left.form + right.form.replace(".", ""), left.start, right.end)
            before, after = words[:turn], words[turn + 2 :]
            yield tuple((token,) for token in (*before, one, *after))


def _said(spelled: Sequence[tuple[Token, ...]]) -> Way:
    tokens = [token for group in spelled for token in group]
    told = tuple(dict.fromkeys(token.form for token in tokens if not token.is_stop))
    return Way(told, " ".join(map(written, tokens)), as_typed=True)
