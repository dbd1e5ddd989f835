"""The working text as readers would get it, in the site's own look."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string

from articles.content.article import Article
from articles.content.house import at_hand
from articles.content.previewing import preview
from articles.content.sections import Section


def preview_page(site, request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.with_standing(), pk=pk)
    shown = preview(article)
    head = render_to_string("desk/preview_head.html", {"article": article})
    banner = render_to_string(
        "desk/preview_banner.html", {"article": article, "standing": article.standing()}
    )
    page = in_the_site(head, banner + shown.main_html)
    return HttpResponse(page, headers={"X-Robots-Tag": "noindex"})


def in_the_site(head: str, main: str, is_still: bool = False) -> str:
    """The reader site's page around these, without its scripts where they could not run; one query."""
    sections = list(Section.objects.all())
    context = {"sections": sections, "place": {"is_still": is_still}, "house": at_hand()}
    shell = render_to_string("public/shell.html", context)
    # The shell's two marks are where a page puts its own head and main element.
    top, _, rest = shell.partition("<!--head-->")
    middle, _, bottom = rest.partition("<!--main-->")
    return "".join((top, head, middle, main, bottom))
