"""Which pictures may be chosen, and whether those of an article may go out when it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from django.db import models

from articles.content.references import ReferenceRow
from articles.media.images import Image
from articles.typography import moment
from articles.workflow import clock
from articles.workflow.refusals import Issue


class Bound(NamedTuple):
    """A picture with what binds it."""

    id: int
    licence_ends_at: datetime | None
    single_use: bool
    alt: str = ""
    credit: str = ""

    @property
    def named(self) -> str:
        return f"L’image n°\N{NO-BREAK SPACE}{self.id}"


def offered() -> models.QuerySet:
    """The pictures that a story may still take: licensed, and not already used up."""
    used = models.Exists(_used().filter(target_id=models.OuterRef("pk")))
    # In this order: it is asked of the few that may serve once only.
    return Image.objects.licensed(clock.now()).filter(models.Q(single_use=False) | ~used)


def picture_issues(pictures: Iterable[Bound], article, at: datetime | None) -> Iterator[Issue]:
    """What forbids publishing at that moment (now) with these. One query where one of them may serve once only."""
    at = at or clock.now()
    for picture in pictures:
        field = "hero" if picture.id == article.hero_id else "body"
        if picture.licence_ends_at and picture.licence_ends_at <= at:
            yield Issue(
                field,
                f"{picture.named} n’est plus à nous à la parution\N{NO-BREAK SPACE}: sa licence finit le {moment(picture.licence_ends_at)}.",
            )
        elif picture.single_use and _used(but=article).filter(target_id=picture.id).exists():
            yield Issue(
                field,
                f"{picture.named} ne pouvait servir qu’une fois\N{NO-BREAK SPACE}: un autre article l’a prise.",
            )


def _used(but=None) -> models.QuerySet:
    """Rows of pictures in what readers saw, see or are to see; those of one article left out."""
    rows = ReferenceRow.objects.filter(kind="image", publication__live__isempty=False)
    rows = rows.exclude(article=but) if but is not None else rows
    return rows.order_by().values("target_id")
