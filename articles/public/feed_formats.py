"""RSS 2.0, Atom and JSON Feed 1.1, written as strings: twenty whole stories, and no element built for any of them.

The text of a story was made for feeds when it was published (articles.body.feeding): whatever XML cannot hold is gone,
and it may stand in a CDATA section or a JSON string as it is.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from typing import Any

from articles.body.feeding import writable
from articles.templatetags.site import absolute, site_name
from articles.workflow.clock import PARIS

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(eq=False, slots=True)
class Item:
    """`signed` are name and path of each; `image` is an address, "" for none."""

    number: int
    path: str
    title: str
    standfirst: str
    section: str
    published_at: datetime
    changed_at: datetime
    signed: list[list[str]]
    image: str
    html: str

    @property
    def id(self) -> str:
        """The number outlives titles, slugs, sections and hosts: a reader program never shows a story twice."""
        return f"urn:newsroom:article:{self.number}"


@dataclass(frozen=True)
class Feed:
    """`path` is that of the list it follows, `own` its own.

    The formats give it in pieces, to be encoded one by one: joined as text first, it would be copied at twice its size.
    """

    title: str
    about: str
    path: str
    own: str
    items: Sequence[Item]
    changed_at: datetime


def rss(feed: Feed) -> list[str]:
    opening = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">\n'
        f"<channel>\n<title>{_text(feed.title)}</title>\n<link>{_address(feed.path)}</link>\n"
        f"<description>{_text(feed.about)}</description>\n<language>fr</language>\n"
        f"<lastBuildDate>{_mail_date(feed.changed_at)}</lastBuildDate>\n"
        f'<atom:link href="{_address(feed.own)}" rel="self" type="application/rss+xml"/>\n'
    )
    return [opening, *map(_rss_item, feed.items), "</channel>\n</rss>\n"]


def _rss_item(item: Item) -> str:
    names = "".join(f"<dc:creator>{_text(name)}</dc:creator>\n" for name, _ in item.signed)
    image = f'<media:content url="{_address(item.image)}" medium="image"/>\n' if item.image else ""
    return (
        f"<item>\n<title>{_text(item.title)}</title>\n<link>{_address(item.path)}</link>\n"
        f'<guid isPermaLink="false">{item.id}</guid>\n'
        f"<pubDate>{_mail_date(item.published_at)}</pubDate>\n{names}"
        f"<category>{_text(item.section)}</category>\n"
        f"<description>{_text(item.standfirst or item.title)}</description>\n{image}"
        f"<content:encoded><![CDATA[{item.html}]]></content:encoded>\n</item>\n"
    )


def atom(feed: Feed) -> list[str]:
    opening = (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">\n'
        f"<id>{_address(feed.own)}</id>\n<title>{_text(feed.title)}</title>\n"
        f"<subtitle>{_text(feed.about)}</subtitle>\n<updated>{_stamp(feed.changed_at)}</updated>\n"
        f'<link rel="self" type="application/atom+xml" href="{_address(feed.own)}"/>\n'
        f'<link rel="alternate" type="text/html" href="{_address(feed.path)}"/>\n'
        f"<author><name>{_text(site_name())}</name><uri>{_address('/')}</uri></author>\n"
    )
    return [opening, *map(_atom_entry, feed.items), "</feed>\n"]


def _atom_entry(item: Item) -> str:
    names = "".join(
        f"<author><name>{_text(name)}</name><uri>{_address(path)}</uri></author>\n"
        for name, path in item.signed
    )
    return (
        f"<entry>\n<id>{item.id}</id>\n<title>{_text(item.title)}</title>\n"
        f'<link rel="alternate" type="text/html" href="{_address(item.path)}"/>\n'
        f"<published>{_stamp(item.published_at)}</published>\n<updated>{_stamp(item.changed_at)}</updated>\n"
        f'{names}<category term="{_text(item.section)}"/>\n<summary>{_text(item.standfirst or item.title)}</summary>\n'
        f'<content type="html"><![CDATA[{item.html}]]></content>\n</entry>\n'
    )


def json_feed(feed: Feed) -> list[str]:
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.about,
        "home_page_url": absolute(feed.path),
        "feed_url": absolute(feed.own),
        "language": "fr",
    }
    commas = ("," if left else "" for left in range(len(feed.items) - 1, -1, -1))
    items = (_json_item(item) for item in feed.items)
    joined = (f"{item}{comma}\n" for item, comma in zip(items, commas, strict=True))
    return [f'{_json(told)[:-1]},"items":[\n', *joined, "]}\n"]


def _json_item(item: Item) -> str:
    told = {
        "id": item.id,
        "url": absolute(item.path),
        "title": item.title,
        "summary": item.standfirst,
        "image": item.image and absolute(item.image),
        "date_published": _stamp(item.published_at),
        "date_modified": _stamp(item.changed_at),
        "authors": [{"name": name, "url": absolute(path)} for name, path in item.signed],
        "tags": [item.section],
    }
    known = {name: value for name, value in told.items() if value}
    return f'{_json(known)[:-1]},"content_html":"{item.html}"}}'


def _json(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _text(words: str) -> str:
    return escape(writable(words))


def _address(path: str) -> str:
    return escape(absolute(path))


def _mail_date(moment: datetime) -> str:
    """RFC 822, in English whatever the machine speaks."""
    here = moment.astimezone(UTC)
    return (
        f"{_DAYS[here.weekday()]}, {here.day:02} {_MONTHS[here.month - 1]} {here.year}"
        f" {here.hour:02}:{here.minute:02}:{here.second:02} +0000"
    )


def _stamp(moment: datetime) -> str:
    return moment.astimezone(PARIS).isoformat(timespec="seconds")
