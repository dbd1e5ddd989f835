"""An offer of a merchant's: what it costs, where, seen on which day, and until when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from articles.body import is_affiliate, is_web_address
from articles.content import kind_fields as fields
from articles.typography.amounts import amount
from articles.workflow.refusals import Issue

LONGEST_MERCHANT = 120
FIELDS = {
    "product": fields.record(),
    "price": fields.price(),
    "usual_price": fields.price(),
    "currency": fields.currency(),
    "merchant": fields.words(LONGEST_MERCHANT),
    "url": fields.address(is_web_address),
    "checked_on": fields.day(),
    "ends_at": fields.moment(),
    "is_affiliate": fields.flag(),
}


def normal(deal: Mapping[str, Any]) -> dict[str, Any]:
    return fields.normal(deal, FIELDS)


def issues(deal: Mapping[str, Any]) -> Iterator[Issue]:
    """A price without its day and its merchant misleads."""
    if not deal:
        return
    if not deal["price"]:
        yield Issue("deal_price", "Il manque le prix.")
    elif deal["usual_price"] and not is_cheaper(deal["price"], deal["usual_price"]):
        yield Issue("deal_usual_price", "Le prix habituel n’est pas plus élevé que l’offre.")
    if not deal["merchant"]:
        yield Issue("deal_merchant", "Il manque le marchand.")
    if not deal["checked_on"]:
        yield Issue("deal_checked_on", "Dites quel jour le prix a été relevé.")


def is_cheaper(price: str, usual: str) -> bool:
    return Decimal(price) < Decimal(usual)


def shown(deal: Mapping[str, Any], products: Mapping[int, SimpleNamespace]) -> SimpleNamespace:
    """For the page: sums in French, days as dates, `until` the second of its end, None for an offer without one."""
    ends_at = deal["ends_at"] and datetime.fromisoformat(deal["ends_at"])
    told = {name: deal[name] and amount(deal[name], deal["currency"]) for name in _SUMS} | {
        "product": products.get(deal["product"]),
        "discount": _discount(deal["price"], deal["usual_price"]),
        "checked_on": deal["checked_on"] and date.fromisoformat(deal["checked_on"]),
        "ends_at": ends_at,
        "until": ends_at and int(ends_at.timestamp()),
        "is_affiliate": bool(deal["url"]) and (deal["is_affiliate"] or is_affiliate(deal["url"])),
    }
    return SimpleNamespace(**{**deal, **told})


_SUMS = ("price", "usual_price")


def _discount(price: str, usual: str) -> int:
    """In hundredths, rounded down: no reader is promised more than there is."""
    if not (price and usual) or not is_cheaper(price, usual):
        return 0
    return int(100 * (1 - Decimal(price) / Decimal(usual)))
