"""The products that a guide recommends, the best first: each with the place it takes and a word why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from articles.content import kind_fields as fields
from articles.workflow.refusals import Issue

MOST = 30
LONGEST_LABEL, LONGEST_WHY, LONGEST_PRICE = 80, 400, 60
FIELDS = {
    "product": fields.record(),
    "label": fields.words(LONGEST_LABEL),
    "why": fields.words(LONGEST_WHY),
    "price": fields.words(LONGEST_PRICE),
}


def normal(ranking: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Rows without a product say nothing."""
    rows = [fields.normal(row, FIELDS) for row in ranking]
    kept = [row for row in rows if row and row["product"]]
    if len(kept) > MOST:
        raise fields.InvalidPart("too many products")
    return kept


def issues(ranking: Sequence[Mapping[str, Any]]) -> Iterator[Issue]:
    if len({row["product"] for row in ranking}) < len(ranking):
        yield Issue("ranking", "Le même produit est classé deux fois.")


def shown(
    ranking: Iterable[Mapping[str, Any]], products: Mapping[int, SimpleNamespace]
) -> list[SimpleNamespace]:
    """For the page; products that are gone leave no hole. No heading's anchor has the underscore of these."""
    there = [row for row in ranking if row["product"] in products]
    return [
        SimpleNamespace(
            rank=rank,
            product=products[row["product"]],
            label=row["label"],
            why=row["why"],
            price=row["price"],
            anchor=f"choix_{products[row['product']].slug}",
        )
        for rank, row in enumerate(there, 1)
    ]
