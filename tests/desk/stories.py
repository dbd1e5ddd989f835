"""A long story with everything an article can carry: every block and mark, several of each row."""

from __future__ import annotations

import json

from articles.content.article import Article
from articles.content.products import Product
from articles.content.sources import Source
from articles.media.images import Image
from tests.body.samples import EVERYTHING
from tests.desk.pictures import image
from tests.media.papers import paper
from tests.people import rewrite, write

SOURCES = ("Skarvik", "Commission européenne", "Autorité de la concurrence")


def full_story(*, by, section, others=(), times: int = 1) -> Article:
    """A draft with every block `times` over, signed by `by` and the others, with tags, sources and a main picture."""
    shown, linked = image(alt="Un pylône au matin"), write(by=by, section=section)
    product = Product.objects.create(
        name="Lucarne", publisher="Orvane", points=["Onze langues", "Hors connexion"]
    )
    body = every_block(shown, product, linked)
    article = write(by=by, section=section, tags=("processeurs", "énergie", "mesure"), hero=shown)
    for other in others:
        article.bylines.create(author=other.author)
    for name in SOURCES:
        source = Source.objects.create(name=name, kind="agence")
        article.source_credits.create(source=source, label=f"Communiqué de {name}")
    return rewrite(article, by=by, body=body | {"content": body["content"] * times}).article


def every_block(shown: Image, product: Product, linked: Article) -> dict:
    """The sample of every block, its numbers those of records that exist."""
    numbers = {"image": shown.pk, "product": product.pk, "article": linked.pk}
    numbers["document"] = paper().pk

    def renumber(pairs: list[tuple]) -> dict:
        return {
            name: numbers[name] if name in numbers and value else value for name, value in pairs
        }

    return json.loads(json.dumps(EVERYTHING), object_pairs_hook=renumber)
