"""The words of a snapshot: its own, and the names of the records that it leans on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet, Value

from articles.body import outline, plain_text, references
from articles.content.authors import Author
from articles.content.kind_parts import products_of, shown_of
from articles.content.products import Product
from articles.content.sources import Source
from articles.content.tags import Tag, TagSynonym
from articles.search.streams import Text
from articles.search.weighing import date_marks

# By these, filters choose.
SECTION, KIND, AUTHOR, TAG, PRODUCT = "section", "kind", "author", "tag", "product"


def mark(kind: str, value: Any) -> str:
    return f"@{kind}:{value}"


def tell(snapshot: Mapping[str, Any], first_published_at: datetime | None = None) -> Text:
    """One query. A working text that never came out has no date."""
    products = _products(snapshot)
    named = _names(snapshot, products)
    return Text(
        title=snapshot["title"],
        head=[snapshot["kicker"], snapshot["standfirst"], *named[TAG], *named[PRODUCT]],
        other=[
            *(heading.words for heading in outline(snapshot["body"])),
            *named[AUTHOR],
            *named["source"],
            *(snapshot["hero"][name] for name in ("caption", "credit")),
        ],
        body=[*_around(shown_of(snapshot)), *plain_text(snapshot["body"]).split("\n")],
        marks=_marks(snapshot, products, first_published_at),
    )


def _products(snapshot: Mapping[str, Any]) -> set[int]:
    """Those of the text and those around it, as far as this kind of piece shows them."""
    told = {found.id for found in references(snapshot["body"]) if found.kind == PRODUCT}
    return told | products_of(shown_of(snapshot))


def _names(snapshot: Mapping[str, Any], products: set[int]) -> Mapping[str, list[str]]:
    wanted = {
        AUTHOR: (Author, {byline["author"] for byline in snapshot["bylines"]}),
        "source": (Source, {credit["source"] for credit in snapshot["sources"]}),
        TAG: (Tag, set(snapshot["tags"])),
        PRODUCT: (Product, products),
    }
    rows = [
        _named(kind, model.objects.filter(pk__in=keys))
        for kind, (model, keys) in wanted.items()
        if keys
    ]
    if snapshot["tags"]:
        rows.append(_named(TAG, TagSynonym.objects.filter(tag__in=snapshot["tags"])))
    names = defaultdict(list)
    for kind, _, name in sorted(rows[0].union(*rows[1:])) if rows else ():
        names[kind].append(name)
    return names


def _named(kind: str, records: QuerySet) -> QuerySet:
    return records.order_by().values_list(Value(kind), "pk", F("name"))


def _around(parts: Any) -> Iterator[str]:
    """Every text of what a kind sets around the body: verdict, points, an offer."""
    if isinstance(parts, str):
        yield parts
    elif isinstance(parts, Mapping):
        for part in parts.values():
            yield from _around(part)
    elif isinstance(parts, list):
        for part in parts:
            yield from _around(part)


def _marks(
    snapshot: Mapping[str, Any], products: set[int], first_published_at: datetime | None
) -> list[str]:
    keys = {
        SECTION: [snapshot["section"]] if snapshot["section"] else [],
        KIND: [snapshot["kind"]],
        AUTHOR: [byline["author"] for byline in snapshot["bylines"]],
        TAG: snapshot["tags"],
        PRODUCT: sorted(products),
    }
    marks = [mark(kind, value) for kind, values in keys.items() for value in dict.fromkeys(values)]
    return [*marks, *(date_marks(first_published_at) if first_published_at else ())]
