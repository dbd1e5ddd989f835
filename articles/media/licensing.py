"""What may be done with a picture, and until when: its rights end at their second, whoever is at work or asleep."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils import timezone

from articles.typography import moment


class LicensedQuerySet(models.QuerySet):
    def licensed(self, at: datetime | None = None):
        """Those whose licence has not ended at that moment (now)."""
        return self.exclude(licence_ends_at__lte=at or timezone.now())


class Licensed(models.Model):
    licence = models.CharField(
        "licence",
        max_length=160,
        blank=True,
        help_text="Par exemple «\N{NO-BREAK SPACE}CC BY 4.0\N{NO-BREAK SPACE}» ou «\N{NO-BREAK SPACE}abonnement AFP\N{NO-BREAK SPACE}».",
    )
    licence_ends_at = models.DateTimeField(
        "fin de la licence",
        null=True,
        blank=True,
        help_text="À cette seconde, l’image n’est plus proposée, et les pages en ligne montrent un cache à sa place.",
    )
    single_use = models.BooleanField("une seule fois (un seul article)", default=False)
    no_social = models.BooleanField("pas de réseaux sociaux", default=False)
    restriction = models.CharField("autres restrictions", max_length=300, blank=True)

    class Meta:
        abstract = True

    def is_licensed(self, at: datetime | None = None) -> bool:
        return self.licence_ends_at is None or self.licence_ends_at > (at or timezone.now())

    @property
    def may_be_shared(self) -> bool:
        """Whether it may stand for a story on a network."""
        return not self.no_social and self.is_licensed()

    @property
    def conditions(self) -> list[str]:
        """What whoever takes it should know, in few words."""
        ends = self.licence_ends_at and moment(self.licence_ends_at)
        told = (
            ends and (f"jusqu’au {ends}" if self.is_licensed() else f"licence échue le {ends}"),
            self.single_use and "une seule fois",
            self.no_social and "pas de réseaux sociaux",
            self.restriction,
        )
        return [words for words in told if words]
