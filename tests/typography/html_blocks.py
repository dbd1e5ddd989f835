"""Reads HTML cases as the product reads documents: block by block, run by run, never as one string.

The product stores no HTML; this adapter exists so that the house's HTML cases can be told.
"""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser

from articles.typography import Run, compose_runs

_INLINE = {"a", "b", "code", "em", "i", "kbd", "small", "span", "strong", "sub", "sup"}
_OPAQUE = {"code", "kbd", "pre", "script", "style"}


def compose_html(html: str) -> str:
    blocks = _Blocks()
    blocks.feed(html)
    blocks.close()
    return "".join(text for block in blocks.blocks for text in _composed(block))


def _composed(block: list[str | Run]) -> list[str]:
    texts = iter(compose_runs([part for part in block if isinstance(part, Run)]))
    return [part if isinstance(part, str) else next(texts) for part in block]


class _Blocks(HTMLParser):
    """Each block is a list of tags, as they stand, and runs."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks: list[list[str | Run]] = [[]]
        self._opaque: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag == "br":
            self.blocks[-1] += Run("", breaks=True), "<br>"
            return
        if tag not in _INLINE:
            self.blocks.append([])
        if self._opaque or tag in _OPAQUE or dict(attrs).get("lang", "fr") != "fr":
            self._opaque.append(tag)
        self.blocks[-1].append(self.get_starttag_text())

    def handle_endtag(self, tag):
        if self._opaque:
            self._opaque.pop()
        self.blocks[-1].append(f"</{tag}>")
        if tag not in _INLINE:
            self.blocks.append([])

    def handle_data(self, data):
        text = data if self.cdata_elem else escape(data, quote=False)
        self.blocks[-1].append(Run(text, opaque=bool(self._opaque)))
