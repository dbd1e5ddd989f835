"""The story beside the text that is being written: as page, as card, in a search engine, on a network. Nothing is kept."""

from __future__ import annotations

from urllib.parse import urlsplit

from csp.constants import SELF
from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.views.decorators.clickjacking import xframe_options_sameorigin

from articles.content.announcing import ADVISED, announcement
from articles.content.article import Article
from articles.content.cards import Card, make_card
from articles.content.previewing import preview
from articles.content.sections import Section
from articles.desk.article_form import ArticleSheet, Fault
from articles.desk.posting import only_post
from articles.desk.preview import in_the_site
from articles.desk.snapshots import as_posted
from articles.workflow.publications import Publication
from articles.workflow.revising import Revision


@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF]})
def preview_frame(site, request: HttpRequest) -> HttpResponse:
    """The site's page around nothing: what is posted to `live_preview` is shown in it."""
    head = render_to_string("desk/preview_frame_head.html")
    return HttpResponse(in_the_site(head, '<main id="contenu" class="page"></main>', is_still=True))


@only_post
def live_preview(site, request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """JSON: `views`, a main element by name, or `faults`, sentences that say why there are none.

    Whoever is at the desk may ask, as they may read. The database is as before.
    """
    articles = Article.objects.with_standing()
    article = get_object_or_404(articles, pk=pk) if pk else Article(created_by=request.user)
    sheet = ArticleSheet(article, request.POST, by=request.user)
    if not sheet.is_valid():
        return JsonResponse({"faults": [_sentence(fault) for fault in sheet.faults]})
    with as_posted(article, sheet) as snapshot:
        shown = preview(article, Revision(article=article, snapshot=snapshot))
        # Read already, when the form was judged.
        shown.section, shown.hero = article.section, article.hero
        views = _views(shown)
    return JsonResponse({"views": views})


def _sentence(fault: Fault) -> str:
    return f"{fault.label}\N{NO-BREAK SPACE}: {fault.message}" if fault.label else fault.message


def _views(shown: Publication) -> dict[str, str]:
    card, announced = _card(shown), announcement(shown.revision.snapshot)
    about = {
        "announced": announced,
        "advised": ADVISED,
        "card": card,
        "cards": [card],
        "address": settings.SITE_URL + card.path,
        "host": urlsplit(settings.SITE_URL).hostname,
        "picture": shown.hero.as_picture() if shown.hero and shown.hero.may_be_shared else None,
    }
    return {
        "page": shown.main_html,
        **{
            name: render_to_string(f"desk/preview_{name}.html", about)
            for name in ("cards", "search", "social")
        },
    }


def _card(shown: Publication) -> Card:
    section = shown.section if shown.section_id else Section(name="Sans rubrique", slug="rubrique")
    return make_card(shown, section)
