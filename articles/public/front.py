"""The front page: a lead, a second rank, briefs in a column, and a river for each section. Two queries."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from articles.content.cards import Card, make_cards
from articles.content.publisher import organization, website
from articles.content.sections import Section
from articles.public.heads import Head
from articles.public.listed import CardRow, Source
from articles.public.lists import Listing, answer_list
from articles.public.paging import PAGE_SIZE, Key, asked_key
from articles.public.reading import reader_view
from articles.public.shell import ELSEWHERE, FRONT, Shell, shell_now
from articles.templatetags.site import site_baseline, site_name
from articles.workflow import clock
from articles.workflow.compiled import NOW, Statement, number
from articles.workflow.publishing import Publication

SECONDS = 4
BRIEFS = 8
RIVER = 5
# The lead should be seen: a story with a picture may pass before this many newer ones without.
LEAD_AMONG = 4


@dataclass(frozen=True)
class River:
    section: Section
    first: Card
    others: list[Card]


@dataclass
class Front:
    """Every one of the newest PAGE_SIZE articles has its place; `older` is the address of what follows them."""

    lead: Card | None = None
    seconds: list[Card] = field(default_factory=list)
    briefs: list[Card] = field(default_factory=list)
    rivers: list[River] = field(default_factory=list)
    earlier: list[Card] = field(default_factory=list)
    older: str = ""


@reader_view
def front_page(request: HttpRequest) -> HttpResponse:
    shell = shell_now()
    if asked_key(request):
        everything = Listing("Toutes les actualités", "/", "Rien encore")
        return answer_list(request, shell, ELSEWHERE, everything, Source())
    main = render_to_string("public/front.html", {"front": compose_front(shell)})
    head = Head(f"{site_name()} – {site_baseline()}", "/", site_baseline(), feeds="/")
    return shell.page(FRONT, head.html(organization(shell.house), website(shell.house)), main)


def compose_front(shell: Shell) -> Front:
    found = _newest(shell)
    flow, cards = found[:PAGE_SIZE], make_cards(found, shell.sections)
    if not cards:
        return Front()
    fresh = {publication.article_id for publication in flow}
    stories = [card for card in cards if not card.is_brief]
    front = Front(lead=_lead(stories or cards))
    front.seconds = [card for card in stories if card is not front.lead][:SECONDS]
    briefs = [card for card in cards if card.is_brief and card is not front.lead]
    front.briefs = [
        card for place, card in enumerate(briefs) if place < BRIEFS or card.article_id in fresh
    ]
    first = {card.article_id for card in (front.lead, *front.seconds)}
    left = [card for card in stories if card.article_id not in first]
    front.rivers = [river for section in shell.top if (river := _river(section, left))]
    shown = {card.article_id for river in front.rivers for card in (river.first, *river.others)}
    front.earlier = [card for card in left if card.article_id in fresh - shown]
    front.older = f"/?avant={Key.of(flow[-1])}" if len(found) > len(flow) else ""
    return front


def _newest(shell: Shell) -> list[CardRow]:
    """The newest of all and the newest of each section, in one query that reads each list by its index."""
    sections = {number(turn): section for turn, section in enumerate(shell.sections)}
    rows = map(CardRow._make, _statement(len(sections)).rows({NOW: clock.now(), **sections}))
    distinct = {row.article_id: row for row in rows}
    return sorted(
        distinct.values(), key=lambda row: (row.first_published_at, row.article_id), reverse=True
    )


@cache
def _statement(sections: int) -> Statement:
    live = Publication.objects.live(NOW).newest_first().values_list(*CardRow._fields)
    rivers = [live.in_section(number(turn))[: SECONDS + RIVER + 1] for turn in range(sections)]
    return Statement(live[: PAGE_SIZE + 1].union(*rivers, all=True))


def _lead(stories: list[Card]) -> Card:
    return next((card for card in stories[:LEAD_AMONG] if card.picture), stories[0])


def _river(section: Section, left: list[Card]) -> River | None:
    own = [card for card in left if section.id in (card.section.id, card.section.parent_id)][:RIVER]
    if not own:
        return None
    first = next((card for card in own if card.picture), own[0])
    return River(section, first, [card for card in own if card is not first])
