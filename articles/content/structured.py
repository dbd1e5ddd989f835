"""What machines are told of a page: schema.org as JSON-LD. Pure functions from what a page shows to plain dicts.

What a story is stays in its stored head. Where it stands (address, section, house) is put in at each request, since
those change without the story: `stored` leaves the place for it, `placed` fills it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.safestring import SafeString

from articles.body import Picture
from articles.content.kinds import Kind

CONTEXT = "https://schema.org"
_OPENING, _CLOSING = '<script type="application/ld+json">', "</script>\n"
# No word can be taken for it: `_written` lets no such sign through.
_PLACE = "<!--place-->"
# In a script neither the end of the element nor a comment may stand; older parsers stop at the two separators.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
# What a kind is beside plain news, as schema.org names it.
TYPES = {
    Kind.TEST: "ReviewNewsArticle",
    Kind.OPINION: "OpinionNewsArticle",
    Kind.DOSSIER: "AnalysisNewsArticle",
}
AUTHORS = {"texte", "avec"}


def script(*things: Mapping[str, Any]) -> SafeString:
    """The element for the head of a page that says these things."""
    return SafeString(f"{_OPENING}{_written(_graph(things))}{_CLOSING}")


def stored(thing: Mapping[str, Any]) -> SafeString:
    """The element for a stored head; nothing may read it before `placed` has filled it."""
    whole = _written(_graph([thing])).replace("[{", f"[{_PLACE}", 1)
    return SafeString(f"{_OPENING}{whole}{_CLOSING}")


def standing(before: Iterable[Mapping[str, Any]], own: Mapping[str, Any]) -> str:
    """What is put in the place: these things first, then the story's own, begun with `own` properties."""
    told = "".join(_written(thing) + "," for thing in before)
    return f"{told}{_written(own)[:-1]},"


def placed(head: str, standing: str, address: str) -> str:
    """The stored head, filled. `address` is that of the story, in full."""
    page = _written(address)
    own = f'"@id":{page[:-1]}#article","url":{page},"mainEntityOfPage":{page},'
    return head.replace(_PLACE, standing + own, 1)


def _graph(things: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    return {"@context": CONTEXT, "@graph": list(things)}


def _written(thing: Mapping[str, Any] | str) -> str:
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def story(story: Any, *, words: int) -> dict[str, Any]:
    """`story` is what the article templates speak of, see content.rendering; without its place."""
    names = [tag.name for tag in story.tags]
    return _told(
        {
            "@type": TYPES.get(story.kind, "NewsArticle"),
            "headline": story.title,
            "description": story.announced.seo_description,
            "datePublished": _moment(story.published_at),
            "dateModified": _moment(story.updated_at or story.published_at),
            "author": [_signer(signed) for signed in story.bylines if signed.role in AUTHORS],
            "image": [image(picture, story.copyright) for picture in story.shapes],
            "keywords": names,
            "wordCount": words,
            "inLanguage": "fr",
            "isAccessibleForFree": True,
            "citation": [_source(source) for source in story.sources],
            "correction": [correction(told.note, told.at) for told in story.corrections],
            **review(story),
        }
    )


def image(picture: Picture, copyright: str = "") -> dict[str, Any]:
    return _told(
        {
            "@type": "ImageObject",
            "url": absolute(picture.url),
            "width": picture.width,
            "height": picture.height,
            "caption": picture.caption or picture.alt,
            "creditText": picture.credit,
            "copyrightNotice": copyright,
        }
    )


def correction(note: str, at: datetime) -> dict[str, Any]:
    return {"@type": "CorrectionComment", "text": note, "datePublished": _moment(at)}


def review(story: Any) -> dict[str, Any]:
    """What a test says of its product; nothing for what is no test, or has no mark yet."""
    found = getattr(story, "review", None)
    product = getattr(found, "product", None)
    rating = _rating(found)
    if not rating and not product:
        return {}
    own = _told(
        {
            "@type": "Review",
            "author": [_signer(signed) for signed in story.bylines if signed.role in AUTHORS],
            "datePublished": _moment(story.published_at),
            "reviewRating": rating,
            "reviewBody": str(getattr(found, "verdict", None) or ""),
            "positiveNotes": _notes(getattr(found, "pros", None)),
            "negativeNotes": _notes(getattr(found, "cons", None)),
        }
    )
    return _told({"reviewRating": rating, "itemReviewed": product and _product(product, own)})


def _rating(found: Any) -> dict[str, Any] | None:
    mark = getattr(found, "mark", None)
    if mark in (None, ""):
        return None
    told = {"ratingValue": str(mark).replace(",", "."), "worstRating": "0"}
    scale = getattr(found, "scale", None)
    return {"@type": "Rating", **told, **({"bestRating": str(scale)} if scale else {})}


def _product(product: Any, own: Mapping[str, Any]) -> dict[str, Any]:
    maker, picture = getattr(product, "publisher", None), getattr(product, "image", None)
    path = getattr(product, "path", None)
    return _told(
        {
            "@type": "Product",
            "name": str(product.name),
            "url": path and absolute(path),
            "brand": maker and {"@type": "Brand", "name": str(maker)},
            "image": picture and absolute(getattr(picture, "url", None) or str(picture)),
            "review": own,
        }
    )


def sheet(product: Any, picture: Picture | None, tests: Iterable[Any]) -> dict[str, Any]:
    """A product by its own page; `tests` are the cards of the house's tests of it."""
    return _told(
        {
            "@type": "Product",
            "name": product.name,
            "url": absolute(product.path),
            "brand": product.publisher and {"@type": "Brand", "name": product.publisher},
            "category": product.category,
            "image": picture and image(picture),
            "review": [_test(card) for card in tests],
        }
    )


def _test(card: Any) -> dict[str, Any]:
    return {
        "@type": "Review",
        "url": absolute(card.path),
        "name": card.title,
        "datePublished": _moment(card.published_at),
        "author": {"@id": absolute("/#redaction")},
    }


def _notes(points: Iterable[str] | None) -> dict[str, Any] | None:
    told = [str(point) for point in points or ()]
    return _list({"name": point} for point in told) if told else None


def _signer(signed: Any) -> dict[str, Any]:
    return {"@type": "Person", "name": signed.name, "url": absolute(signed.path)}


def _source(source: Any) -> dict[str, Any]:
    return _told({"@type": "CreativeWork", "name": source.label, "url": source.url})


def _list(entries: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    rows = [
        {"@type": "ListItem", "position": place, **entry} for place, entry in enumerate(entries, 1)
    ]
    return {"@type": "ItemList", "itemListElement": rows}


def item_list(paths: Iterable[str]) -> dict[str, Any]:
    return _list({"url": absolute(path)} for path in paths)


def breadcrumb(steps: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """From name and path of each step, the front page first."""
    rows = _list({"name": name, "item": absolute(path)} for name, path in steps)
    return rows | {"@type": "BreadcrumbList"}


def absolute(path: str) -> str:
    return path if path.startswith(("http://", "https://", "mailto:")) else settings.SITE_URL + path


def _moment(moment: datetime) -> str:
    return timezone.localtime(moment).isoformat(timespec="seconds")


def _told(thing: Mapping[str, Any]) -> dict[str, Any]:
    """Without what says nothing."""
    return {name: value for name, value in thing.items() if value not in (None, "", [], {})}
