"""Cards as HTML. Plain strings: a page shows up to seventy, and a template would be most of what such a page costs."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from html import escape

from django.utils.safestring import SafeString

from articles.content.cards import Card
from articles.content.picturing import PLACES
from articles.typography import clock as hour
from articles.typography import day
from articles.workflow.clock import PARIS, now


def card_markup(
    card: Card,
    words: str = "",
    level: str = "h2",
    style: str = "",
    short: bool = False,
    eager: bool = False,
) -> SafeString:
    """`words` stand over the title, `style` is a class and says where it stands; a short one says neither standfirst nor names."""
    bare = "" if card.picture else " card-bare"
    return SafeString(
        f'<article class="card{style and " " + style}{bare}">\n'
        f"{kicker(card, words)}{_title(card, level)}{_picture(card, style, eager)}"
        f"{'' if short else _standfirst(card)}{_meta(card, short)}</article>\n"
    )


def minor_markup(card: Card, level: str = "h3") -> SafeString:
    """A title among others."""
    return SafeString(
        f'<article class="card card-minor">\n{kicker(card, "")}{_title(card, level)}</article>\n'
    )


def brief_markup(card: Card) -> SafeString:
    return SafeString(
        f'<li><p class="brief-when">{when(card.published_at)}</p>\n'
        f'<h3 class="brief-title">{_link(card)}</h3></li>\n'
    )


def kicker(card: Card, words: str) -> str:
    """As templates/public/kicker.html has it."""
    mark = card.mark
    if not (mark or words):
        return ""
    told = f'<span class="kind kind-{escape(card.kind)}">{escape(mark)}</span>' if mark else ""
    rating = _rating(card.rating) if card.rating else ""
    return f'<p class="kicker">{told}{rating}{escape(words) if words != mark else ""}</p>\n'


def _rating(rating: str) -> str:
    told = "Note\N{NO-BREAK SPACE}: "
    return f'<span class="rating"><span class="unseen">{told}</span>{escape(rating)}</span> '


def when(moment: datetime) -> str:
    here = moment.astimezone(PARIS)
    return f'<time datetime="{here.isoformat(timespec="seconds")}">{since(here)}</time>'


def since(here: datetime) -> str:
    """The hour alone for today's stories, else the day. Never "il y a 3 h": pages are cached."""
    today = now().astimezone(PARIS).date()
    return hour(here) if here.date() == today else _spoken(here.date(), today.year)


@lru_cache(maxsize=4096)
def _spoken(when: date, this_year: int) -> str:
    spoken = day(when)
    return spoken.removesuffix(str(when.year)).rstrip() if when.year == this_year else spoken


def _title(card: Card, level: str) -> str:
    return f'<{level} class="card-title">{_link(card)}</{level}>\n'


def _link(card: Card) -> str:
    return f'<a href="{escape(card.path)}">{escape(card.title)}</a>'


def _picture(card: Card, style: str, eager: bool) -> str:
    if not card.picture:
        return ""
    drawn = card.picture.tag(PLACES.get(style, "list"), eager)
    return f'<div class="card-picture">{drawn}</div>\n'


def _standfirst(card: Card) -> str:
    return f'<p class="card-standfirst">{escape(card.standfirst)}</p>\n' if card.standfirst else ""


def _meta(card: Card, short: bool) -> str:
    names = f"<span>Par {escape(card.byline)}</span> " if card.byline and not short else ""
    return f'<p class="card-meta dotted">{names}{when(card.published_at)}</p>\n'
