"""Every saved state of an article is kept: an immutable snapshot with its number, its author, its time, its reason."""

from __future__ import annotations

from django.conf import settings
from django.db import models, transaction

from articles.workflow import clock, permissions
from articles.workflow.permissions import Verb
from articles.workflow.standing import Work
from articles.workflow.turns import lock


class Revision(models.Model):
    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="revisions"
    )
    number = models.PositiveIntegerField("numéro")
    snapshot = models.JSONField("contenu")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="par", on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField("le", default=clock.now)
    reason = models.CharField("motif", max_length=120, blank=True)

    class Meta:
        verbose_name = "révision"
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_once")
        ]

    def __str__(self):
        return f"Révision {self.number}"


class Revisable(models.Model):
    """An article whose `version` is the number of its latest revision, 0 before the first."""

    version = models.PositiveIntegerField("version", default=0, editable=False)

    class Meta:
        abstract = True

    def snapshot(self) -> dict:
        """Everything editable, as JSON, in an order that does not depend on chance."""
        raise NotImplementedError

    def keep(self, *, by, reason="") -> Revision | None:
        """Freezes the stored text into a revision; None when nothing changed since the last one.

        A change takes back the approval: what was approved is not what stands there now.
        """
        with transaction.atomic():
            lock(self)
            permissions.demand(by, Verb.WRITE, self)
            snapshot, last = self.snapshot(), self.revisions.first()
            if last and last.snapshot == snapshot:
                return None
            self.version += 1
            self.work = Work.DRAFT if self.work == Work.READY else self.work
            self.save(update_fields=["version", "work", "updated_at"])
            self.index_references(snapshot)
            return self.revisions.create(
                number=self.version, snapshot=snapshot, author=by, reason=reason
            )

    def latest_revision(self) -> Revision:
        return self.revisions.get(number=self.version)
