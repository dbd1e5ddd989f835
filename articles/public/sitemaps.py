"""The sitemap: one file while the site is small, then an index of months. Every file is one bounded read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import escape

from articles.content.sections import Section
from articles.public.caching import mark
from articles.public.reading import reader_view
from articles.public.shell import Shell, shell_now
from articles.templatetags.site import absolute
from articles.workflow.publishing import Publication, address

# Beyond this many articles the one file becomes an index; the protocol's own limit is 50,000 addresses a file.
SINGLE_FILE = 5_000
LIMIT = 50_000
_OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n<{} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
_ROW = ("section_id", "article_id", "slug", "first_published_at", "updated_at")


@reader_view
def sitemap(request: HttpRequest) -> HttpResponse:
    shell = shell_now()
    sections = shell.sections
    live = Publication.objects.live().newest_first()
    rows = list(live.values_list(*_ROW)[: SINGLE_FILE + 1])
    if len(rows) <= SINGLE_FILE:
        return _url_set([*_house(shell), *_stories(rows, sections)])
    oldest = live.reverse().values_list("first_published_at", flat=True).first()
    parts = (f"/sitemap/{month:%Y-%m}.xml" for month in _months(oldest, timezone.now()))
    entries = (f"<sitemap><loc>{escape(absolute(part))}</loc></sitemap>\n" for part in parts)
    return _xml("sitemapindex", entries)


@reader_view
def sitemap_month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    """The stories first published in a month of Paris; the house's own pages go with the present one."""
    try:
        starts = datetime(year, month, 1, tzinfo=timezone.get_default_timezone())
        ends = _following(starts)
    except ValueError as error:
        raise Http404("no such month") from error
    shell = shell_now()
    sections = shell.sections
    rows = (
        Publication.objects.live()
        .filter(first_published_at__gte=starts, first_published_at__lt=ends)
        .newest_first()
        .values_list(*_ROW)[:LIMIT]
    )
    house = _house(shell) if starts <= timezone.now() < ends else []
    entries = [*house, *_stories(rows, sections)]
    if not entries:
        raise Http404("nothing that month")
    return _url_set(entries)


def no_such_part(request: HttpRequest, part: str) -> HttpResponse:
    raise Http404("no such part")


def _following(month: datetime) -> datetime:
    return month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)


def _months(oldest: datetime, newest: datetime) -> Iterator[datetime]:
    month = timezone.localtime(oldest).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    while month <= newest:
        yield month
        month = _following(month)


def _house(shell: Shell) -> list[str]:
    paths = ["/", *(page.path for page in (*shell.sections.values(), *shell.house.pages))]
    return [f"<url><loc>{escape(absolute(path))}</loc></url>\n" for path in paths]


def _stories(rows: Iterable[tuple], sections: Mapping[int, Section]) -> Iterator[str]:
    for section_id, article_id, slug, first_published_at, updated_at in rows:
        if section := sections.get(section_id):
            place = escape(absolute(address(section.slug, article_id, slug)))
            changed = timezone.localtime(updated_at or first_published_at)
            yield f"<url><loc>{place}</loc><lastmod>{changed.isoformat(timespec='seconds')}</lastmod></url>\n"


def _url_set(entries: Iterable[str]) -> HttpResponse:
    return _xml("urlset", entries)


def _xml(element: str, entries: Iterable[str]) -> HttpResponse:
    body = "".join((_OPENING.format(element), *entries, f"</{element}>\n"))
    return mark(HttpResponse(body, content_type="application/xml"))
