"""Where a picture serves: in texts whatever their state, on product sheets, as somebody's portrait, over a dossier, as
the site's logo."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from django.urls import reverse

from articles.content.article import Article
from articles.content.authors import Author
from articles.content.dossiers import Dossier
from articles.content.products import Product
from articles.content.references import ReferenceRow
from articles.content.site_identity import SiteIdentity
from articles.media.images import Image
from articles.workflow import clock

MOST = 100


class Use(NamedTuple):
    """`standing` is the article's; None for records."""

    label: str
    address: str
    where: str
    standing: object = None


def uses_of(image: Image) -> list[Use]:
    """Five queries, whatever their number; `MOST` of each at most."""
    return [*_in_articles(image), *_on_records(image)]


def _in_articles(image: Image) -> list[Use]:
    articles = Article.objects.with_standing().defer("body").leaning_on("image", image.pk)[:MOST]
    rows = ReferenceRow.objects.filter(kind="image", target_id=image.pk)
    rows = rows.select_related("publication").only("article_id", "publication__live")
    places = defaultdict(set)
    for row in rows:
        places[row.article_id].add(_place(row.publication))
    return [
        Use(
            str(article),
            reverse("admin:articles_article_change", args=[article.pk]),
            ", ".join(place for place in _PLACES if place in places[article.pk]),
            article.standing(),
        )
        for article in articles
    ]


_PLACES = (
    "montrée en ligne",
    "dans une parution programmée",
    "dans le texte de travail",
    "dans une version passée",
)


def _place(publication) -> str:
    live, planned, draft, former = _PLACES
    if publication is None:
        return draft
    span, now = publication.live, clock.now()
    if span.isempty or (span.upper is not None and span.upper <= now):
        return former
    return live if span.lower <= now else planned


def _on_records(image: Image) -> list[Use]:
    kinds = (
        (Product.objects.filter(image=image), "product", "fiche produit"),
        (Author.objects.filter(portrait=image), "author", "portrait"),
        (Dossier.objects.filter(hero=image), "dossier", "image d’un dossier"),
        (SiteIdentity.objects.filter(logo=image), "siteidentity", "logo"),
    )
    return [
        Use(str(row), reverse(f"admin:articles_{name}_change", args=[row.pk]), where)
        for rows, name, where in kinds
        for row in rows[:MOST]
    ]
