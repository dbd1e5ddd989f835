"""Who has an article open, and where in it. A sign of life every few seconds; no lock, nobody is kept out."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Self
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.workflow import clock

# A page in view says every four seconds that it is there; browsers let hidden ones speak once a minute.
IN_VIEW, HIDDEN = timedelta(seconds=12), timedelta(seconds=90)
FORGOTTEN = timedelta(days=1)


class PresenceQuerySet(models.QuerySet):
    def there(self, at: datetime | None = None) -> Self:
        at = at or clock.now()
        seen = Q(seen_at__gt=at - IN_VIEW) | Q(is_hidden=True, seen_at__gt=at - HIDDEN)
        return self.filter(seen)

    def writing(self, at: datetime | None = None) -> Self:
        """There, and not taken over by somebody else."""
        return self.there(at).filter(taken_by=None)


class Presence(models.Model):
    """One open page. `place` is where the caret stands, in words for colleagues."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="presences"
    )
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    sitting = models.UUIDField("séance")
    place = models.CharField("endroit", max_length=120, blank=True)
    is_hidden = models.BooleanField(default=False)
    seen_at = models.DateTimeField("vu à")
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )

    objects = PresenceQuerySet.as_manager()

    class Meta:
        verbose_name = "présence"
        constraints = [
            models.UniqueConstraint(
                fields=["article", "person", "sitting"], name="present_once_a_sitting"
            )
        ]

    def __str__(self):
        return f"{self.person}, {self.place}"


def be_there(article_id: int, *, by, sitting: UUID, place: str = "", hidden: bool = False) -> None:
    """A sign of life. One query; two for the first. Raises IntegrityError when the article is gone."""
    seen = {"place": place[:120], "is_hidden": hidden, "seen_at": clock.now()}
    mine = Presence.objects.filter(article=article_id, person=by, sitting=sitting)
    if not mine.update(**seen):
        row = Presence(article_id=article_id, person=by, sitting=sitting, **seen)
        Presence.objects.bulk_create([row], ignore_conflicts=True)


def leave(article_id: int, *, by, sitting: UUID) -> None:
    """The page was closed. One that was taken over keeps its row, so that it learns of it if it comes back."""
    Presence.objects.filter(article=article_id, person=by, sitting=sitting, taken_by=None).delete()


def forget_the_gone() -> int:
    return Presence.objects.filter(seen_at__lt=clock.now() - FORGOTTEN).delete()[0]
