"""Types a text key by key through the table of keystrokes, as static/desk/editor/keystrokes.js does in the page."""

import re

from articles.typography.typing import keystroke_table

TABLE = keystroke_table()
_RULES = [(re.compile(rule["before"]), rule["puts"]) for rule in TABLE["rules"]]
_UNLESS = [re.compile(pattern) for pattern in TABLE["unless"]]


def typed(keys: str) -> str:
    """What stands on the page once the keys were typed; Enter is a line break."""
    text = ""
    for key in keys:
        text = corrected(text + key)
    return text


def corrected(before: str) -> str:
    start = max(0, len(before) - TABLE["reach"])
    kept, read = before[:start], before[start:]
    for pattern, puts in _RULES:
        match = pattern.search(read)
        if match and not any(unless.search(read[: match.start(1)]) for unless in _UNLESS):
            filled = kept + _filled(read, match, puts)
            if filled != before:
                return filled
    return before


def _filled(read: str, match: re.Match, puts: list[str]) -> str:
    pieces, at = [], 0
    for number, put in enumerate(puts, start=1):
        pieces += read[at : match.start(number)], put
        at = match.end(number)
    return "".join([*pieces, read[at:]])
