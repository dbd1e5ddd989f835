"""The site's feed: RSS 2.0, the newest articles with their standfirst. Two queries."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Rss201rev2Feed

from articles.content.cards import Card, make_cards
from articles.public.caching import mark
from articles.public.reading import reader_view
from articles.public.shell import shell_now
from articles.templatetags.site import absolute, site_baseline, site_name
from articles.workflow.publishing import Publication

FEED_SIZE = 30
# What XML 1.0 cannot hold, not even escaped: one such sign in a title would take the whole feed down.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@reader_view
def rss(request: HttpRequest) -> HttpResponse:
    sections = shell_now().sections
    newest = Publication.objects.live().for_cards().newest_first()[:FEED_SIZE]
    feed = Rss201rev2Feed(
        title=site_name(),
        link=absolute("/"),
        description=site_baseline(),
        language="fr",
        feed_url=absolute(request.path),
    )
    for card in make_cards(newest, sections):
        _add(feed, card)
    return mark(HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type))


def _add(feed: Rss201rev2Feed, card: Card) -> None:
    feed.add_item(
        title=_writable(card.title),
        link=absolute(card.path),
        description=_writable(card.standfirst),
        author_name=_writable(card.byline) or None,
        pubdate=card.published_at,
        # The number outlives titles, slugs, sections and hosts: a reader program never shows a story twice.
        unique_id=f"urn:newsroom:article:{card.article_id}",
        unique_id_is_permalink=False,
        categories=[_writable(card.section.name)],
    )


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("", text)
