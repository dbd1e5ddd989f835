"""The house as every page shows it: identity, and the pages it has written. Told by the database along with the query
that a page makes anyway, and remembered by the process for what makes none.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import connection, models

from articles.content.house_pages import LEGAL

# SQL of one JSON value; `of` reads it. A page of the house without words is told all the same: it may be asked for.
STATE = (
    "json_build_array((SELECT shown FROM articles_siteidentity),"
    " (SELECT json_agg(json_build_array(slug, title, is_written) ORDER BY position, id)"
    " FROM articles_housepage))"
)

# Whose wordmark and mast the product's own drawings are.
DEFAULT_NAME = "Le Relais"


@dataclass(frozen=True)
class PageLink:
    slug: str
    title: str

    @property
    def path(self) -> str:
        return f"/{self.slug}/"


@dataclass(frozen=True)
class Tints:
    light: str
    dark: str
    signal: str


@dataclass(frozen=True)
class Logo:
    """`url` is a path; the size is in pixels; `file` is its name in the library's storage."""

    url: str
    width: int
    height: int
    file: str


@dataclass(frozen=True)
class House:
    """`version` changes with everything but the pages; "" while nothing was written. `missing` are the titles of the
    legal pages that wait to be written."""

    name: str
    baseline: str
    contact: str = ""
    publisher: str = ""
    director: str = ""
    host: str = ""
    address: str = ""
    accent: Tints | None = None
    logo: Logo | None = None
    version: str = ""
    pages: tuple[PageLink, ...] = ()
    missing: tuple[str, ...] = tuple(LEGAL.values())

    @property
    def icon_version(self) -> str:
        return self.version or "0"

    @property
    def is_default(self) -> bool:
        """Called and coloured as the product comes, so that its own drawings fit."""
        return self.name == DEFAULT_NAME and not (self.logo or self.accent)


def of(told: tuple[Mapping[str, Any] | None, list | None]) -> House:
    """Reads what STATE wrote."""
    identity, rows = dict(told[0] or {}), told[1] or []
    identity.setdefault("name", settings.NEWSROOM_SITE_NAME)
    identity.setdefault("baseline", settings.NEWSROOM_SITE_BASELINE)
    if accent := identity.pop("accent", None):
        identity["accent"] = Tints(**accent)
    if logo := identity.pop("logo", None):
        identity["logo"] = Logo(**logo)
    written = {slug: title for slug, title, is_written in rows if is_written}
    return House(
        **identity,
        pages=tuple(PageLink(*each) for each in written.items()),
        missing=tuple(title for slug, title in LEGAL.items() if slug not in written),
    )


_latest: House | None = None


def remember(house: House) -> House:
    global _latest
    _latest = house
    return house


class HouseState(models.Func):
    """STATE as a column of text; `read` reads it."""

    output_field = models.TextField()
    template = f"{STATE}::text"


def read(told: str) -> House:
    return of(json.loads(told))


def at_hand() -> House:
    """The last that this process was told of, without asking the database; the settings' before the first."""
    return _latest or of((None, None))


def look() -> House:
    """For pages that carry no state: one query."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {STATE}::text")
        return remember(read(cursor.fetchone()[0]))


def forget() -> None:
    """For tests."""
    global _latest
    _latest = None
