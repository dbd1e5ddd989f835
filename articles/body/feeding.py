"""The web page's HTML as feed readers take it: plain elements, full addresses, nothing that runs or needs our style.

It is made from what the web renderers wrote, not from the document: whatever block they come to know is in the feeds
too, and nothing passes that is not named here.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import urljoin

from django.utils.html import escape
from django.utils.safestring import SafeString

# Each with the attributes that it keeps.
KEPT = {
    **dict.fromkeys(("p", "h2", "h3", "h4", "ul", "li", "dl", "dt", "dd", "blockquote"), ()),
    **dict.fromkeys(("strong", "em", "b", "code", "pre", "cite", "sub", "sup", "br", "hr"), ()),
    **dict.fromkeys(("figure", "figcaption", "table", "caption", "thead", "tbody", "tr"), ()),
    **dict.fromkeys(("td", "th"), ("scope", "colspan", "rowspan")),
    "i": ("lang",),
    "ol": ("start",),
    "time": ("datetime",),
    "a": ("href", "hreflang"),
    "img": ("src", "alt", "width", "height"),
}
ADDRESSES = {"href", "src"}
# Gone with all that is in them: pull quotes say again what the text says.
DROPPED = {"script", "style", "svg", "form", "button", "iframe", "template", "nav", "dialog"}
DROPPED_CLASSES = {"pull-quote", "unseen"}
VOID = {"br", "hr", "img", "source", "input", "meta", "link", "wbr", "col", "area", "track"}
# What XML 1.0 cannot hold, not even escaped: one such sign would take a whole feed down.
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_LINES = re.compile(r"\s*\n\s*")
_QUIET = {ord(sign): f"&#{ord(sign)};" for sign in "\\\n\r\t"}


def writable(text: str) -> str:
    """Without the signs that XML cannot hold."""
    return _UNWRITABLE.sub("", text)


def for_feeds(html: str, base: str) -> SafeString:
    """`base` is the site's full address, on which those of its pages are made whole.

    What comes may stand in a CDATA section or a JSON string as it is: it holds no `]]>`, no quotation mark, no
    backslash and no line end.
    """
    reader = _Reader(base)
    reader.feed(writable(html))
    reader.close()
    return SafeString("".join(reader.written).strip())


class _Reader(HTMLParser):
    """Writes what is kept; of what is neither kept nor dropped, the inside stays."""

    def __init__(self, base: str):
        super().__init__(convert_charrefs=True)
        self.base = base
        self.written: list[str] = []
        # How deep inside something dropped, and inside <pre>; 0 outside.
        self.depth = self.kept_lines = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = set((dict(attrs).get("class") or "").split())
        if self.depth or tag in DROPPED or classes & DROPPED_CLASSES:
            self.depth += tag not in VOID
        elif tag in KEPT:
            told = (
                self._attribute(name, value or "") for name, value in attrs if name in KEPT[tag]
            )
            self.written.append(f"<{tag}{''.join(told)}>")
            self.kept_lines += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.depth:
            self.depth -= 1
        elif tag in KEPT:
            self.written.append(f"</{tag}>")
            self.kept_lines -= tag == "pre"

    def handle_data(self, data: str) -> None:
        if not self.depth:
            self.written.append(_quiet(data if self.kept_lines else _LINES.sub(" ", data)))

    def _attribute(self, name: str, value: str) -> str:
        return f" {name}='{_quiet(urljoin(self.base, value) if name in ADDRESSES else value)}'"


def _quiet(text: str) -> str:
    return escape(text).translate(_QUIET)
