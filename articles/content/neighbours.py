"""Where one goes on from an article: its dossier's previous and next, and what to read after it.

Who might stand there is found out when a page is stored, and stored beside it as ready HTML, more than are shown.
Who stands there is the request's to say, to the second: the first of them that are live (public/going_on.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from django.db import models, transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string

from articles.body import Picture
from articles.content.dossiers import Dossier, public_series
from articles.content.kinds import Kind
from articles.content.renewing import shown
from articles.media.images import Image
from articles.workflow import clock
from articles.workflow.publications import Publication

# Related articles stored and shown; those read of each list to choose them; steps stored each way in a dossier.
STORED, SHOWN, READ, STEPS = 8, 4, 16, 5
# Pages that one change makes look around again, the newest first.
MOST_RENEWED = 100
# Days in which being recent counts half as much; what a shared tag, the section and being of today weigh.
HALF_LIFE, TAG, SECTION, RECENT = 60, 2.0, 1.0, 2.0
FIELDS = ("neighbours", "neighbour_ids")


class Shelf(NamedTuple):
    """A place for the first `most` of its articles that are live, between two pieces of HTML; nothing where none is.

    `articles` are pairs of a number and the article's HTML.
    """

    most: int
    opening: str
    closing: str
    articles: list[tuple[int, str]]


def gather(publication: Publication) -> None:
    """Fills `neighbours` and `neighbour_ids`; saves nothing. At most three queries.

    `neighbours` holds, by the mark in the page whose place they take, pieces: HTML, or a shelf as a list.
    """
    series = public_series(publication.article_id)
    related = _related(publication)
    there = _publications({*related, *(key for _, keys in series for key in keys)})
    boxes = [piece for dossier, keys in series for piece in _box(dossier, keys, publication, there)]
    shelves = {"dossiers": boxes, "related": _related_shelf(related, there)}
    publication.neighbours = {mark: pieces for mark, pieces in shelves.items() if pieces}
    publication.neighbour_ids = sorted(
        {
            number
            for pieces in shelves.values()
            for piece in pieces
            if isinstance(piece, Shelf)
            for number, _ in piece.articles
        }
    )


def renew(publications: QuerySet[Publication]) -> int:
    """Has them look around again, each by itself; says how many."""
    keys = list(publications.order_by("-first_published_at").values_list("pk", flat=True))
    for key in keys[:MOST_RENEWED]:
        with transaction.atomic():
            held = Publication.objects.select_for_update(of=("self",)).select_related("revision")
            if publication := held.defer("head_html", "main_html").filter(pk=key).first():
                gather(publication)
                publication.save(update_fields=FIELDS)
    return len(keys[:MOST_RENEWED])


def around(article_id: int) -> QuerySet[Publication]:
    """The shown publications that tell of an article or should begin to: those that did, and those it tells of itself."""
    own = shown(Publication.objects.filter(article=article_id))
    told = {number for numbers in own.values_list("neighbour_ids", flat=True) for number in numbers}
    telling = models.Q(neighbour_ids__contains=[article_id])
    return shown(Publication.objects.filter(telling | models.Q(article__in=told)))


class _Found(NamedTuple):
    article_id: int
    at: datetime
    section: int


def _related(publication: Publication) -> list[int]:
    """The numbers of live articles, the likeliest first. One query, each of whose parts reads a list by its index."""
    snapshot = publication.revision.snapshot
    live = Publication.objects.live()
    lists = [
        *(live.tagged(tag) for tag in snapshot["tags"]),
        live.in_section(snapshot["section"]),
        live,
    ]
    parts = [_newest(rows, place) for place, rows in enumerate(lists)]
    tags_shared: dict[_Found, int] = defaultdict(int)
    for place, *row in parts[0].union(*parts[1:], all=True):
        tags_shared[_Found(*row)] += place < len(snapshot["tags"])
    ranked = sorted(
        ((_score(found, tags, snapshot["section"]), found) for found, tags in tags_shared.items()),
        reverse=True,
    )
    numbers = (found.article_id for _, found in ranked)
    return [number for number in numbers if number != publication.article_id]


def _newest(rows: QuerySet[Publication], place: int) -> QuerySet:
    place = models.Value(place, models.IntegerField())
    return rows.newest_first().values_list(place, *_ROW)[:READ]


_ROW = ("article_id", "first_published_at", "section_id")


def _score(found: _Found, tags: int, section: int | None) -> float:
    days = (clock.now() - found.at).total_seconds() / 86_400
    return TAG * tags + SECTION * (found.section == section) + RECENT * 0.5 ** (days / HALF_LIFE)


def _publications(articles: Iterable[int]) -> Mapping[int, Publication]:
    """What readers see of these articles, or else are to see next."""
    rows = shown(Publication.objects.filter(article__in=articles))
    ordered = rows.for_cards().select_related("section").order_by("-live__startswith")
    # The live one comes last, being the earlier.
    return {publication.article_id: publication for publication in ordered}


def _related_shelf(numbers: list[int], there: Mapping[int, Publication]) -> list[Shelf]:
    chosen = [there[number] for number in numbers if number in there][:STORED]
    cards = [(one.article_id, _html("article/related_card.html", one)) for one in chosen]
    opening, _, closing = render_to_string("article/related.html").partition("<!--cards-->")
    return [Shelf(SHOWN, opening, closing, cards)] if cards else []


def _box(
    dossier: Dossier, keys: list[int], own: Publication, there: Mapping[int, Publication]
) -> Iterator[str | Shelf]:
    place = keys.index(own.article_id)
    told = render_to_string("article/dossier.html", {"dossier": dossier})
    # Names are escaped in the template, so that no mark can come from one.
    opening, _, closing = told.partition("<!--steps-->")
    yield opening
    for direction, numbers in (("previous", keys[:place][::-1]), ("next", keys[place + 1 :])):
        steps = [there[number] for number in numbers if number in there][:STEPS]
        html = [
            (step.article_id, _html("article/dossier_step.html", step, direction)) for step in steps
        ]
        if html:
            yield Shelf(1, "", "", html)
    yield closing


def _html(template: str, publication: Publication, direction: str = "") -> str:
    kind = publication.kind
    hero = publication.hero if kind != Kind.BRIEF else None
    context: dict[str, Any] = {
        "story": publication,
        "mark": "" if kind == Kind.NEWS else Kind(kind).label,
        "picture": _small(hero) if hero and hero.is_licensed() else None,
        "direction": direction,
    }
    return render_to_string(template, context)


def _small(image: Image) -> Picture:
    """In one format and few widths: it is stored with every page that may show it."""
    still = image.as_still()
    srcsets = [each for each in still.srcsets if each.type == "image/webp"]
    few = tuple(each._replace(files=each.files[:3]) for each in srcsets)
    return replace(still, url=image.address_near(480), srcsets=few)
