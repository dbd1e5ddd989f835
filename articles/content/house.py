"""The house as every page shows it: identity, and the pages it has written. Told by the database along with the query
that a page makes anyway, and remembered by the process for what makes none.

What is told is one text in one row: a second table read and put into JSON there would double what an article's query takes.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db import connection, models, transaction

from articles.content import accents
from articles.content.accents import Accent
from articles.content.house_pages import LEGAL, HousePage
from articles.content.site_identity import ONLY, SHOWN_WORDS, SiteIdentity

# SQL of what `read` reads: one line.
STATE = "(SELECT shown FROM articles_siteidentity)"
# Whose wordmark and mast the product's own drawings are.
DEFAULT_NAME = "Le Relais"
# Wide enough for a masthead on a sharp screen.
LOGO_WIDTH = 640


@dataclass(frozen=True)
class PageLink:
    slug: str
    title: str

    @property
    def path(self) -> str:
        return f"/{self.slug}/"


@dataclass(frozen=True)
class Logo:
    """`url` is a path; the size is in pixels; `file` is its name in the library's storage."""

    url: str
    width: int
    height: int
    file: str


@dataclass(frozen=True)
class House:
    """`version` changes with everything but the pages; "" while nothing was written. `pages` are those with words,
    `missing` the titles of the legal ones without."""

    name: str
    baseline: str
    contact: str = ""
    publisher: str = ""
    director: str = ""
    host: str = ""
    address: str = ""
    accent: Accent | None = None
    logo: Logo | None = None
    version: str = ""
    pages: tuple[PageLink, ...] = ()

    @cached_property
    def missing(self) -> tuple[str, ...]:
        written = {page.slug for page in self.pages}
        return tuple(title for slug, title in LEGAL.items() if slug not in written)

    @property
    def icon_version(self) -> str:
        return self.version or "0"

    @property
    def is_default(self) -> bool:
        """Called and coloured as the product comes, so that its own drawings fit."""
        return self.name == DEFAULT_NAME and not (self.logo or self.accent)


def read(told: str | None) -> House:
    """What `tell` wrote; the settings' house where nothing was."""
    found = json.loads(told or "{}")
    found.setdefault("name", settings.NEWSROOM_SITE_NAME)
    found.setdefault("baseline", settings.NEWSROOM_SITE_BASELINE)
    pages = tuple(PageLink(*each) for each in found.pop("pages", ()))
    accent, logo = found.pop("accent", None), found.pop("logo", None)
    return House(
        **found, pages=pages, accent=accent and Accent(**accent), logo=logo and Logo(**logo)
    )


def tell() -> None:
    """Writes anew what every page shows: to be called in the transaction of whatever changed it."""
    with transaction.atomic():
        SiteIdentity.objects.get_or_create(pk=ONLY)
        # Held to the end: of two changes at once the later one sees the other's.
        identity = SiteIdentity.objects.select_for_update().get(pk=ONLY)
        told = _identity_told(identity)
        if told:
            told["version"] = hashlib.sha256(_line(told).encode()).hexdigest()[:12]
        if pages := list(HousePage.objects.filter(is_written=True).values_list("slug", "title")):
            told["pages"] = pages
        SiteIdentity.objects.filter(pk=ONLY).update(shown=_line(told) if told else "")


def _identity_told(identity: SiteIdentity) -> dict[str, Any]:
    told: dict[str, Any] = {
        name: value for name in SHOWN_WORDS if (value := getattr(identity, name))
    }
    if identity.accent:
        told["accent"] = asdict(accents.accent_of(identity.accent))
    if image := identity.logo:
        width = image.width_near(LOGO_WIDTH)
        height = round(image.height * width / image.width)
        told["logo"] = asdict(Logo(image.address_near(width), width, height, image.file.name))
    return told


def _line(told: dict) -> str:
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


class HouseState(models.Func):
    """STATE as a column of text."""

    output_field = models.TextField()
    template = STATE


_latest: House | None = None


def remember(house: House) -> House:
    global _latest
    _latest = house
    return house


def at_hand() -> House:
    """The last that this process was told of, without asking the database; the settings' before the first."""
    return _latest or read(None)


def look() -> House:
    """For pages that carry no state: one query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT shown FROM articles_siteidentity")
        row = cursor.fetchone()
    return remember(read(row and row[0]))


def forget() -> None:
    """For tests."""
    global _latest
    _latest = None
