"""Fills in what a stored page leaves open: its neighbours that are live this second, and its address of today."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from functools import cache
from urllib.parse import quote

from django.conf import settings

# Where the page leaves room; templates/article has the marks.
PLACES = ("dossiers", "related")


def with_neighbours(main_html: str, neighbours: str, live: Collection[int]) -> str:
    """`neighbours` is JSON as content/neighbours.py stores it, `live` the numbers of those articles that readers may see now.

    Words of people are escaped in the page: none can be taken for a mark.
    """
    stored = json.loads(neighbours)
    for place in PLACES:
        told = "".join(_told(stored.get(place, ()), live))
        main_html = main_html.replace(f"<!--{place}-->", told, 1)
    return main_html


def _told(pieces: Collection, live: Collection[int]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
            continue
        most, opening, closing, articles = piece
        found = [html for number, html in articles if number in live]
        if found:
            yield from (opening, *found[:most], closing)


def with_address(main_html: str, path: str) -> str:
    """The full address, at the end of each link that shares the story."""
    # Paths of stories hold nothing else that would have to be quoted; quoting the whole takes ten times as long.
    address = _quoted(settings.SITE_URL) + path.replace("/", "%2F")
    return main_html.replace("<!--address-->", address)


@cache
def _quoted(site: str) -> str:
    return quote(site, safe="")
