"""What the templates of an article speak of beside its text, by its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from articles.body import SPONSORED
from articles.content.authors import BylineRole
from articles.content.kind_parts import PARTS, shown_of
from articles.content.kinds import Kind
from articles.content.products import Product


def story_parts(
    snapshot: Mapping[str, Any],
    products: Mapping[int, Product],
    bylines: Sequence[SimpleNamespace],
    body: str,
) -> dict[str, Any]:
    """With the body and the bylines themselves. `review`, `deal`, `interviewee` and `opinion` are None, and `ranking` is
    empty, where there is nothing to show.

    `is_affiliate` says whether anybody is paid for a link of the text; the offer has a word of its own for its own.
    """
    told = shown_of(snapshot)
    sheets = {key: _told(product) for key, product in products.items()}
    parts = {
        name: part.shown(told[name], sheets) if name in told else None
        for name, (_, part) in PARTS.items()
    }
    return parts | {
        "body": body,
        "bylines": bylines,
        "ranking": parts["ranking"] or [],
        "interviewee": told.get("interviewee"),
        "opinion": _opinion(bylines, told) if snapshot["kind"] == Kind.OPINION else None,
        "is_affiliate": SPONSORED in body,
    }


def _told(product: Product) -> SimpleNamespace:
    """A product sheet as the review, the offer and the ranking show it."""
    image = product.image if product.image and product.image.is_licensed() else None
    return SimpleNamespace(
        **{name: getattr(product, name) for name in ("name", "slug", "path", "publisher", "price")},
        category=product.category,
        points=product.points,
        price_checked_on=product.price_checked_on,
        image=image and image.as_still(),
    )


def _opinion(bylines: Sequence[SimpleNamespace], told: Mapping[str, Any]) -> SimpleNamespace:
    """Who speaks in their own name. What they are: what the desk wrote, else what their own sheet says."""
    people = {signed.name: signed.job for signed in bylines if signed.role == BylineRole.TEXT}
    names = list(people)
    job = people[names[0]] if len(names) == 1 else ""
    return SimpleNamespace(
        names=" et ".join(filter(None, (", ".join(names[:-1]), *names[-1:]))),
        are_several=len(names) > 1,
        quality=told.get("quality") or job,
    )
