"""What a posted form would make of an article, asked without storing anything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from articles.body import compose_document
from articles.content.article import Article
from articles.desk.article_form import ArticleSheet
from articles.desk.tagging import find_or_make


def posted_snapshot(article: Article, sheet: ArticleSheet) -> dict:
    """The snapshot that saving the valid sheet would give; of an article that is not stored too.

    Tags and sources that the form would make have numbers in it that nobody has: see `as_posted`.
    """
    with as_posted(article, sheet) as snapshot:
        return snapshot


@contextmanager
def as_posted(article: Article, sheet: ArticleSheet) -> Iterator[dict]:
    """The same snapshot, within a transaction that is undone: until then its new tags and sources are there.

    Nothing else is written, so that no row of the article's is locked meanwhile.
    """
    with transaction.atomic():
        written = sheet.filled()
        yield written.snapshot_with(
            bylines=sheet.bylines.as_snapshot(),
            tags=find_or_make(sheet.form.cleaned_data["tag_names"]),
            sources=sheet.credits.as_snapshot(),
        ) | {"body": compose_document(written.body)}
        transaction.set_rollback(True)
