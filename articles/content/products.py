from __future__ import annotations

from collections.abc import Sequence

from django.contrib.postgres.fields import ArrayField
from django.db import models

from articles.body import ProductSheet
from articles.content.addresses import Addressed
from articles.content.naming import name_index
from articles.content.typesetting import Typeset
from articles.typography import compose


class Product(Addressed, Typeset):
    """A product sheet: told once, shown by reference wherever an article speaks of the product."""

    page_kind = "product"
    composed = ("name", "publisher", "category", "price", "platforms")

    publisher = models.CharField("éditeur ou fabricant", max_length=120, blank=True)
    category = models.CharField("catégorie", max_length=80, blank=True)
    price = models.CharField("prix ou licence", max_length=80, blank=True)
    price_checked_on = models.DateField(
        "prix relevé le",
        null=True,
        blank=True,
        help_text="Les lecteurs voient de quand date le prix.",
    )
    platforms = models.CharField("plateformes", max_length=160, blank=True)
    url = models.URLField("site officiel", blank=True, max_length=500)
    points = ArrayField(
        models.CharField(max_length=200),
        verbose_name="points",
        default=list,
        blank=True,
        help_text="Ce qu’il faut en savoir, un point par ligne.",
    )
    specs = models.JSONField(
        "caractéristiques",
        default=list,
        blank=True,
        help_text="Une par ligne, le nom et la valeur séparés par deux-points\N{NO-BREAK SPACE}: Écran\N{NO-BREAK SPACE}: 6,3\N{NO-BREAK SPACE}pouces.",
    )
    image = models.ForeignKey(
        "articles.Image",
        verbose_name="image",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = "produit"
        ordering = ["name"]
        indexes = [name_index("product")]

    def save(self, *args, **kwargs):
        self.specs = composed_specs(self.specs)
        self.points = [compose(point).strip() for point in self.points if point.strip()]
        super().save(*args, **kwargs)

    def as_sheet(self) -> ProductSheet:
        facts = (self.publisher, self.category, self.platforms, self.price)
        return ProductSheet(
            self.name, tuple(filter(None, facts)), tuple(self.points), self.url, self.path
        )

    @property
    def path(self) -> str:
        return f"/produit/{self.slug}/"


def composed_specs(specs: Sequence[dict]) -> list[dict[str, str]]:
    """Rows of {"name", "value"} in their order; those that say nothing are left out."""
    rows = [
        {name: compose(str(row.get(name, ""))).strip() for name in ("name", "value")}
        for row in specs
    ]
    return [row for row in rows if row["name"] and row["value"]]
