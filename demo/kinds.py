"""What a demo story carries beside its text: the review of a test, the ranking of a guide, the offer of a bon plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from demo.stories import Story


def parts(story: Story, product: Callable[[str], int], now: datetime) -> dict[str, Any]:
    """As snapshots keep them; `product` gives the number of a product's key."""
    return {
        "review": _review(story, product),
        "ranking": [_ranked(told, product) for told in story.header.get("ranked", [])],
        "deal": _deal(story, product, now),
        "interviewee": story["interviewee"],
        "quality": story["quality"],
    }


def _split(told: str) -> list[str]:
    return [part.strip() for part in told.split("|")]


def _review(story: Story, product) -> dict[str, Any]:
    if not story["review"]:
        return {}
    key, mark, scale = _split(story["review"])
    return {
        "product": product(key),
        "mark": mark,
        "scale": int(scale),
        "pros": story.header.get("plus", []),
        "cons": story.header.get("minus", []),
        "verdict": story["verdict"],
        "method": story["method"],
    }


def _ranked(told: str, product) -> dict[str, Any]:
    key, label, why, price = _split(told)
    return {"product": product(key), "label": label, "why": why, "price": price}


def _deal(story: Story, product, now: datetime) -> dict[str, Any]:
    """The price was read on the day the story came out; `until` is told from now, backwards with a minus."""
    if not story["deal"]:
        return {}
    key, price, usual, merchant, url, paid = _split(story["deal"])
    left = story.span("until") * (-1 if story["until"].startswith("-") else 1)
    return {
        "product": product(key),
        "price": price,
        "usual_price": usual,
        "merchant": merchant,
        "url": url,
        "is_affiliate": bool(paid),
        "checked_on": (now - story.span("age")).date().isoformat(),
        "ends_at": (now + left).replace(microsecond=0).isoformat(),
    }
