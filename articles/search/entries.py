"""What is found of each publication, and of each working text: rows of words beside the texts, made by indexing."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func

from articles.workflow.publications import Publication


class Words(models.Model):
    """`stream` and `marks` are told by articles.search.streams; `made_with` tells which code made them."""

    stream = models.TextField()
    marks = models.TextField()
    made_with = models.CharField(max_length=16)

    class Meta:
        abstract = True

    def __str__(self):
        return self.stream[:60].strip()


def words() -> Func:
    """The entries of a row: what the index holds, as an expression of it."""
    return Func(F("stream"), F("marks"), function="articles_words")


class PublicationWords(Words):
    """Found while the publication is live, which the publication alone tells."""

    publication = models.OneToOneField(
        Publication, primary_key=True, on_delete=models.CASCADE, related_name="words"
    )
    article_id = models.BigIntegerField()
    first_published_at = models.DateTimeField()
    # Whether the archive's vocabulary has its words.
    is_learned = models.BooleanField(default=False)

    class Meta:
        # Postgres would keep new entries in a list that every search reads, and sort them in when it likes.
        indexes = [GinIndex(words(), name="publication_words", fastupdate=False)]


class ArticleWords(Words):
    """Of the latest revision of an article, told by its number: for the desk, and for the publication that it may become."""

    article = models.OneToOneField(
        "articles.Article", primary_key=True, on_delete=models.CASCADE, related_name="words"
    )
    version = models.PositiveIntegerField()

    class Meta:
        indexes = [GinIndex(words(), name="article_words", fastupdate=False)]
