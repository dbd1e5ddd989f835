"""The parts that go with a kind (a review, a ranking, an offer) in the words of the desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from articles.content.products import Product
from articles.typography import day, moment
from articles.typography.amounts import SIGNS, number

PART_LABELS = {
    "review.product": "Produit testé",
    "review.mark": "Note",
    "review.scale": "Échelle de la note",
    "review.pros": "Les plus",
    "review.cons": "Les moins",
    "review.verdict": "Verdict",
    "review.method": "Conditions du test",
    "ranking": "Classement",
    "deal.product": "Produit de l’offre",
    "deal.price": "Prix",
    "deal.usual_price": "Prix habituel",
    "deal.currency": "Monnaie",
    "deal.merchant": "Marchand",
    "deal.url": "Adresse de l’offre",
    "deal.checked_on": "Prix relevé le",
    "deal.ends_at": "Fin de l’offre",
    "deal.is_affiliate": "Lien affilié",
    "interviewee": "Présentation de la personne interrogée",
    "quality": "Qualité de l’auteur",
}


def _ranking(rows: list[dict]) -> list[str]:
    names = dict(
        Product.objects.filter(pk__in=[row["product"] for row in rows]).values_list("pk", "name")
    )
    return [
        " · ".join(filter(None, (f"{rank}. {names[row['product']]}", *_about(row))))
        for rank, row in enumerate(rows, 1)
        if row["product"] in names
    ]


def _about(row: dict) -> tuple[str, ...]:
    return (row["label"], row["why"], row["price"])


def _product(key: int) -> list[str]:
    return list(Product.objects.filter(pk=key).values_list("name", flat=True))


PART_TELLERS: dict[str, Callable[[Any], list[str]]] = {
    "review.product": _product,
    "review.mark": lambda mark: [number(mark)],
    "review.pros": list,
    "review.cons": list,
    "ranking": _ranking,
    "deal.product": _product,
    "deal.price": lambda price: [number(price)],
    "deal.usual_price": lambda price: [number(price)],
    "deal.currency": lambda currency: [SIGNS[currency]],
    "deal.checked_on": lambda told: [day(date.fromisoformat(told))],
    "deal.ends_at": lambda told: [moment(timezone.localtime(datetime.fromisoformat(told)))],
    "deal.is_affiliate": lambda told: ["Oui"],
}
