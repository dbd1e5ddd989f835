"""What an article of some kinds carries beside its text: a review, a ranking, an offer, a few words on who speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db import models

from articles.content import kind_deal, kind_ranking, kind_review
from articles.content.kinds import Kind
from articles.typography import compose
from articles.workflow.refusals import Issue

# Each part with the kind that shows it. Another kind keeps what was written, and shows nothing of it.
PARTS = {
    "review": (Kind.TEST, kind_review),
    "ranking": (Kind.GUIDE, kind_ranking),
    "deal": (Kind.DEAL, kind_deal),
}
WORDS = {"interviewee": Kind.INTERVIEW, "quality": Kind.OPINION}
NAMES = (*PARTS, *WORDS)


class Particular(models.Model):
    """The shape of each part is told by its table of fields; articles.content.kind_review and its neighbours."""

    review = models.JSONField("test", default=dict, blank=True)
    ranking = models.JSONField("classement", default=list, blank=True)
    deal = models.JSONField("bon plan", default=dict, blank=True)
    interviewee = models.CharField("qui est interrogé", max_length=400, blank=True)
    quality = models.CharField("qualité de l’auteur", max_length=200, blank=True)

    class Meta:
        abstract = True

    def fill_parts(self, told: Mapping[str, Any]) -> None:
        """Takes what a snapshot or a form says; what it does not say is empty. Raises InvalidPart."""
        for name, (_, part) in PARTS.items():
            setattr(self, name, part.normal(told.get(name) or _EMPTY[name]()))
        for name in WORDS:
            setattr(self, name, compose(told.get(name) or "").strip())


_EMPTY: dict[str, Callable] = {"review": dict, "ranking": list, "deal": dict}


def in_snapshot(article: Particular) -> dict[str, Any]:
    """Only what was written: older revisions lack the keys, and must not look different for it."""
    return {name: value for name in NAMES if (value := getattr(article, name))}


def shown_of(snapshot: Mapping[str, Any]) -> dict[str, Any]:
    """The parts that readers of this kind of piece are shown."""
    kinds = {name: kind for name, (kind, _) in PARTS.items()} | WORDS
    return {
        name: snapshot[name]
        for name, kind in kinds.items()
        if kind == snapshot["kind"] and snapshot.get(name)
    }


def shown_parts(article: Particular) -> dict[str, Any]:
    """The same of a working text."""
    return shown_of({"kind": article.kind} | in_snapshot(article))


def tested_product(snapshot: Mapping[str, Any]) -> int | None:
    return shown_of(snapshot).get("review", {}).get("product")


def products_by_field(told: Mapping[str, Any]) -> dict[str, set[int]]:
    """Which product sheets the parts lean on, by the field of the form that names them."""
    rows = {
        "review_product": [told.get("review") or {}],
        "ranking": told.get("ranking") or [],
        "deal_product": [told.get("deal") or {}],
    }
    return {
        field: {row["product"] for row in parts if row.get("product")}
        for field, parts in rows.items()
    }


def products_of(told: Mapping[str, Any]) -> set[int]:
    return set().union(*products_by_field(told).values())


def without_products(told: Mapping[str, Any], gone: set[int]) -> dict[str, Any]:
    """The same parts, naming no product sheet of these numbers."""
    parts = dict(told)
    for name in ("review", "deal"):
        if (part := told.get(name)) and part.get("product") in gone:
            parts[name] = dict(part) | {"product": None}
    if "ranking" in told:
        parts["ranking"] = [row for row in told["ranking"] if row["product"] not in gone]
    return parts


def part_issues(article: Particular) -> Iterator[Issue]:
    for name, (kind, part) in PARTS.items():
        if article.kind == kind:
            yield from part.issues(getattr(article, name))
