"""The one query of the article page: the public publication of a number, which of its neighbours are public too, and
the state of the sections.

The statement is the ORM's, from the one definition of public, but compiled once a process: compiling it for each
request would take as long as everything else the page does (bench/article.py).
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import BooleanField, Func, OuterRef

from articles.public.shell import SectionsState
from articles.workflow import clock
from articles.workflow.publishing import Publication

_NUMBER, _MOMENT = -1, datetime(1, 1, 1, tzinfo=UTC)


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


def stored_page(number: int) -> StoredPage | None:
    """What readers may see of that article now; None when it is not public."""
    statement, parameters = _statement()
    values = {_NUMBER: number, _MOMENT: clock.now()}
    with connection.cursor() as cursor:
        cursor.execute(statement, [values.get(value, value) for value in parameters])
        row = cursor.fetchone()
    return row and StoredPage._make(row)


@cache
def _statement() -> tuple[str, tuple]:
    live = Publication.objects.live(_MOMENT)
    neighbours = live.filter(IsAmong("article_id", OuterRef("neighbour_ids"))).order_by()
    live_neighbours = ArraySubquery(neighbours.values("article_id"))
    columns = (*StoredPage._fields[:5], live_neighbours, SectionsState())
    public = live.filter(article=_NUMBER)
    return public.order_by().values_list(*columns).query.sql_with_params()
