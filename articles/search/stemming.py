"""The stem of a French word, as the press uses words: number, gender, and the commonest forms of verbs.

Lighter than the usual stemmers on purpose: what is glued together wrongly finds wrong stories, and names come first. Words
are folded before (articles.search.folding), so "annonce" and "annoncé" are one already; so are "marche" and "marché".
Third-group verbs, adverbs and nouns of verbs stay apart, but for the few that the exceptions name.
"""

from __future__ import annotations

from functools import lru_cache

from articles.search.stem_exceptions import AGREEING, INVARIABLE, IRREGULAR, WHOLE

# Ending, what takes its place, and how many letters stand before it at least. The first that fits is the one.
_PLURALS = (("eaux", "eau", 1), ("aux", "al", 2), ("eux", "eu", 1), ("ss", "ss", 0), ("s", "", 3))
# Most of them lead to the "e" of "annonce": an "e" dropped would make "franc" of "France" and "port" of "porte".
_FORMS = (
    *(("geaient", "ge", 2), ("eraient", "e", 3), ("iraient", "i", 4)),
    *(("aissaient", "aisse", 1), ("issaient", "i", 3), ("aient", "e", 3)),
    *(("aissent", "aisse", 1), ("issent", "i", 3), ("ment", "ment", 0), ("ent", "e", 3)),
    *(("geait", "ge", 2), ("erait", "e", 3), ("irait", "i", 4)),
    *(("aissait", "aisse", 1), ("issait", "i", 3), ("ait", "e", 3)),
    *(("eront", "e", 3), ("iront", "i", 3), ("era", "e", 3), ("ira", "i", 4)),
    *(("geant", "ge", 2), ("aissant", "aisse", 1), ("issant", "i", 3), ("ant", "e", 3)),
    *(("iere", "ie", 3), ("er", "e", 3), ("ee", "e", 3), ("ez", "e", 4)),
    *(("oir", "oir", 0), ("air", "air", 0), ("ir", "i", 3), ("isation", "ise", 3)),
    *(("trice", "teu", 2), ("euse", "eu", 3), ("eure", "eu", 3), ("eur", "eu", 3)),
)
# Feminines, kept where the masculine would be taken for something else: "attente" is of no "attent".
_FEMININES = (
    *(("elle", "el", 2), ("enne", "en", 3), ("ale", "al", 2), ("aine", "ain", 3), ("ive", "if", 3)),
    *(("aise", "ai", 3), ("oise", "oi", 3), ("tche", "tch", 2), ("ie", "i", 4)),
    *(("tte", "tte", 0), ("ste", "ste", 0), ("te", "t", 4), ("de", "d", 4)),
    *(("que", "que", 0), ("gue", "gue", 0), ("eue", "eue", 0), ("oue", "oue", 0), ("ue", "u", 4)),
)
SHORTEST = 4


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """Of a folded word, never longer, and its own stem; one with a digit or a sign, or in another script, is that already."""
    if not (form.isascii() and form.isalpha()):
        return form
    while (plainer := _plainer(form)) != form:
        form = plainer
    return form


def _plainer(word: str) -> str:
    """One step nearer to the stem, or the word itself."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) < SHORTEST or word in WHOLE or word in INVARIABLE:
        return word
    last = word[-1]
    if last in "sx":
        return _without(word, _PLURALS)
    if last == "e" and word[:-1] in AGREEING:
        return word[:-1]
    plainer = _without(word, _FORMS)
    return plainer if plainer != word or last != "e" else _masculine(word)


def _masculine(word: str) -> str:
    masculine = _without(word, _FEMININES)
    if masculine == word or masculine.endswith("ant"):
        return masculine
    return masculine if _plainer(masculine) == masculine else word


def _without(word: str, endings: tuple[tuple[str, str, int], ...]) -> str:
    for ending, instead, before in endings:
        if word.endswith(ending) and len(word) - len(ending) >= before:
            return word.removesuffix(ending) + instead
    return word
