"""The index of references: which article, and which of its publications, leans on which record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models
from django.db.models import F

from articles.body import Reference, references
from articles.content.kind_parts import products_of, shown_of, tested_product
from articles.workflow.publications import Publication, PublicationQuerySet

KINDS = ["image", "product", "article", "author", "source", "tag", "document"]


class ReferenceRow(models.Model):
    """`publication` is empty for the working text. `target_id` is a key of the table that `kind` names.

    Products that readers of a publication meet have `as_test` (it is their test, or else a mention) and the date by
    which their pages list it.
    """

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="references"
    )
    publication = models.ForeignKey(
        Publication, null=True, on_delete=models.CASCADE, related_name="references"
    )
    kind = models.CharField(max_length=8, choices=[(kind, kind) for kind in KINDS])
    target_id = models.BigIntegerField()
    as_test = models.BooleanField(null=True)
    first_published_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["kind", "target_id"], name="reference_by_target"),
            models.Index(
                F("target_id"),
                F("as_test"),
                F("first_published_at").desc(),
                F("article_id").desc(),
                condition=models.Q(kind="product"),
                name="product_shown",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "publication", "kind", "target_id"],
                name="reference_once",
                nulls_distinct=False,
            )
        ]

    def __str__(self):
        return f"{self.kind} {self.target_id}"


def snapshot_references(snapshot: Mapping[str, Any]) -> frozenset[Reference]:
    """Every record a snapshot leans on, in its body and around it."""
    found = set(references(snapshot["body"]))
    if snapshot["hero"]["image"]:
        found.add(Reference("image", snapshot["hero"]["image"]))
    found.update(Reference("product", product) for product in products_of(snapshot))
    found.update(Reference("author", byline["author"]) for byline in snapshot["bylines"])
    found.update(Reference("source", credit["source"]) for credit in snapshot["sources"])
    found.update(Reference("tag", tag) for tag in snapshot["tags"])
    return frozenset(found)


def index_working_text(article, snapshot: Mapping[str, Any]) -> None:
    """Replaces its rows."""
    article.references.filter(publication=None).delete()
    _write(article, None, snapshot_references(snapshot), {})


def index_publication(article, publication: Publication, snapshot: Mapping[str, Any]) -> None:
    """Writes the rows of a new publication; those of the products that readers meet say in what it shows them."""
    tested = tested_product(snapshot)
    shown = {
        product: {
            "as_test": product == tested,
            "first_published_at": publication.first_published_at,
        }
        for product in _products_shown(snapshot)
    }
    _write(article, publication, snapshot_references(snapshot), shown)


def _products_shown(snapshot: Mapping[str, Any]) -> set[int]:
    """In the text and around it; what belongs to another kind of piece is kept, and not shown."""
    told = {one.id for one in references(snapshot["body"]) if one.kind == "product"}
    return told | products_of(shown_of(snapshot))


def _write(
    article,
    publication: Publication | None,
    found: Iterable[Reference],
    shown: Mapping[int, Mapping[str, Any]],
) -> None:
    ReferenceRow.objects.bulk_create(
        ReferenceRow(
            article=article,
            publication=publication,
            kind=kind,
            target_id=target,
            **(shown.get(target, {}) if kind == "product" else {}),
        )
        for kind, target in sorted(found)
    )


def showing(publications: PublicationQuerySet, product: int, *, tests: bool) -> PublicationQuerySet:
    """Those that test a product, or the others that show it, to be read in their order by one index."""
    key = {"kind": "product", "target_id": product, "as_test": tests}
    return publications.listed_by("references", **key)
