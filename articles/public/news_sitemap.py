"""The sitemap of news: what was first published in the last two days, a thousand at most, as the protocol has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from html import escape
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse

from articles.body.feeding import writable
from articles.public.listed import Source, read_rows
from articles.public.reading import reader_view
from articles.public.shell import Shell, shell_now
from articles.public.sitemaps import SPACES, image_entry, xml
from articles.templatetags.site import absolute, site_name
from articles.workflow import clock
from articles.workflow.clock import PARIS
from articles.workflow.publishing import address

MOST = 1_000
RECENT = timedelta(hours=48)
_SPACES = f'{SPACES} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


class NewsRow(NamedTuple):
    article_id: int
    section_id: int
    first_published_at: datetime
    slug: str
    title: str
    image_url: str


@reader_view
def news(request: HttpRequest) -> HttpResponse:
    shell, now = shell_now(), clock.now()
    source = Source("period", since=now - RECENT, until=now + timedelta(days=1))
    return xml("urlset", _SPACES, _entries(read_rows(source, NewsRow, size=MOST), shell))


def _entries(rows: Iterable[NewsRow], shell: Shell) -> Iterator[str]:
    house = (
        f"<news:publication><news:name>{escape(writable(site_name()))}</news:name>"
        "<news:language>fr</news:language></news:publication>"
    )
    for row in rows:
        if section := shell.sections.get(row.section_id):
            place = escape(absolute(address(section.slug, row.article_id, row.slug)))
            at = row.first_published_at.astimezone(PARIS).isoformat(timespec="seconds")
            yield (
                f"<url><loc>{place}</loc><news:news>{house}<news:publication_date>{at}</news:publication_date>"
                f"<news:title>{escape(writable(row.title))}</news:title></news:news>{image_entry(row.image_url)}</url>\n"
            )
