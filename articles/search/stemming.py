"""The stem of a French word, as the press uses words: number, gender, and the commonest forms of verbs.

Lighter than the usual stemmers on purpose: what is glued together wrongly finds wrong stories, and names come first. Words
are folded before (articles.search.folding), so "annonce" and "annoncé" are one already; so are "marche" and "marché".
"""

from __future__ import annotations

from functools import lru_cache

from articles.search.stem_exceptions import INVARIABLE, IRREGULAR, WHOLE

# Ending, what takes its place, and how many letters a word has at least that it is an ending of.
_PLURALS = (("eaux", "eau", 5), ("aux", "al", 5), ("eux", "eu", 4), ("s", "", 4))
_ENDINGS = (
    *(("eraient", "", 10), ("erent", "", 8), ("aient", "", 8), ("erait", "", 8), ("eront", "", 8)),
    *(("trice", "teu", 7), ("enne", "en", 6), ("onne", "on", 7), ("elle", "el", 6)),
    *(("euse", "eu", 6), ("iere", "i", 6), ("eur", "eu", 6), ("ier", "i", 6)),
    *(("ait", "", 7), ("era", "", 7), ("ent", "", 6), ("ee", "", 5), ("er", "", 5), ("e", "", 5)),
)
# What is left of a verb, as its noun or its adjective has it.
_ROOTS = (("iqu", "ic"), ("iv", "if"))
SHORTEST = 4


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """Of a folded word; one with a digit or a sign, or in another script, is its own stem."""
    if form in IRREGULAR:
        return IRREGULAR[form]
    if len(form) < SHORTEST or not (form.isascii() and form.isalpha()):
        return form
    singular = _singular(form)
    if singular in IRREGULAR:
        return IRREGULAR[singular]
    if len(singular) < SHORTEST or singular in WHOLE or singular in INVARIABLE:
        return singular
    return _bare(singular)


def _singular(form: str) -> str:
    if form in INVARIABLE or form in WHOLE or form.endswith("ss"):
        return form
    for ending, instead, shortest in _PLURALS:
        if form.endswith(ending) and len(form) >= shortest:
            return form.removesuffix(ending) + instead
    return form


def _bare(word: str) -> str:
    if word.endswith("ment"):
        return word
    for ending, instead, shortest in _ENDINGS:
        if word.endswith(ending) and len(word) >= shortest:
            root = word.removesuffix(ending) + instead
            # "coder" and "codent" are of "code".
            return f"{root}e" if len(root) < SHORTEST and not instead else _as_noun(root)
    return _as_noun(word)


def _as_noun(root: str) -> str:
    for ending, instead in _ROOTS:
        if root.endswith(ending) and len(root) > SHORTEST:
            return root.removesuffix(ending) + instead
    return root
