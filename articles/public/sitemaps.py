"""The sitemap: one file while the site is small, then an index of months. Every file is one bounded read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from html import escape
from typing import NamedTuple

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles.public.caching import mark
from articles.public.dossiers import dossier_paths
from articles.public.listed import Source, read_rows
from articles.public.periods import Period, busy, oldest
from articles.public.reading import reader_view
from articles.public.shell import Shell, shell_now
from articles.templatetags.site import absolute
from articles.workflow.publishing import address

# Beyond this many articles the one file becomes an index; the protocol's own limit is 50,000 addresses a file.
SINGLE_FILE = 5_000
LIMIT = 50_000
SPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
)
_INDEX_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


class PlaceRow(NamedTuple):
    article_id: int
    section_id: int
    first_published_at: datetime
    updated_at: datetime | None
    slug: str
    image_url: str


@reader_view
def sitemap(request: HttpRequest) -> HttpResponse:
    shell = shell_now()
    rows = read_rows(Source(), PlaceRow, size=SINGLE_FILE + 1)
    if len(rows) <= SINGLE_FILE:
        return xml("urlset", SPACES, [*_house(shell), *_stories(rows, shell)])
    first, today = oldest().replace(day=1), timezone.localdate()
    months = busy(first, today + timedelta(days=1), "1 month")
    parts = (f"/sitemap/{month:%Y-%m}.xml" for month in months)
    entries = (f"<sitemap><loc>{escape(absolute(part))}</loc></sitemap>\n" for part in parts)
    return xml("sitemapindex", _INDEX_SPACE, entries)


@reader_view
def sitemap_month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    """The stories first published in a month of Paris; the house's own pages go with the present one."""
    try:
        period = Period.month(date(year, month, 1))
    except (ValueError, OverflowError) as error:
        raise Http404("no such month") from error
    shell = shell_now()
    source = Source("period", since=period.since, until=period.until)
    rows = read_rows(source, PlaceRow, size=LIMIT)
    house = _house(shell) if period.since <= timezone.now() < period.until else []
    entries = [*house, *_stories(rows, shell)]
    if not entries:
        raise Http404("nothing that month")
    return xml("urlset", SPACES, entries)


def no_such_part(request: HttpRequest, part: str) -> HttpResponse:
    raise Http404("no such part")


def _house(shell: Shell) -> list[str]:
    pages = (*shell.sections.values(), *shell.house.pages)
    paths = ("/", *(page.path for page in pages), "/archives/", "/corrections/", *dossier_paths())
    return [f"<url><loc>{escape(absolute(path))}</loc></url>\n" for path in paths]


def _stories(rows: Iterable[PlaceRow], shell: Shell) -> Iterator[str]:
    site, sections = escape(settings.SITE_URL), shell.sections
    for number, section_id, first_published_at, updated_at, slug, image_url in rows:
        if section := sections.get(section_id):
            place = escape(address(section.slug, number, slug))
            changed = (updated_at or first_published_at).isoformat(timespec="seconds")
            yield f"<url><loc>{site}{place}</loc><lastmod>{changed}</lastmod>{image_entry(image_url)}</url>\n"


def image_entry(url: str) -> str:
    """An image has no address of its own to be found at; a page says which it shows."""
    if not url:
        return ""
    return f"<image:image><image:loc>{escape(absolute(url))}</image:loc></image:image>"


def xml(element: str, spaces: str, entries: Iterable[str]) -> HttpResponse:
    opening = f'<?xml version="1.0" encoding="UTF-8"?>\n<{element} {spaces}>\n'
    body = "".join((opening, *entries, f"</{element}>\n"))
    return mark(HttpResponse(body, content_type="application/xml"))
