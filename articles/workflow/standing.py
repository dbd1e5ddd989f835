"""Where an article stands: who has the ball, and what readers see. Two axes, read together, shown as one label."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import models

from articles.typography import moment


class Work(models.TextChoices):
    """Who has the ball. Says nothing about what the public sees: that comes from windows and the clock."""

    DRAFT = "draft", "Brouillon"
    REVIEW = "review", "En relecture"
    REWORK = "rework", "À reprendre"
    READY = "ready", "Prêt"


# What a list's query adds to each article, so that its standing costs no query of its own.
STANDING_FIELDS = (
    *("live_revision", "live_since", "live_change", "first_published_at"),
    *("scheduled_at", "scheduled_revision", "was_public"),
)


@dataclass(frozen=True)
class Standing:
    """`live_revision` is the number of the revision readers see, None when they see nothing."""

    work: str
    version: int
    live_revision: int | None = None
    live_since: datetime | None = None
    first_published_at: datetime | None = None
    live_change: str = ""
    scheduled_at: datetime | None = None
    scheduled_revision: int | None = None
    was_public: bool = False

    @property
    def is_live(self) -> bool:
        return self.live_revision is not None

    @property
    def is_scheduled(self) -> bool:
        return self.scheduled_at is not None

    @property
    def is_withdrawn(self) -> bool:
        return self.was_public and not self.is_live

    @property
    def is_corrected(self) -> bool:
        return self.is_live and self.live_change == "correction"

    @property
    def has_pending_changes(self) -> bool:
        """The working text differs from what is live, or else from what will be."""
        shown = self.scheduled_revision or self.live_revision
        return shown is not None and self.version > shown

    @property
    def tone(self) -> str:
        """The one word by which the desk's style sheets colour the label."""
        if self.is_live:
            return "pending" if self.has_pending_changes else "live"
        if self.is_scheduled:
            return "scheduled"
        return "withdrawn" if self.is_withdrawn else str(self.work)

    @property
    def label(self) -> str:
        """The one French label people see."""
        return " · ".join(filter(None, (self._public_label, self._detail)))

    @property
    def _public_label(self) -> str:
        if self.is_live:
            return "En ligne"
        if self.is_scheduled:
            return f"Programmé, {moment(self.scheduled_at)}"
        return "Retiré" if self.is_withdrawn else Work(self.work).label

    @property
    def _detail(self) -> str:
        if self.is_live and self.is_scheduled:
            return f"mise à jour programmée, {moment(self.scheduled_at)}"
        if self.has_pending_changes:
            under_way = {Work.DRAFT: "modifications en cours", Work.READY: "modifications prêtes"}
            return under_way.get(self.work, f"modifications {Work(self.work).label.lower()}")
        return "corrigé" if self.is_corrected else ""
