"""Whether the records that a text leans on are there, and may be shown when it goes out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import BooleanField, CharField, DateTimeField, F, Value

from articles.body import figures, references
from articles.content.kind_parts import part_issues, products_by_field, shown_parts
from articles.content.products import Product
from articles.content.rights import Bound, picture_issues
from articles.media.documents import Document
from articles.media.images import Image
from articles.workflow.refusals import Issue

# What binds a picture and tells of it; the others are bound by nothing.
_UNBOUND = (
    Value(None, DateTimeField()),
    Value(False, BooleanField()),
    *(Value("", CharField()) for _ in range(2)),
)
_KEPT = {
    "image": (
        Image,
        "une image",
        (F("licence_ends_at"), F("single_use"), F("alt"), F("credit")),
    ),
    "document": (Document, "un document", _UNBOUND),
    "product": (Product, "une fiche produit", _UNBOUND),
}


def record_issues(article, at: datetime | None) -> Iterator[Issue]:
    """Each record that the text names and the house does not have, and each picture whose rights do not reach that
    moment (now). One query, or none; one more where a picture may serve once only."""
    wanted = {kind: set() for kind in _KEPT}
    for reference in references(article.body):
        if reference.kind in wanted:
            wanted[reference.kind].add(reference.id)
    around = products_by_field(shown_parts(article))
    named = wanted | {"product": wanted["product"].union(*around.values())}
    there = {(kind, key): Bound(key, *bonds) for kind, key, *bonds in _found(named)}
    yield from _recordless(wanted, there)
    yield from _sheetless(around, there)
    yield from part_issues(article)
    pictures = {key: bound for (kind, key), bound in there.items() if kind == "image"}
    yield from _wordless(article.body, pictures)
    if hero := article.hero:
        pictures[hero.pk] = Bound(hero.pk, hero.licence_ends_at, hero.single_use)
    yield from picture_issues(pictures.values(), article, at)


def _recordless(wanted: dict[str, set[int]], there) -> Iterator[Issue]:
    for kind, (_, label, _) in _KEPT.items():
        for number in sorted(wanted[kind]):
            if (kind, number) not in there:
                yield Issue(
                    "body",
                    f"Le texte montre {label} qui n’existe plus (n°\N{NO-BREAK SPACE}{number}).",
                )


def _sheetless(around: dict[str, set[int]], there) -> Iterator[Issue]:
    for field, numbers in around.items():
        if any(("product", number) not in there for number in numbers):
            yield Issue(field, "Cette fiche produit n’existe plus.")


def _wordless(body: dict, pictures: dict[int, Bound]) -> Iterator[Issue]:
    """What readers are owed of each picture: said where it is used, or else by the library."""
    told = {}
    for use in figures(body):
        if bound := pictures.get(use["image"]):
            words = {"texte de remplacement": "alt", "crédit": "credit"}
            for label, name in words.items():
                if not (use.get(name) or getattr(bound, name)):
                    told[f"{bound.named}, dans le texte, n’a pas de {label}."] = None
    yield from (Issue("body", message) for message in told)


def _found(wanted: dict[str, set[int]]) -> list[tuple]:
    """Rows of kind, key, end of licence, single use, alternative text and credit."""
    rows = [
        model.objects.filter(pk__in=wanted[kind]).order_by().values_list(Value(kind), "pk", *bonds)
        for kind, (model, _, bonds) in _KEPT.items()
        if wanted[kind]
    ]
    return list(rows[0].union(*rows[1:])) if rows else []
