"""Keeps the words of what readers may find, and of what the desk works on, in step with the texts.

A publication has its words from the transaction that makes it, so it is found from its second on with no worker alive.
They change when a record that it names does; they go when its window has ended.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable
from pathlib import Path

from django.db import connection, transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone

from articles.content.renewing import shown
from articles.search.entries import ArticleWords, PublicationWords
from articles.search.telling import tell
from articles.search.weighing import date_marks
from articles.workflow.publications import Publication
from articles.workflow.revising import Revision

log = logging.getLogger(__name__)

# Rows that are held at once: whoever publishes one of them waits for the batch.
BATCH = 50
# Every file that the words of a text depend on.
SHAPING = (
    *("folding.py", "analysing.py", "stop_words.py", "stemming.py", "stem_exceptions.py"),
    *("streams.py", "telling.py"),
)


def _made_with() -> str:
    room = Path(__file__).parent
    told = b"\n".join((room / name).read_bytes() for name in SHAPING)
    return hashlib.sha256(told).hexdigest()[:16]


MADE_WITH = _made_with()
_MADE = ("stream", "marks", "made_with")


def index(publication: Publication) -> None:
    """The words that its revision has as a draft, by one query: nobody waits for them to be read again."""
    dates = " ".join(date_marks(timezone.localtime(publication.first_published_at)))
    key = (publication.pk, publication.article_id, publication.first_published_at)
    with connection.cursor() as cursor:
        cursor.execute(_COPY, [*key, dates, publication.revision.number, MADE_WITH, key[1]])
        is_copied = cursor.rowcount == 1
    if not is_copied:
        write([publication])


_COPY = """
INSERT INTO articles_publicationwords
    (publication_id, article_id, first_published_at, stream, marks, made_with, is_learned)
SELECT %s, %s, %s, stream, concat_ws(' ', marks, %s::text), made_with, false
FROM articles_articlewords WHERE version = %s AND made_with = %s AND article_id = %s
"""


def write(publications: Iterable[Publication]) -> None:
    """With their revisions. Those that have words get new ones in place: nobody finds them missing meanwhile."""
    PublicationWords.objects.bulk_create(
        (_words(publication) for publication in publications),
        update_conflicts=True,
        unique_fields=["publication"],
        update_fields=[*_MADE, "article_id", "first_published_at"],
    )


def _words(publication: Publication) -> PublicationWords:
    local = timezone.localtime(publication.first_published_at)
    text = tell(publication.revision.snapshot, local)
    return PublicationWords(
        publication=publication,
        article_id=publication.article_id,
        first_published_at=publication.first_published_at,
        **_made(text),
    )


def _made(text) -> dict[str, str]:
    return {"stream": text.stream, "marks": " ".join(text.marks), "made_with": MADE_WITH}


def index_draft(latest: Revision) -> None:
    """The latest revision of an article, for the desk. Two queries."""
    write_drafts([latest])


def write_drafts(revisions: Iterable[Revision]) -> None:
    ArticleWords.objects.bulk_create(
        (
            ArticleWords(article_id=one.article_id, version=one.number, **_made(tell(one.snapshot)))
            for one in revisions
        ),
        update_conflicts=True,
        unique_fields=["article"],
        update_fields=[*_MADE, "version"],
    )


def renew_drafts(articles: Iterable[int]) -> None:
    """Words of the latest revision of each of these articles."""
    keys = list(articles)
    for start in range(0, len(keys), BATCH):
        with transaction.atomic():
            latest = Revision.objects.filter(
                article__in=keys[start : start + BATCH], number=F("article__version")
            )
            write_drafts(latest.select_for_update(of=("self",)).order_by("pk"))


def outdated_drafts() -> QuerySet[Revision]:
    """Latest revisions without words of this code."""
    own = ArticleWords.objects.filter(
        article=OuterRef("article"), version=OuterRef("number"), made_with=MADE_WITH
    )
    return Revision.objects.filter(~Exists(own), number=F("article__version"))


def outdated() -> QuerySet[Publication]:
    """Shown publications without words of this code."""
    own = PublicationWords.objects.filter(publication=OuterRef("pk"), made_with=MADE_WITH)
    return shown(Publication.objects.all()).exclude(Exists(own))


def outdate() -> None:
    """Marks all words as made by other code; they serve until they are made anew."""
    for rows in (PublicationWords, ArticleWords):
        rows.objects.update(made_with="")


def forget_the_ended() -> int:
    """Nobody finds them any more; a reader's search would only pass over them."""
    shown_words = Exists(shown(Publication.objects.filter(pk=OuterRef("pk"))))
    forgotten, _ = PublicationWords.objects.exclude(shown_words).delete()
    return forgotten


def renew(publications: QuerySet[Publication]) -> int:
    """The newest first, in batches; an interruption loses one batch at most."""
    keys = list(publications.order_by("-first_published_at").values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        renew_batch(keys[start : start + BATCH])
    return len(keys)


def renew_batch(keys: list[int]) -> None:
    """Their rows are held, so that of two renewals the later one has seen the later records."""
    with transaction.atomic():
        held = Publication.objects.select_for_update(of=("self",)).filter(pk__in=keys)
        held = held.select_related("revision").defer(*Publication.PAGES).order_by("pk")
        write(held)
