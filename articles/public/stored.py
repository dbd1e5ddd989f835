"""The one query of the article page: the public publication of a number, and the state of the sections.

The section's name and address come with the state of the sections, so that they are today's.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from articles.public.compiled import NOW, Statement, number
from articles.public.shell import SectionsState
from articles.workflow import clock
from articles.workflow.publishing import Publication


class StoredPage(NamedTuple):
    section_id: int
    slug: str
    head_html: str
    main_html: str
    sections: str


def stored_page(article_id: int) -> StoredPage | None:
    """What readers may see of that article now; None when it is not public."""
    rows = _statement().rows({number(): article_id, NOW: clock.now()})
    return StoredPage._make(rows[0]) if rows else None


@cache
def _statement() -> Statement:
    columns = (*StoredPage._fields[:4], SectionsState())
    public = Publication.objects.live(NOW).filter(article=number())
    return Statement(public.order_by().values_list(*columns))
