"""Finding what the desk works on: articles by their latest revision, whether or not anything of it is out."""

from __future__ import annotations

from django.db.models import QuerySet

from articles.search.compiling import begun, said
from articles.search.entries import ArticleWords
from articles.search.querying import read
from articles.search.synonyms import Synonyms
from articles.search.widening import widened


def found(typed: str) -> QuerySet[ArticleWords] | None:
    """Rows of articles that say all of it, in any part of a word's beginning; None where nothing was said to look for.

    Phrases are read in the texts, so that a row that is found is one that is meant.
    """
    query = widened(read(typed), Synonyms.groups())
    if not query.terms:
        return None
    conditions, patterns = said(query, "stream")
    conditions.append("articles_words(stream, marks) @@ %s::tsquery")
    params = [*patterns, begun(query)]
    return ArticleWords.objects.extra(where=conditions, params=params)  # noqa: S610 - our own words
