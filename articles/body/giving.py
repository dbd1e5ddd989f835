"""Documents that readers take away, as HTML: what they are and what they weigh, before the click."""

from __future__ import annotations

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.body.inline import attr


def document(page: Any, node) -> SafeString:
    paper = page.records.documents.get(attr(node, "document"))
    if paper is None:
        return SafeString("")
    return format_html(
        '<p class="download"><a href="{}" download><span>'
        '<span class="download-title">{}</span> <span class="download-weight">({})</span></span></a></p>',
        *(paper.url, attr(node, "title") or paper.title, paper.weight),
    )
