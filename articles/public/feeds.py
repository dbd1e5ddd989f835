"""The feeds of the site and of each section, tag and author: at the list's own address, `flux/` and the format's file.

The newest articles, whole, with their pictures. Two queries.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from articles.content.authors import Author
from articles.content.tags import Tag
from articles.public.caching import mark
from articles.public.feed_formats import Feed, Item, atom, json_feed, rss
from articles.public.listed import Source, read_rows
from articles.public.lists import find, find_section
from articles.public.reading import reader_view
from articles.public.shell import Shell, shell_for, shell_now
from articles.templatetags.site import site_baseline, site_name
from articles.workflow import clock
from articles.workflow.clock import PARIS
from articles.workflow.publishing import address

# As many as a page of a list: they come whole, and most who ask have them already.
FEED_SIZE = 20
FORMATS: Mapping[str, tuple[Callable[[Feed], list[str]], str]] = {
    "rss.xml": (rss, "application/rss+xml; charset=utf-8"),
    "atom.xml": (atom, "application/atom+xml; charset=utf-8"),
    "feed.json": (json_feed, "application/feed+json; charset=utf-8"),
}


class FeedRow(NamedTuple):
    article_id: int
    section_id: int
    first_published_at: datetime
    updated_at: datetime | None
    slug: str
    title: str
    standfirst: str
    signed: str
    image_url: str
    feed_html: str


@reader_view
def site(request: HttpRequest, file: str) -> HttpResponse:
    return _answer(file, shell_now(), Source(), site_name(), site_baseline(), "/")


@reader_view
def section(request: HttpRequest, file: str, slug: str, parent: str = "") -> HttpResponse:
    found = find_section(slug)
    if elsewhere := _elsewhere(request, found, file):
        return elsewhere
    shell = shell_for(found.state)
    about = found.description or f"{found.name}, par {site_name()}"
    return _answer(
        file, shell, Source.section(found, shell), _titled(found.name), about, found.path
    )


@reader_view
def tag(request: HttpRequest, file: str, slug: str) -> HttpResponse:
    """Like the page of a tag, it is only there while something live carries the tag."""
    found = find(Tag, "tag", slug)
    if elsewhere := _elsewhere(request, found, file):
        return elsewhere
    about = found.description or f"{found.name}, par {site_name()}"
    source = Source("tag", (found.pk,))
    return _answer(
        file, shell_for(found.state), source, _titled(found.name), about, found.path, or_404=True
    )


@reader_view
def author(request: HttpRequest, file: str, slug: str) -> HttpResponse:
    found = find(Author, "author", slug)
    if elsewhere := _elsewhere(request, found, file):
        return elsewhere
    source, about = Source("author", (found.pk,)), f"Les articles de {found.name}"
    return _answer(file, shell_for(found.state), source, _titled(found.name), about, found.path)


def _elsewhere(request: HttpRequest, found, file: str) -> HttpResponse | None:
    """Where the list has moved, its feeds have."""
    path = found["Location"] if isinstance(found, HttpResponse) else found.path
    own = f"{path}flux/{file}"
    return mark(HttpResponsePermanentRedirect(own)) if request.path != own else None


def _titled(name: str) -> str:
    return f"{name} – {site_name()}"


def _answer(
    file: str,
    shell: Shell,
    source: Source,
    title: str,
    about: str,
    path: str,
    or_404: bool = False,
) -> HttpResponse:
    rows = read_rows(source, FeedRow, size=FEED_SIZE)
    if or_404 and not rows:
        raise Http404("nothing live")
    return answer_feed(file, shell, rows, title, about, path, f"{path}flux/{file}")


def answer_feed(
    file: str,
    shell: Shell,
    rows: Iterable[FeedRow],
    title: str,
    about: str,
    path: str,
    own: str,
) -> HttpResponse:
    """`path` is that of the list, `own` of the feed itself."""
    items = list(_items(rows, shell))
    changed = max((item.changed_at for item in items), default=_this_morning())
    write, content_type = FORMATS[file]
    feed = Feed(title, about, path, own, items, changed)
    return mark(HttpResponse(write(feed), content_type=content_type))


def _this_morning() -> datetime:
    return clock.now().astimezone(PARIS).replace(hour=0, minute=0, second=0, microsecond=0)


def _items(rows: Iterable[FeedRow], shell: Shell) -> Iterator[Item]:
    for row in rows:
        if home := shell.sections.get(row.section_id):
            yield Item(
                number=row.article_id,
                path=address(home.slug, row.article_id, row.slug),
                title=row.title,
                standfirst=row.standfirst,
                section=home.name,
                published_at=row.first_published_at,
                changed_at=row.updated_at or row.first_published_at,
                signed=json.loads(row.signed),
                image=row.image_url,
                html=row.feed_html,
            )
