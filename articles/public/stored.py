"""The one query of the article page: the public publication of a number, which of its neighbours are public too, and
the state of the sections.

The section's name and address come with the state of the sections, so that they are today's.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Func, OuterRef

from articles.public.shell import SectionsState
from articles.workflow import clock
from articles.workflow.compiled import NOW, Statement, number
from articles.workflow.publishing import Publication


class IsAmong(Func):
    """Whether a number is in an array: what an index on the number is read by."""

    template = "%(expressions)s)"
    arg_joiner = " = ANY("
    output_field = BooleanField()


class StoredPage(NamedTuple):
    section_id: int
    slug: str
    head_html: str
    main_html: str
    neighbours: str
    live_neighbours: list[int]
    sections: str


def stored_page(article_id: int) -> StoredPage | None:
    """What readers may see of that article now; None when it is not public."""
    rows = _statement().rows({number(): article_id, NOW: clock.now()})
    return StoredPage._make(rows[0]) if rows else None


@cache
def _statement() -> Statement:
    live = Publication.objects.live(NOW)
    neighbours = live.filter(IsAmong("article_id", OuterRef("neighbour_ids"))).order_by()
    live_neighbours = ArraySubquery(neighbours.values("article_id"))
    columns = (*StoredPage._fields[:5], live_neighbours, SectionsState())
    return Statement(live.filter(article=number()).order_by().values_list(*columns))
