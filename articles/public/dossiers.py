"""The page of a dossier: its introduction, and its live articles in their order. Two queries."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string

from articles.content import structured
from articles.content.cards import Card, make_cards
from articles.content.dossiers import Dossier
from articles.public.heads import Head
from articles.public.lists import find
from articles.public.reading import reader_view
from articles.public.shell import ELSEWHERE, shell_for
from articles.templatetags.site import site_name
from articles.workflow.publishing import Publication


@reader_view
def dossier(request: HttpRequest, slug: str) -> HttpResponse:
    """One without a live article does not exist for readers: its title may be tomorrow's news."""
    found = find(Dossier, "dossier", slug, is_public=True)
    if isinstance(found, HttpResponse):
        return found
    shell = shell_for(found.state)
    live = Publication.objects.live().for_cards().filter(article__dossier_entries__dossier=found)
    in_order = live.order_by("article__dossier_entries__position", "article__dossier_entries__pk")
    cards = make_cards(in_order, shell.sections)
    if not cards:
        raise Http404("nothing live")
    hero = found.hero.as_still() if found.hero and found.hero.is_licensed() else None
    context = {"dossier": found, "hero": hero, "cards": cards}
    head = Head(f"{found.name} – {site_name()}", found.path, found.standfirst, picture=hero)
    main = render_to_string("public/dossier.html", context)
    return shell.page(ELSEWHERE, head.html(*_things(found, cards)), main)


def _things(dossier: Dossier, cards: list[Card]) -> tuple[dict[str, Any], ...]:
    """What machines are told of it."""
    collection = {
        "@type": "CollectionPage",
        "name": dossier.name,
        "description": dossier.standfirst,
        "url": structured.absolute(dossier.path),
        "inLanguage": "fr",
        "mainEntity": structured.item_list(card.path for card in cards),
    }
    return collection, structured.breadcrumb([("Accueil", "/"), (dossier.name, dossier.path)])


def dossier_paths() -> list[str]:
    """Of those that readers find something in. One query."""
    live = Publication.objects.live().filter(article__dossier_entries__dossier=OuterRef("pk"))
    return [found.path for found in Dossier.objects.filter(Exists(live), is_public=True)]
