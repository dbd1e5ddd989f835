"""A house that has written its pages, and redirects of it."""

from __future__ import annotations

from articles.content.house_pages import FIXED, HousePage, found_pages
from articles.content.redirects import Redirect
from articles.content.site_identity import SiteIdentity
from tests.people import document


def identity(**told) -> SiteIdentity:
    found = SiteIdentity.present()
    for name, value in told.items():
        setattr(found, name, value)
    found.full_clean(exclude=["id"])
    found.save()
    return found


def write_page(slug: str, *paragraphs: str, by=None, title: str = "") -> HousePage:
    found_pages()
    page = HousePage.objects.filter(slug=slug).first() or HousePage(slug=slug, title=title)
    page.body = document(*(paragraphs or (f"Texte de {FIXED.get(slug, title)}.",)))
    page.keep(by=by)
    return page


def redirect(source: str, target: str = "", **told) -> Redirect:
    told.setdefault("code", 301 if target else 410)
    made = Redirect(source=source, target=target, **told)
    made.full_clean()
    made.save()
    return made
