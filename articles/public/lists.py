"""Pages that list articles: a section, a tag, an author. At most three queries, whatever the archive holds."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string

from articles.body import Picture
from articles.content.addresses import FormerSlug
from articles.content.authors import Author
from articles.content.cards import make_cards
from articles.content.sections import Section
from articles.content.tags import Tag
from articles.public.caching import mark
from articles.public.paging import asked_key, read_page
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
from articles.workflow.publishing import Publication


@dataclass(frozen=True)
class Listing:
    """The head of a list. `kind` is what sort of list it says it is, `empty` what it says without articles."""

    title: str
    path: str
    empty: str
    kind: str = ""
    about: str = ""
    portrait: Picture | None = None


@reader_view
def section(request: HttpRequest, slug: str) -> HttpResponse:
    found = found_or_moved(Section.objects.annotate(state=SectionsState()), "section", slug)
    if isinstance(found, HttpResponse):
        return found
    shell = shell_for(found.state)
    listing = Listing(
        found.name, found.path, "Cette rubrique attend son premier article", about=found.description
    )
    publications = Publication.objects.in_section(found)
    return answer_list(request, shell, section_page(found), listing, publications)


@reader_view
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """A tag without a live article does not exist for readers: its name may be tomorrow's news."""
    found = found_or_moved(Tag.objects.annotate(state=SectionsState()), "tag", slug)
    if isinstance(found, HttpResponse):
        return found
    listing = Listing(found.name, found.path, "", kind="Mot-clé", about=found.description)
    publications = Publication.objects.tagged(found)
    return answer_list(
        request, shell_for(found.state), ELSEWHERE, listing, publications, or_404=True
    )


@reader_view
def author(request: HttpRequest, slug: str) -> HttpResponse:
    authors = Author.objects.annotate(state=SectionsState()).select_related("portrait")
    found = found_or_moved(authors, "author", slug)
    if isinstance(found, HttpResponse):
        return found
    listing = Listing(
        found.name,
        found.path,
        "Pas encore d’article signé de ce nom",
        kind=found.job,
        about=found.biography,
        portrait=found.portrait and found.portrait.as_picture(),
    )
    publications = Publication.objects.by_author(found)
    return answer_list(request, shell_for(found.state), ELSEWHERE, listing, publications)


def found_or_moved(records, kind: str, slug: str):
    """The record of that slug, or the redirect to where it has moved; 404 for what never was."""
    if found := records.filter(slug=slug).first():
        return found
    former = get_object_or_404(FormerSlug, kind=kind, slug=slug)
    return mark(HttpResponsePermanentRedirect(get_object_or_404(records, pk=former.target_id).path))


def answer_list(
    request: HttpRequest,
    shell: Shell,
    place: Place,
    listing: Listing,
    publications,
    or_404: bool = False,
) -> HttpResponse:
    """A page of the live ones among these publications, from the key that was asked. One query."""
    key = asked_key(request)
    page = read_page(publications.live().for_cards(), key)
    if or_404 and not page.publications:
        raise Http404("nothing live")
    context = {
        "listing": listing,
        "in_section": place.section is not None,
        "cards": make_cards(page.publications, shell.sections),
        "older": f"{listing.path}?avant={page.older}" if page.older else "",
        "newest": listing.path if key else "",
    }
    path = f"{listing.path}?avant={key}" if key else listing.path
    head = page_head(f"{listing.title} – {site_name()}", listing.about, path)
    return shell.page(place, head, render_to_string("public/listing.html", context))


def page_head(title: str, about: str, path: str) -> str:
    return render_to_string("public/head.html", {"title": title, "about": about, "path": path})
