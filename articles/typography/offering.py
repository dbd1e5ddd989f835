"""The table of suggestions: lost accents, dashes, bare thousands, English quotation marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from articles.typography.accents import ACUTE, ACUTE_AFTER_ELISION, AFTER_A
from articles.typography.characters import FINE, NO_BREAK
from articles.typography.measuring import UNIT_ENDS, UNMISTAKABLE
from articles.typography.numbering import follows_a_name_or_a_date
from articles.typography.rules import pattern

_WHY = {
    "capital": "Les capitales prennent l’accent, comme les minuscules (Académie française).",
    "preposition": f"En tête de phrase, la préposition «{NO_BREAK}à{NO_BREAK}» garde son accent.",
    "title": f"«{NO_BREAK}Monsieur{NO_BREAK}» s’abrège en M., «{NO_BREAK}mademoiselle{NO_BREAK}» en Mlle.",
    "dash": "L’incise se met entre tirets demi-cadratins.",
    "thousands": "Les grands nombres se lisent par tranches de trois chiffres.",
    "times": f"Entre deux nombres, le signe «{NO_BREAK}×{NO_BREAK}» remplace la lettre x.",
    "guillemets": "Les guillemets anglais ne servent qu’à l’intérieur des guillemets français.",
}


class Offer:
    """Each group of `found` is to be replaced: by `right`, or by what `right` makes of it."""

    def __init__(
        self,
        rule: str,
        found: str,
        right: str | Callable[[str], str],
        *,
        unless: Callable[[str, int], bool] = lambda text, start: False,
    ):
        self.rule, self.why = rule, _WHY[rule]
        self._found, self._right, self._unless = pattern(found), right, unless

    def read(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where to put what: start, end, right."""
        for match in self._found.finditer(text):
            if self._unless(text, match.start()):
                continue
            for number, wrong in enumerate(match.groups(), start=1):
                if wrong is not None:
                    right = self._right if isinstance(self._right, str) else self._right(wrong)
                    yield *match.span(number), right


def _capital(accented: str) -> Callable[[str], str]:
    return lambda word: accented + word[1:]


def _in_thousands(digits: str) -> str:
    return f"{int(digits):,}".replace(",", FINE)


_SMALL = "[a-zà-öø-ÿœ]"
_SENTENCE_HEAD = r"(?: \A | [\n.!?…«(–—•:-] ␣? )"
# Not a decimal, a reference (#12345), a port, a postal or product code.
_QUANTITY = r"(?<! [\w.,:+/\#-] ) (?<! \d␣ ) (?<! port␣ ) (?<! code␣ ) (?<! uméro␣ ) (?<! n°␣ )"
_DECIMALS = r"(?: ,\d+ )?"

OFFERS = (
    Offer("capital", rf"(?<!\w) ({ACUTE}) (?!\w)", _capital("É")),
    Offer("capital", rf"(?<=['’]) ({ACUTE_AFTER_ELISION}) (?!\w)", _capital("É")),
    Offer("capital", r"(?<!\w) (Etre|Etes) (?!\w)", _capital("Ê")),
    Offer("capital", r"(?<!\w) (Iles?|Ilots?) (?!\w)", _capital("Î")),
    Offer("capital", rf"(?<!\w) (Ca) (?= ,? ␣ {_SMALL} )", _capital("Ç")),
    # Elsewhere A is a letter, a note, an energy class.
    Offer("preposition", rf"{_SENTENCE_HEAD} (A) (?= ␣ {AFTER_A} (?!\w) )", "À"),
    Offer("title", r"(?<!\w) (Mr) (?= ␣ ⟨capital⟩ )", "M."),
    Offer("title", r"(?<!\w) (Melle) (?= ␣ ⟨capital⟩ )", "Mlle"),
    # « PSG - OM », dates and lists have hyphens between spaces too: an aside goes on in small letters.
    Offer(
        "dash",
        rf"(?<= [^\s]␣ ) (-) (?= ␣{_SMALL} ) (?: (?! ␣-␣ ) [^\n.!?…] ){{1,150}} ␣ (-) (?= ␣{_SMALL} )",
        "–",
    ),
    Offer("dash", r"(?<= [^\s]␣ ) (--) (?= ␣\S )", "–"),
    Offer(
        "thousands",
        rf"{_QUANTITY} ([1-9]\d{{4,14}}) (?= {_DECIMALS} (?: ␣{_SMALL} | ␣?[%€$£] ) )",
        _in_thousands,
        unless=follows_a_name_or_a_date,
    ),
    # Four digits may be a year: only before a unit.
    Offer(
        "thousands",
        rf"{_QUANTITY} ([1-9]\d{{3}}) (?= {_DECIMALS} ␣? (?: {UNMISTAKABLE} | euros | dollars ) {UNIT_ENDS} )",
        _in_thousands,
        unless=follows_a_name_or_a_date,
    ),
    Offer("times", r"(?<= \d␣ ) (x) (?= ␣\d )", "×"),
    # What stands inside « » is passed over.
    Offer(
        "guillemets",
        r"« [^«»\n]*+ »? | (?<!\w) (“) [^\s“”«»\n] [^“”«»\n]* (”)",
        {"“": f"«{NO_BREAK}", "”": f"{NO_BREAK}»"}.__getitem__,
    ),
)
