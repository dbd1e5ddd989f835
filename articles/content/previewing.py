"""The page that readers would get of a text that is not published: for the desk's eyes only."""

from __future__ import annotations

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from articles.content import rendering
from articles.content.kind_expiring import as_of
from articles.workflow import clock
from articles.workflow.publications import Change, Publication
from articles.workflow.revising import Revision


def preview(article, revision: Revision | None = None) -> Publication:
    """A rendered publication that is not stored, of the working text or of an older revision.

    It is dated as if it came out now, or when that revision was written; about ten queries.
    The article need not be stored, nor the revision: a snapshot is enough of one.
    """
    shown = article.shown() if article.pk else []
    now = revision.created_at if revision else clock.now()
    publication = Publication(
        article=article,
        revision=revision or Revision(article=article, snapshot=article.snapshot()),
        live=DateTimeTZRange(now, None),
        change=Change.INITIAL,
        first_published_at=min((one.first_published_at for one in shown), default=now),
    )
    rendering.typeset(publication, shown, for_feeds=False)
    publication.main_html = as_of(publication.main_html, now)
    return publication
