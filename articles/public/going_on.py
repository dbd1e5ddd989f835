"""Puts the neighbours that are live this second into a stored page (content/neighbours.py says what is stored)."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator


def with_neighbours(main_html: str, neighbours: str, live: Collection[int]) -> str:
    """`neighbours` is the stored JSON, `live` the numbers of those articles that readers may see now.

    Words of people are escaped in the page: none can be taken for a mark.
    """
    for mark, pieces in json.loads(neighbours).items():
        main_html = main_html.replace(f"<!--{mark}-->", "".join(_told(pieces, live)), 1)
    return main_html


def _told(pieces: list, live: Collection[int]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
            continue
        most, opening, closing, articles = piece
        found = [html for number, html in articles if number in live]
        if found:
            yield from (opening, *found[:most], closing)
