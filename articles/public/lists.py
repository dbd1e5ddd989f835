"""Pages that list articles: a section, a tag, an author. Two queries, whatever the archive holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Field, Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.body import Picture
from articles.content import structured
from articles.content.addresses import FormerSlug
from articles.content.authors import Author
from articles.content.card_markup import card_markup
from articles.content.cards import Card, make_cards
from articles.content.publisher import person
from articles.content.sections import Section
from articles.content.tags import Tag
from articles.public.caching import mark
from articles.public.heads import Head
from articles.public.listed import Source, read_page
from articles.public.paging import asked_key
from articles.public.reading import reader_view
from articles.public.shell import (
    ELSEWHERE,
    Place,
    SectionsState,
    Shell,
    section_page,
    shell_for,
)
from articles.templatetags.site import site_name
from articles.workflow.compiled import SLUG, Statement


@dataclass(frozen=True)
class Listing:
    """The head of a list. `kind` is what sort of list it says it is, `empty` what it says without articles.

    `links` are addresses elsewhere and `beats` subjects, both of an author; `things` is what machines are told of it.
    `above` are name and path of the pages over it, `turns` relation, path and name of its neighbours.
    """

    title: str
    path: str
    empty: str
    kind: str = ""
    about: str = ""
    portrait: Picture | None = None
    beats: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    things: tuple[Mapping[str, Any], ...] = ()
    has_feeds: bool = True
    above: tuple[tuple[str, str], ...] = ()
    turns: tuple[tuple[str, str, str], ...] = ()


@reader_view
def section(request: HttpRequest, slug: str, parent: str = "") -> HttpResponse:
    found = find_section(slug)
    if isinstance(found, HttpResponse):
        return found
    if request.path != found.path:
        return mark(HttpResponsePermanentRedirect(found.path))
    shell = shell_for(found.state)
    listing = Listing(
        found.name, found.path, "Cette rubrique attend son premier article", about=found.description
    )
    place = section_page(shell.sections[found.pk])
    return answer_list(request, shell, place, listing, Source.section(found, shell))


def find_section(slug: str):
    """As `find`; what stands over it is known from the state of the sections."""
    found = find(Section, "section", slug)
    if isinstance(found, Section):
        found.parent = shell_for(found.state).sections[found.pk].parent
    return found


@reader_view
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """A tag without a live article does not exist for readers: its name may be tomorrow's news."""
    found = find(Tag, "tag", slug)
    if isinstance(found, HttpResponse):
        return found
    listing = Listing(found.name, found.path, "", kind="Mot-clé", about=found.description)
    source = Source("tag", (found.pk,))
    return answer_list(request, shell_for(found.state), ELSEWHERE, listing, source, or_404=True)


@reader_view
def author(request: HttpRequest, slug: str) -> HttpResponse:
    found = find(Author, "author", slug)
    if isinstance(found, HttpResponse):
        return found
    shell = shell_for(found.state)
    listing = Listing(
        found.name,
        found.path,
        "Pas encore d’article signé de ce nom",
        kind=found.job,
        about=found.biography,
        portrait=found.portrait and found.portrait.as_picture(),
        beats=found.beats,
        links=found.links,
        things=({"@type": "ProfilePage", "mainEntity": person(found, shell.house)},),
    )
    source = Source("author", (found.pk,))
    return answer_list(request, shell, ELSEWHERE, listing, source)


def find(model: type[Model], kind: str, slug: str, **needed: Any):
    """The record of that slug with `state`, or the redirect to where it has moved; 404 for what never was.

    `needed` are values without which it does not exist for readers.
    """
    statement, fields = _by_slug(model, tuple(needed.items()))
    for *values, state in statement.rows({SLUG: slug}):
        found = model.from_db("default", [field.attname for field in fields], _read(values, fields))
        found.state = state
        return found
    former = get_object_or_404(FormerSlug, kind=kind, slug=slug)
    moved = get_object_or_404(model, pk=former.target_id, **needed)
    return mark(HttpResponsePermanentRedirect(moved.path))


@cache
def _by_slug(
    model: type[Model], needed: tuple[tuple[str, Any], ...]
) -> tuple[Statement, list[Field]]:
    fields = list(model._meta.concrete_fields)
    asked = model._base_manager.filter(slug=SLUG, **dict(needed)).order_by()
    names = [field.attname for field in fields]
    return Statement(asked.values_list(*names, SectionsState())), fields


def _read(values: list[Any], fields: list[Field]) -> list[Any]:
    """JSON comes as text from the driver."""
    return [
        field.from_db_value(value, None, connection) if hasattr(field, "from_db_value") else value
        for value, field in zip(values, fields, strict=True)
    ]


def answer_list(
    request: HttpRequest,
    shell: Shell,
    place: Place,
    listing: Listing,
    source: Source,
    or_404: bool = False,
) -> HttpResponse:
    """A page of the live ones of that source, from the key that was asked. One query."""
    key = asked_key(request)
    page = read_page(source, key)
    if or_404 and not page.publications:
        raise Http404("nothing live")
    cards = make_cards(page.publications, shell.sections)
    context = {
        "listing": listing,
        "cards": _drawn(cards, place),
        "older": f"{listing.path}?avant={page.older}" if page.older else "",
        "newest": listing.path if key else "",
    }
    path = f"{listing.path}?avant={key}" if key else listing.path
    head = _head(listing, path, cards, place)
    return shell.page(place, head, render_to_string("public/listing.html", context))


def _drawn(cards: list[Card], place: Place) -> SafeString:
    """In a section's page only what is not of that very section says where it stands."""
    own = place.section
    drawn = []
    for card in cards:
        words = card.kicker if card.section == own else card.label
        # The first is larger (listing.css), and seen at once.
        told = {} if drawn else {"style": "first", "eager": True}
        drawn.append(f"<li>{card_markup(card, words, **told)}</li>\n")
    return SafeString("".join(drawn))


def _head(listing: Listing, path: str, cards: list[Card], place: Place) -> str:
    title = f"{listing.title} – {site_name()}"
    feeds = listing.path if listing.has_feeds else ""
    head = Head(title, path, listing.about, feeds=feeds, picture=listing.portrait)
    steps = [("Accueil", "/"), *((one.name, one.path) for one in place.trail), *listing.above]
    collection = {
        "@type": "CollectionPage",
        "name": listing.title,
        "url": structured.absolute(path),
        "inLanguage": "fr",
        "mainEntity": structured.item_list(card.path for card in cards),
    }
    trail = structured.breadcrumb([*steps, (listing.title, listing.path)])
    return head.html(collection, trail, *listing.things)
