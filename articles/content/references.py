"""The index of references: which article, and which of its publications, leans on which record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models

from articles.body import Reference, references
from articles.content.kind_parts import products_of, shown_of
from articles.workflow.publications import Publication

KINDS = ["image", "product", "article", "author", "source", "tag", "document"]


class ReferenceRow(models.Model):
    """`publication` is empty for the working text. `target_id` is a key of the table that `kind` names."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="references"
    )
    publication = models.ForeignKey(
        Publication, null=True, on_delete=models.CASCADE, related_name="references"
    )
    kind = models.CharField(max_length=8, choices=[(kind, kind) for kind in KINDS])
    target_id = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["kind", "target_id"], name="reference_by_target")]
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


def products_shown(snapshot: Mapping[str, Any]) -> list[int]:
    """The product sheets that readers of the page meet, in the text and around it."""
    told = {one.id for one in references(snapshot["body"]) if one.kind == "product"}
    return sorted(told | products_of(shown_of(snapshot)))


def index(article, found: Iterable[Reference], publication: Publication | None = None) -> None:
    """Replaces the rows of the working text, or writes those of a new publication."""
    if publication is None:
        article.references.filter(publication=None).delete()
    ReferenceRow.objects.bulk_create(
        ReferenceRow(article=article, publication=publication, kind=kind, target_id=target)
        for kind, target in sorted(found)
    )
