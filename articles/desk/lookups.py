"""What the editor and the article's page search by: JSON, for people of the desk only."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.content.article import Article
from articles.content.products import Product
from articles.content.rights import offered
from articles.content.sources import Source
from articles.content.tags import Tag
from articles.desk.searching import matching
from articles.desk.sorting import by_name
from articles.desk.tag_lookup import propose, told_of
from articles.media.documents import Document
from articles.media.images import Image

MOST = 20
MOST_IDS = 200


@dataclass(frozen=True)
class Lookup:
    """One kind of record: its rows in the order to offer them, where words are searched, what is told of one.

    `like` searches in a way of its own.
    """

    rows: Callable[[], QuerySet]
    fields: Sequence[str]
    tell: Callable[..., dict]
    like: Callable[[str], Sequence] | None = None
    # Where not every record that stands in a text may still be chosen.
    offered: Callable[[], QuerySet] | None = None

    def search(self, typed: str) -> list[dict]:
        return [self.told(row) for row in self._like(typed)[:MOST]]

    def _like(self, typed: str) -> Sequence:
        if self.like:
            return self.like(typed)
        return matching((self.offered or self.rows)(), typed, *self.fields)

    def pick(self, ids: Sequence[int]) -> list[dict]:
        return [self.told(row) for row in self.rows().filter(pk__in=ids)]

    def told(self, row) -> dict:
        return {"id": row.pk, "label": str(row), "detail": ""} | self.tell(row)


def _image(image: Image) -> dict:
    return {
        "detail": " · ".join(filter(None, (image.credit, *image.conditions))),
        "thumbnail": image.address_near(320, "webp"),
        "preview": image.address_near(1000, "webp"),
        **{name: getattr(image, name) for name in ("alt", "caption", "credit")},
    }


def _product(product: Product) -> dict:
    return {
        "detail": " · ".join(filter(None, (product.publisher, product.price))),
        "thumbnail": product.image.address_near(320, "webp") if product.image else None,
        "points": product.points,
    }


def _article(article: Article) -> dict:
    section = article.section.name if article.section else "Sans rubrique"
    return {"detail": f"{section} · {article.standing().label}"}


def numbered(article: Article) -> str:
    """For lists of plain text: a title may be that of two articles."""
    return f"{article} (n°\N{NO-BREAK SPACE}{article.pk})"


def number_in(words: str) -> int | None:
    """The number that `numbered` put behind a title."""
    found = re.search(r"\(n°\s?(\d{1,18})\)\s*\Z", words)
    return int(found[1]) if found else None


LOOKUPS = {
    "images": Lookup(
        Image.objects.all,
        ["alt", "caption", "credit", "title", "keywords"],
        _image,
        offered=offered,
    ),
    "products": Lookup(
        lambda: Product.objects.select_related("image").order_by(by_name()),
        ["name", "publisher", "category"],
        _product,
    ),
    "documents": Lookup(
        Document.objects.all,
        ["title", "source"],
        lambda document: {
            "detail": " · ".join(filter(None, (document.weight, document.source))),
            "weight": document.weight,
        },
    ),
    "articles": Lookup(
        lambda: Article.objects.with_standing().select_related("section").defer("body"),
        ["title"],
        _article,
    ),
    "entries": Lookup(
        lambda: Article.objects.with_standing().select_related("section").defer("body"),
        ["title"],
        lambda article: _article(article) | {"label": numbered(article)},
    ),
    "sources": Lookup(
        lambda: Source.objects.order_by(by_name()),
        ["name"],
        lambda source: {"detail": source.get_kind_display()},
    ),
    "tags": Lookup(lambda: Tag.objects.with_uses(), [], told_of, like=propose),
}


@never_cache
@require_safe
def look_up(request: HttpRequest, kind: str) -> JsonResponse:
    """?q= searches, ?ids=3,17 picks; static/desk/editor/lookup.js says what is answered."""
    if kind not in LOOKUPS:
        raise Http404
    if not (request.user.is_active and request.user.is_staff):
        return JsonResponse({"error": "Réservé à la rédaction."}, status=403)
    lookup = LOOKUPS[kind]
    if "ids" in request.GET:
        return JsonResponse({"results": lookup.pick(_numbers(request.GET["ids"]))})
    return JsonResponse({"results": lookup.search(request.GET.get("q", ""))})


def _numbers(listed: str) -> list[int]:
    """The record numbers in "3,17,x"; what is none is left out."""
    parts = listed.split(",")[:MOST_IDS]
    return [int(part) for part in parts if len(part) < 19 and part.isascii() and part.isdigit()]
