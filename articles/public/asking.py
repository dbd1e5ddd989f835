"""What a reader asks of the search, as its address tells: words, filters, order, and where the page begins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlencode

from django.http import Http404

from articles.public.paging import Key
from articles.search.finding import Filters, Place
from articles.workflow import clock

PATH = "/recherche/"
# Parameters of the address, in the order that it has them.
PARAMETERS = {
    "typed": "q",
    "section": "rubrique",
    "kind": "genre",
    "author": "auteur",
    "tag": "sujet",
    "product": "produit",
    "period": "periode",
    "order": "tri",
}
RECENT = {
    "semaine": ("Depuis une semaine", 7),
    "mois": ("Depuis un mois", 31),
    "an": ("Depuis un an", 365),
}
BY_DATE = "date"
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_YEAR = re.compile(r"(19|20)\d\d")
_PLACE = re.compile(r"(\d{8})\.(\d{1,3})\.(\S{1,60})")


@dataclass(frozen=True)
class Asked:
    """Slugs of the records that are asked for, "" for any; what no address of ours says is not asked."""

    typed: str = ""
    section: str = ""
    kind: str = ""
    author: str = ""
    tag: str = ""
    product: str = ""
    period: str = ""
    order: str = ""

    @classmethod
    def of(cls, told: Mapping[str, str]) -> Asked:
        given = {name: told.get(parameter, "") for name, parameter in PARAMETERS.items()}
        for name in ("section", "author", "tag", "product"):
            given[name] = given[name] if _SLUG.fullmatch(given[name]) else ""
        is_period = given["period"] in RECENT or _YEAR.fullmatch(given["period"])
        given["period"] = given["period"] if is_period else ""
        given["order"] = BY_DATE if given["order"] == BY_DATE else ""
        return cls(**given)

    @property
    def by_date(self) -> bool:
        return self.order == BY_DATE

    @property
    def is_narrowed(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self)[1:-1])

    def pairs(self) -> list[tuple[str, str]]:
        told = ((parameter, getattr(self, name)) for name, parameter in PARAMETERS.items())
        return [(parameter, value) for parameter, value in told if value]

    def address(self, path: str = PATH, *, after: Place | None = None, **changes: str) -> str:
        pairs = replace(self, **changes).pairs()
        if after:
            pairs.append(("apres", written_place(after)))
        return f"{path}?{urlencode(pairs)}" if pairs else path

    def in_period(self, filters: Filters) -> Filters:
        now = clock.now()
        if self.period in RECENT:
            return replace(filters, since=now - timedelta(days=RECENT[self.period][1]))
        if self.period:
            return replace(filters, marks=(*filters.marks, (f"@y{self.period}",)))
        return filters


def written_place(place: Place) -> str:
    return f"{place.today:%Y%m%d}.{place.cell}.{Key(place.moment, place.article_id)}"


def asked_place(told: Mapping[str, str]) -> Place | None:
    """None on a first page; a place that no address of ours says is a page that does not exist."""
    written = told.get("apres")
    if written is None:
        return None
    try:
        day, cell, key = _PLACE.fullmatch(written).groups()
        found = Key.parse(key)
        today = datetime.strptime(day, "%Y%m%d").replace(tzinfo=UTC).date()
    except (AttributeError, ValueError) as error:
        raise Http404("bad place") from error
    return Place(_bounded(today), int(cell), found.moment, found.article_id)


def _bounded(day: date) -> date:
    """Ages are counted back from it: no page of ours counts from another century."""
    if not 2000 <= day.year <= 2200:
        raise Http404("bad place")
    return day
