"""A dossier: articles that are read in an order, under an introduction of their own.

Not the kind of that name, which is one long piece: an article of any kind may be part of several dossiers.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from django.db import models
from django.dispatch import Signal

from articles.content.addresses import Addressed
from articles.content.typesetting import Typeset

# Sent with `article_ids`: those whose page may tell something else of the dossier from now on.
changed = Signal()


class Dossier(Addressed, Typeset):
    page_kind = "dossier"
    composed = ("name", "standfirst", "introduction")

    name = models.CharField("titre", max_length=120)
    standfirst = models.TextField("chapô", blank=True, max_length=1000)
    introduction = models.TextField(
        "introduction",
        blank=True,
        max_length=20_000,
        help_text="Une ligne vide sépare les paragraphes.",
    )
    hero = models.ForeignKey(
        "articles.Image",
        verbose_name="image",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    is_public = models.BooleanField(
        "en ligne",
        default=False,
        help_text="La page n’existe pour les lecteurs qu’avec au moins un article en ligne.",
    )
    articles = models.ManyToManyField(
        "articles.Article", through="articles.DossierEntry", related_name="dossiers"
    )

    class Meta:
        verbose_name = "dossier"
        ordering = ["-id"]

    @property
    def path(self) -> str:
        return f"/dossier/{self.slug}/"

    @property
    def paragraphs(self) -> list[str]:
        lines = (line.strip() for line in self.introduction.splitlines())
        return [" ".join(part) for written, part in groupby(lines, key=bool) if written]

    def put_in_order(self, articles: Sequence[int]) -> None:
        """Makes these, by their number, the articles of the dossier, and says whose pages that may change."""
        former = list(self.entries.values_list("article_id", flat=True))
        if former != list(articles):
            self.entries.all().delete()
            DossierEntry.objects.bulk_create(
                DossierEntry(dossier=self, article_id=article, position=place)
                for place, article in enumerate(articles)
            )
        changed.send(Dossier, article_ids=sorted({*former, *articles}))


class DossierEntry(models.Model):
    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="entries")
    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="dossier_entries"
    )
    position = models.PositiveSmallIntegerField("rang", default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "article"], name="in_a_dossier_once")
        ]

    def __str__(self):
        return f"{self.dossier_id}, {self.position}"
