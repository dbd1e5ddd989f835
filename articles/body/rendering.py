"""The document as a web page. HTML is an output only: every word is escaped here and nowhere else is HTML trusted.

Records (pictures, products, article addresses) are handed in by the caller; rendering makes no query. A record that
is missing leaves its block out: a reader sees no hole, and the requirements have already told the desk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.body.attributes import NOTE_BOX_TITLES
from articles.body.embedding import embed
from articles.body.giving import document
from articles.body.inline import attr, joined, paid_rel, render_inline
from articles.body.outlining import Anchors
from articles.body.picturing import figure, gallery
from articles.body.plain import plain_text
from articles.body.quoting import pull_quote, quotation
from articles.body.records import Records
from articles.body.tabulating import table


def render(body: Mapping[str, Any], records: Records, questions: bool = False) -> SafeString:
    """Safe HTML of a valid document; headings carry anchors that are unique within it.

    With `questions`, paragraphs that are bold throughout are marked as asked: so interviews are written.
    """
    page = _Page(records, questions)
    return page.children(body)


class _Page:
    """One rendering: the records at hand and the anchors already given."""

    def __init__(self, records: Records, questions: bool = False):
        self.records = records
        self.questions = questions
        self.anchors = Anchors()

    def children(self, node: Mapping[str, Any]) -> SafeString:
        return joined(
            BLOCK_RENDERERS[child["type"]](self, child) for child in node.get("content", ())
        )

    def inline(self, node: Mapping[str, Any]) -> SafeString:
        return render_inline(node.get("content", ()), self.records)


def _paragraph(page: _Page, node) -> SafeString:
    inner = page.inline(node)
    if not inner:
        return SafeString("")
    asked = SafeString(' class="asked"' if page.questions and _is_bold(node) else "")
    return format_html("<p{}>{}</p>", asked, inner)


def _is_bold(node) -> bool:
    """Whether every word of it is."""
    words = [child for child in node.get("content", ()) if child.get("text", "").strip()]
    return bool(words) and all(
        any(mark["type"] == "bold" for mark in child.get("marks", ())) for child in words
    )


def _heading(page: _Page, node) -> SafeString:
    if not plain_text(node):
        return SafeString("")
    level = attr(node, "level")
    return format_html(
        '<h{} id="{}">{}</h{}>', level, page.anchors.give(node), page.inline(node), level
    )


def _bullet_list(page: _Page, node) -> SafeString:
    return format_html("<ul>{}</ul>", page.children(node))


def _ordered_list(page: _Page, node) -> SafeString:
    start = (node.get("attrs") or {}).get("start", 1)
    first = format_html(' start="{}"', start) if start != 1 else ""
    return format_html("<ol{}>{}</ol>", first, page.children(node))


def _list_item(page: _Page, node) -> SafeString:
    children = node.get("content", ())
    # A lone paragraph, or one before a nested list, needs no <p> of its own inside an item.
    plain = sum(child["type"] == "paragraph" for child in children) == 1
    inner = (
        page.inline(child)
        if plain and child["type"] == "paragraph"
        else BLOCK_RENDERERS[child["type"]](page, child)
        for child in children
    )
    return format_html("<li>{}</li>", joined(inner))


def _code_block(page: _Page, node) -> SafeString:
    language = attr(node, "language")
    # Its text, not its inline HTML: in code no initials are to be held together.
    lines = "".join(child["text"] for child in node.get("content", ()))
    if not lines.strip():
        return SafeString("")
    # Long lines scroll sideways, which the keyboard can do only where the focus can go.
    return format_html(
        '<figure class="code-block">{}<pre tabindex="0" role="region" aria-label="{}" translate="no">'
        "<code>{}</code></pre></figure>",
        format_html("<figcaption>{}</figcaption>", language) if language else "",
        f"Code\N{NO-BREAK SPACE}: {language}" if language else "Code",
        lines,
    )


def _product_card(page: _Page, node) -> SafeString:
    sheet = page.records.products.get(attr(node, "product"))
    if sheet is None:
        return SafeString("")
    points = format_html_join("", "<li>{}</li>", ((point,) for point in sheet.points))
    return format_html(
        '<aside class="product-card" aria-label="Fiche produit\N{NO-BREAK SPACE}: {}">'
        '<p class="product-card-label">Fiche produit</p><p class="product-card-name">{}</p>{}{}{}</aside>',
        sheet.name,
        format_html('<a href="{}">{}</a>', sheet.path, sheet.name) if sheet.path else sheet.name,
        format_html('<p class="product-card-facts">{}</p>', " · ".join(sheet.facts))
        if sheet.facts
        else "",
        format_html('<ul class="product-card-points">{}</ul>', points) if points else "",
        _official_site(sheet.url),
    )


def _official_site(address: str) -> SafeString:
    if not address:
        return SafeString("")
    rel = paid_rel(address)
    told = SafeString('<span class="paid">Lien affilié</span> ' if rel else "")
    return format_html(
        '<p>{}<a class="product-card-link" href="{}"{}>Site officiel</a></p>', told, address, rel
    )


def _note_box(page: _Page, node) -> SafeString:
    kind = attr(node, "kind") or "a_retenir"
    return format_html(
        '<aside class="note-box note-box-{}"><p class="note-box-title">{}</p>{}</aside>',
        *(kind, attr(node, "title") or NOTE_BOX_TITLES[kind], page.children(node)),
    )


BLOCK_RENDERERS: Mapping[str, Callable[[_Page, Mapping[str, Any]], SafeString]] = {
    "paragraph": _paragraph,
    "heading": _heading,
    "bulletList": _bullet_list,
    "orderedList": _ordered_list,
    "listItem": _list_item,
    "quotation": quotation,
    "pullQuote": pull_quote,
    "figure": figure,
    "gallery": gallery,
    "table": table,
    "codeBlock": _code_block,
    "embed": embed,
    "productCard": _product_card,
    "document": document,
    "noteBox": _note_box,
    "divider": lambda page, node: SafeString("<hr>"),
}
