"""The head of pages that are not stored: titles, addresses, cards for networks, feeds, and what machines are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from articles.body import Picture
from articles.content import structured
from articles.templatetags.site import absolute

FEEDS = (
    ("rss.xml", "application/rss+xml", "RSS"),
    ("atom.xml", "application/atom+xml", "Atom"),
    ("feed.json", "application/feed+json", "JSON Feed"),
)


@dataclass(frozen=True)
class Head:
    """`path` is canonical; `feeds` is the path of the list whose feeds the page offers, "" for none of its own."""

    title: str
    path: str
    about: str = ""
    kind: str = "website"
    feeds: str = ""
    picture: Picture | None = None

    def html(self, *things: Mapping[str, Any]) -> str:
        title, address = escape(self.title), escape(absolute(self.path))
        return (
            f"<title>{title}</title>\n{self._description()}"
            f'<link rel="canonical" href="{address}">\n'
            f'<meta property="og:type" content="{self.kind}">\n'
            f'<meta property="og:title" content="{title}">\n'
            f'<meta property="og:url" content="{address}">\n'
            f"{self._picture()}{self._feeds()}{structured.script(*things) if things else ''}"
        )

    def _description(self) -> str:
        if not self.about:
            return ""
        about = escape(self.about)
        return (
            f'<meta name="description" content="{about}">\n'
            f'<meta property="og:description" content="{about}">\n'
        )

    def _picture(self) -> str:
        if not self.picture:
            return '<meta name="twitter:card" content="summary">\n'
        told = (
            ("image", absolute(self.picture.url)),
            ("image:width", self.picture.width),
            ("image:height", self.picture.height),
            ("image:alt", self.picture.alt),
        )
        tags = (
            f'<meta property="og:{name}" content="{escape(str(value))}">\n' for name, value in told
        )
        return f'{"".join(tags)}<meta name="twitter:card" content="summary_large_image">\n'

    def _feeds(self) -> str:
        if not self.feeds:
            return ""
        named = escape(self.title)
        return "".join(
            f'<link rel="alternate" type="{type}" title="{named} ({label})" href="{escape(self.feeds)}flux/{file}">\n'
            for file, type, label in FEEDS
        )
