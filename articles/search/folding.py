import unicodedata
from functools import lru_cache

_L = {
    "œ": "oe",
    "æ": "ae",
    "ß": "ss",
    "’": "'",
    "ʼ": "'",
    "‘": "'",
    "´": "'",
    "`": "'",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "–": "-",
    "—": "-",
}


@lru_cache(maxsize=4096)
def fold_character(c):
    out = ""
    for d in unicodedata.normalize("NFKD", c):
        if unicodedata.category(d) in ("Mn", "Cf"):
            continue
        d = d.casefold()
        out += _L.get(
            d,
            "".join(x for x in unicodedata.normalize("NFKD", d) if unicodedata.category(x) != "Mn"),
        )
    return " " if out.isspace() else out


def fold(t):
    return "".join(map(fold_character, t))


FOLD_SQL = "SELECT 1"
