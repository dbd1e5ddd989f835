"""The pages of the house: legal notices, charter, contact. One query; rendered once a process for each of their versions."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.db.models import Exists, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone

from articles import typography
from articles.body import Records, render
from articles.content import structured
from articles.content.addresses import FormerSlug
from articles.content.house import House
from articles.content.house_pages import HousePage
from articles.content.sections import Section
from articles.content.site_identity import SiteIdentity
from articles.public import lists
from articles.public.heads import Head
from articles.public.reading import reader_view
from articles.public.shell import (
    ELSEWHERE,
    SectionsState,
    knows_section,
    knows_state,
    shell_for,
)


@reader_view
def fixed_page(request: HttpRequest, slug: str) -> HttpResponse:
    return answer_house_page(slug)


@reader_view
def first_level(request: HttpRequest, slug: str) -> HttpResponse:
    """A section, or a page that the house added: their addresses look the same. Sections pay nothing for it."""
    if not knows_state():
        return _first_level_untold(request, slug)
    if not knows_section(slug):
        is_page, is_section = _what_is(slug)
        if is_page:
            return answer_house_page(slug)
        if not is_section:
            raise Http404("neither section nor page of the house")
    return lists.section(request, slug)


class Spent(Http404):
    """Nothing there, and it took all the queries that a page may make to find out."""

    is_spent = True


def _first_level_untold(request: HttpRequest, slug: str) -> HttpResponse:
    """In a process that was told nothing yet: it takes the address for a section's, and learns the rest when it is none."""
    try:
        return lists.section(request, slug)
    except Http404 as error:
        page = HousePage.objects.filter(slug=slug, is_written=True)
        asked = SiteIdentity.objects.order_by().annotate(is_page=Exists(page))
        is_page, state = asked.values_list("is_page", SectionsState()).first() or (False, None)
        if state:
            shell_for(state)
        if is_page:
            return answer_house_page(slug)
        raise Spent("neither section nor page of the house") from error


def _what_is(slug: str) -> tuple[bool, bool]:
    """Whether it is a written page of the house, and whether a section has or had it. One query, for most lost readers."""
    page = HousePage.objects.filter(slug=slug, is_written=True)
    former = FormerSlug.objects.filter(kind="section", slug=slug)
    is_section = Q(Exists(Section.objects.filter(slug=slug))) | Q(Exists(former))
    asked = SiteIdentity.objects.order_by().annotate(is_page=Exists(page), is_section=is_section)
    return asked.values_list("is_page", "is_section").first() or (False, True)


def answer_house_page(slug: str) -> HttpResponse:
    pages = HousePage.objects.annotate(state=SectionsState()).order_by()
    page = pages.filter(slug=slug, is_written=True).first()
    if page is None:
        raise Http404("no such page of the house")
    shell = shell_for(page.state)
    head = Head(f"{page.title} – {shell.house.name}", page.path)
    return shell.page(ELSEWHERE, head.html(_told(page)), _main(Version(page), shell.house))


def _told(page: HousePage) -> dict[str, Any]:
    """What machines are told of it."""
    return {
        "@type": "WebPage",
        "name": page.title,
        "url": structured.absolute(page.path),
        "inLanguage": "fr",
        "dateModified": timezone.localtime(page.updated_at).isoformat(timespec="seconds"),
        "publisher": {"@id": structured.absolute("/#redaction")},
    }


class Version:
    """A page that is the same as another while its version is: what rendering may be remembered by."""

    def __init__(self, page: HousePage):
        self.page = page
        self.key = (page.pk, page.version, page.title, page.updated_at)

    def __eq__(self, other):
        return self.key == other.key

    def __hash__(self):
        return hash(self.key)


@lru_cache(maxsize=64)
def _main(version: Version, house: House) -> str:
    page = version.page
    context = {
        "page": page,
        "body": render(page.body, Records({}, {}, {}, {})),
        "facts": _facts(page.slug, house),
        "updated": typography.day(timezone.localtime(page.updated_at)),
    }
    return render_to_string("public/house_page.html", context)


def _facts(slug: str, house: House) -> list[tuple[str, str]]:
    """What the identity says already is not typed again."""
    told = {
        "mentions-legales": (
            ("Éditeur", house.publisher),
            ("Adresse", house.address),
            ("Directeur ou directrice de la publication", house.director),
            ("Hébergeur", house.host),
            ("Contact", house.contact),
        ),
        "contact": (("Courriel", house.contact), ("Adresse", house.address)),
    }
    return [(label, value) for label, value in told.get(slug, ()) if value]
