"""What a test comes to: the product, its mark on a scale, what speaks for and against it, the verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from articles.content import kind_fields as fields
from articles.typography.amounts import number
from articles.workflow.refusals import Issue

SCALES = (10, 5, 20, 100)
LONGEST_POINT, MOST_POINTS, LONGEST_VERDICT, LONGEST_METHOD = 200, 12, 600, 600
FIELDS = {
    "product": fields.record(),
    "mark": fields.mark(),
    "scale": fields.choice(*SCALES),
    "pros": fields.lines(LONGEST_POINT, MOST_POINTS),
    "cons": fields.lines(LONGEST_POINT, MOST_POINTS),
    "verdict": fields.words(LONGEST_VERDICT),
    "method": fields.words(LONGEST_METHOD),
}


def normal(review: Mapping[str, Any]) -> dict[str, Any]:
    return fields.normal(review, FIELDS)


def issues(review: Mapping[str, Any]) -> Iterator[Issue]:
    """A test may go out without a mark; one that was begun is brought to its end."""
    if not review:
        return
    if not review["mark"]:
        yield Issue("review_mark", "Il manque la note.")
    elif is_too_high(review["mark"], review["scale"]):
        yield Issue("review_mark", "La note dépasse l’échelle.")
    if not review["verdict"]:
        yield Issue("review_verdict", "Il manque le verdict.")


def is_too_high(mark: str, scale: int) -> bool:
    return Decimal(mark) > scale


def rating(review: Mapping[str, Any]) -> str:
    """ "7,5/10" for lists; empty without a mark."""
    return f"{number(review['mark'])}/{review['scale']}" if review.get("mark") else ""


def shown(review: Mapping[str, Any], products: Mapping[int, SimpleNamespace]) -> SimpleNamespace:
    """For the page: `spoken` is the mark in French, `share` how much of the scale it fills, in hundredths."""
    mark = review["mark"]
    return SimpleNamespace(
        **{**review, "product": products.get(review["product"])},
        spoken=number(mark) if mark else "",
        share=min(100, round(100 * Decimal(mark) / review["scale"])) if mark else 0,
    )
