"""Reads pages of the search, as whoever asks sees them."""

from __future__ import annotations

import re

from lxml import html

PAGE = "/recherche/"


def titles(client, query: str) -> list[str]:
    """Of what is found, in its order, over every page."""
    found, path, asked = [], PAGE, {"q": query}
    while path:
        answer = client.get(path, asked)
        assert answer.status_code == 200, query
        tree = html.fromstring(answer.content)
        links = tree.xpath("//main//article//h2/a")
        found += [plain(link.text_content()) for link in links]
        after = tree.xpath("//nav[@class='pager']/a[@rel='next']/@href")
        path, asked = (after[0] if after else ""), {}
    assert len(found) == len(set(found)), f"{query}: twice in its pages"
    return found


def plain(title: str) -> str:
    """With plain spaces, as the tables write it."""
    return re.sub(r"\s+", " ", title)
