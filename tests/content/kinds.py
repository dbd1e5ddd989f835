"""A whole review, ranking and offer, for the tests of what goes with a kind."""

from __future__ import annotations


def review(product=None, **told) -> dict:
    return {
        "product": product and product.pk,
        "mark": "7.5",
        "scale": 10,
        "pros": ["L'écran"],
        "cons": ["Le prix"],
        "verdict": "Un bon téléphone.",
        "method": "",
    } | told


def deal(product=None, **told) -> dict:
    return {
        "product": product and product.pk,
        "price": "119",
        "usual_price": "159",
        "currency": "EUR",
        "merchant": "La Librairie",
        "url": "https://librairie.example/feuillet",
        "checked_on": "2026-11-20",
        "ends_at": None,
        "is_affiliate": False,
    } | told


def ranked(product, **told) -> dict:
    return {"product": product.pk, "label": "Le meilleur choix", "why": "", "price": ""} | told
