"""A Grammalecte server, where the house runs one (GPL, a process of its own): grammar over HTTP, off by default.

Asked at NEWSROOM_GRAMMALECTE_URL + /gc_text/fr with a form of one `text`, a passage a line; answers JSON:
{"data": [{"iParagraph": 1, "lGrammarErrors": [{"nStart", "nEnd", "sType", "sMessage", "aSuggestions"}]}]}
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from http.client import HTTPException
from urllib.parse import urlencode
from urllib.request import ProxyHandler, build_opener

from django.conf import settings

from articles.proofreading.findings import GRAMMAR, Finding
from articles.proofreading.outside import Unavailable
from articles.proofreading.passages import Passage

SECONDS = 3.0
MOST_SUGGESTED = 5
LARGEST_ANSWER = 2_000_000  # bytes
# Ours: composed on save.
_TYPOGRAPHY = frozenset({"typo", "apos", "esp", "nbsp", "tab", "liga", "num", "unit"})
# The address is the house's own; no proxy stands before it.
_OPENER = build_opener(ProxyHandler({}))


def mistakes(passages: Sequence[Passage]) -> list[Finding]:
    """None when no server is named. Raises Unavailable."""
    if not settings.NEWSROOM_GRAMMALECTE_URL or not passages:
        return []
    try:
        return list(_findings(passages, _ask("\n".join(map(_line, passages)))))
    except (OSError, HTTPException, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unavailable("Grammalecte does not answer as it should") from error


def _line(passage: Passage) -> str:
    return " ".join(passage.covered.splitlines())


def _ask(text: str) -> dict:
    address = f"{settings.NEWSROOM_GRAMMALECTE_URL.rstrip('/')}/gc_text/fr"
    with _OPENER.open(address, urlencode({"text": text}).encode(), timeout=SECONDS) as answer:
        return json.loads(answer.read(LARGEST_ANSWER))


def _findings(passages: Sequence[Passage], answer: dict) -> Iterator[Finding]:
    for paragraph in answer["data"]:
        number = paragraph["iParagraph"] - 1
        if not 0 <= number < len(passages):
            continue
        for error in paragraph["lGrammarErrors"]:
            finding = _finding(passages[number], error)
            if error.get("sType") not in _TYPOGRAPHY and finding.wrong.strip():
                yield finding


def _finding(passage: Passage, error: dict) -> Finding:
    start, end = int(error["nStart"]), int(error["nEnd"])
    rights = tuple(map(str, error["aSuggestions"][:MOST_SUGGESTED]))
    return Finding(passage, max(0, start), end, rights, str(error["sMessage"]), GRAMMAR)
