"""Where one goes on from an article: its dossier's previous and next, and what to read after it.

Who might stand there is found out when a page is stored, and stored beside it as ready HTML, more than are shown.
Who stands there is the request's to say, to the second: the first of them that are live (public/going_on.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any, NamedTuple

from django.db import models, transaction
from django.db.models import F, QuerySet, Value
from django.template.loader import render_to_string

from articles.body import Picture
from articles.content.dossiers import Dossier
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
    """Fills `neighbours` and `neighbour_ids`; saves nothing. One query.

    `neighbours` holds, by the mark in the page whose place they take, pieces: HTML, or a shelf as a list.
    """
    siblings, others = _found(publication)
    boxes = [
        piece
        for _, steps in groupby(siblings, key=lambda one: one.series)
        for piece in _box(list(steps))
    ]
    related = related_shelf(_ranked(others, publication)[:STORED])
    shelves = {"dossiers": boxes, "related": [related] if related.articles else []}
    publication.neighbours = {mark: pieces for mark, pieces in shelves.items() if pieces}
    told = (piece for pieces in shelves.values() for piece in pieces if isinstance(piece, Shelf))
    publication.neighbour_ids = sorted({number for shelf in told for number, _ in shelf.articles})


def renew(publications: QuerySet[Publication]) -> int:
    """Has them look around again, each by itself; says how many."""
    keys = list(publications.order_by("-first_published_at").values_list("pk", flat=True))
    for key in keys[:MOST_RENEWED]:
        with transaction.atomic():
            held = Publication.objects.select_for_update(of=("self",)).select_related("revision")
            if (
                publication := held.defer("head_html", "main_html", "feed_html")
                .filter(pk=key)
                .first()
            ):
                gather(publication)
                publication.save(update_fields=FIELDS)
    return len(keys[:MOST_RENEWED])


def around(article_id: int) -> QuerySet[Publication]:
    """The shown publications that tell of an article or should begin to: those that did, and those it tells of itself."""
    own = shown(Publication.objects.filter(article=article_id))
    told = {number for numbers in own.values_list("neighbour_ids", flat=True) for number in numbers}
    telling = models.Q(neighbour_ids__contains=[article_id])
    return shown(Publication.objects.filter(telling | models.Q(article__in=told)))


def _found(publication: Publication) -> tuple[list[Publication], list[Publication]]:
    """The steps of its dossiers in order, one a shown version, and the live articles that may be related, one a list
    they were found in. Each part of the query reads its list by an index."""
    snapshot = publication.revision.snapshot
    live = Publication.objects.live()
    lists = [
        *(live.tagged(tag) for tag in snapshot["tags"]),
        live.in_section(snapshot["section"]),
        live,
    ]
    parts = [_newest(rows, place) for place, rows in enumerate(lists)]
    rows = list(_steps(publication.article_id).union(*parts, all=True))
    steps = [one for one in rows if one.series]
    # Of one step the live version comes last, being the earlier.
    steps.sort(key=lambda one: (one.series, one.rank, -one.live.lower.timestamp()))
    return steps, [one for one in rows if not one.series]


def _steps(article_id: int) -> QuerySet[Publication]:
    """What readers see of each article of its dossiers, or are to see next."""
    entries = "article__dossier_entries"
    own = {f"{entries}__dossier__entries__article": article_id}
    rows = shown(Publication.objects.filter(**own, **{f"{entries}__dossier__is_public": True}))
    return _carded(rows.order_by()).annotate(
        place=F(f"{entries}__dossier__entries__position"),
        rank=F(f"{entries}__position"),
        **{f"series{name}": F(f"{entries}__dossier{part}") for name, part in _SERIES.items()},
    )


_SERIES = {"": "", "_name": "__name", "_slug": "__slug"}


def _newest(rows: QuerySet[Publication], place: int) -> QuerySet[Publication]:
    nothing = {"series": 0, "series_name": "", "series_slug": ""}
    said = {name: Value(value) for name, value in {"place": place, "rank": 0, **nothing}.items()}
    return _carded(rows).annotate(**said).newest_first()[:READ]


def _carded(rows: QuerySet[Publication]) -> QuerySet[Publication]:
    return rows.for_cards().select_related("hero", "section")


def _ranked(found: list[Publication], publication: Publication) -> list[Publication]:
    """Each once, the likeliest first; without itself."""
    snapshot = publication.revision.snapshot
    tags = Counter(one.article_id for one in found if one.place < len(snapshot["tags"]))
    once = {one.article_id: one for one in found if one.article_id != publication.article_id}
    scores = {key: _score(one, tags[key], snapshot["section"]) for key, one in once.items()}
    return [once[key] for key in sorted(once, key=lambda key: (scores[key], key), reverse=True)]


def _score(one: Publication, tags: int, section: int | None) -> float:
    days = (clock.now() - one.first_published_at).total_seconds() / 86_400
    same = SECTION * (one.section_id == section)
    return TAG * tags + same + RECENT * 0.5 ** (days / HALF_LIFE)


def related_shelf(publications: list[Publication]) -> Shelf:
    """Of publications with their section and hero."""
    opening, _, closing = render_to_string("article/related.html").partition("<!--cards-->")
    cards = [(one.article_id, _html("article/related_card.html", one)) for one in publications]
    return Shelf(SHOWN, opening, closing, cards)


def _box(versions: list[Publication]) -> Iterator[str | Shelf]:
    """The same article may come in two versions, of which the last counts."""
    steps = list({one.article_id: one for one in versions}.values())
    place, first = steps[0].place, steps[0]
    dossier = Dossier(pk=first.series, name=first.series_name, slug=first.series_slug)
    told = render_to_string("article/dossier.html", {"dossier": dossier})
    # Names are escaped in the template, so that no mark can come from one.
    opening, _, closing = told.partition("<!--steps-->")
    before = [one for one in reversed(steps) if one.rank < place]
    after = [one for one in steps if one.rank > place]
    yield opening
    for direction, near in (("previous", before[:STEPS]), ("next", after[:STEPS])):
        html = [
            (one.article_id, _html("article/dossier_step.html", one, direction)) for one in near
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
