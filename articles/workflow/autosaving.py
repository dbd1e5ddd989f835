"""What somebody typed and has not saved: kept by the server all the same, beside the article.

Readers, revisions and approvals know nothing of it. A row holds one sitting during one stretch of ten minutes and is
written over within it: each row left behind is a checkpoint.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Self
from uuid import UUID

from django.conf import settings
from django.db import models

from articles.workflow import clock

STRETCH = 600  # seconds
REMEMBERED = timedelta(days=30)


class Fate(models.TextChoices):
    """OPEN text is in no revision yet; it is offered to its author until it is one of the others."""

    OPEN = "open", "Non enregistré"
    KEPT = "kept", "Enregistré"
    DROPPED = "dropped", "Abandonné"


class AutosaveQuerySet(models.QuerySet):
    def of(self, article_id: int, person) -> Self:
        return self.filter(article=article_id, author=person)

    def latest(self) -> Autosave | None:
        return self.order_by("-saved_at", "-pk").first()


class Autosave(models.Model):
    """`sheet` is the form of the article's page as it was sent: {field: [values]}.

    `base` is the version it was written on; `follows` the sitting whose text this one took up.
    """

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="autosaves"
    )
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    sitting = models.UUIDField("séance")
    follows = models.UUIDField(null=True)
    stretch = models.BigIntegerField()
    sequence = models.PositiveBigIntegerField()
    base = models.PositiveIntegerField("version de départ")
    sheet = models.JSONField("contenu")
    saved_at = models.DateTimeField("le")
    fate = models.CharField("sort", max_length=8, choices=Fate, default=Fate.OPEN)

    objects = AutosaveQuerySet.as_manager()

    class Meta:
        verbose_name = "texte non enregistré"
        ordering = ["-saved_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "author", "sitting", "stretch"], name="autosave_once_a_stretch"
            )
        ]
        indexes = [models.Index(fields=["article", "-saved_at"], name="autosave_newest")]

    def __str__(self):
        return f"{self.author}, {self.saved_at:%d/%m/%Y %H:%M}"

    @property
    def is_open(self) -> bool:
        return self.fate == Fate.OPEN


def autosave(
    article_id: int,
    *,
    by,
    sitting: UUID,
    sequence: int,
    base: int,
    sheet: dict[str, list[str]],
    follows: UUID | None = None,
) -> datetime:
    """Keeps the text, unless a later one of the same sitting came first: requests may overtake each other.

    One query, two at the start of a stretch. Raises IntegrityError when the article is gone.
    """
    now = clock.now()
    said = {"sequence": sequence, "base": base, "sheet": sheet, "follows": follows}
    stretch = int(now.timestamp()) // STRETCH
    rows = Autosave.objects.of(article_id, by).filter(sitting=sitting, stretch=stretch)
    # Text that came after its sitting was settled is open again.
    if not rows.filter(sequence__lt=sequence).update(**said, saved_at=now, fate=Fate.OPEN):
        row = Autosave(
            article_id=article_id, author=by, sitting=sitting, stretch=stretch, saved_at=now, **said
        )
        Autosave.objects.bulk_create([row], ignore_conflicts=True)
    return now


def unsaved(article_id: int, person) -> Autosave | None:
    """The latest text of this person that is in no revision; None when there is none."""
    return Autosave.objects.of(article_id, person).filter(fate=Fate.OPEN).latest()


def settle(article_id: int, person, fate: Fate, *sittings: UUID | None) -> None:
    """Says what became of these sittings, and of those whose text they had taken up."""
    open_rows = Autosave.objects.of(article_id, person).filter(fate=Fate.OPEN)
    wanted, settled = set(filter(None, sittings)), set()
    while wanted - settled:
        rows = open_rows.filter(sitting__in=wanted)
        settled |= wanted
        wanted |= set(filter(None, rows.values_list("follows", flat=True)))
    open_rows.filter(sitting__in=settled).update(fate=fate)


def forget_settled() -> int:
    """Checkpoints do not last for ever; text that is in no revision does."""
    old = Autosave.objects.filter(saved_at__lt=clock.now() - REMEMBERED)
    return old.exclude(fate=Fate.OPEN).delete()[0]
