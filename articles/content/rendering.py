"""Renders a publication from its revision and today's records: the page readers get, and what lists show of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.db.models import Value
from django.template.loader import render_to_string

from articles.body import (
    Picture,
    Records,
    Reference,
    count_document_words,
    references,
    render,
)
from articles.content.announcing import announcement
from articles.content.authors import Author, BylineRole
from articles.content.carrying import carry, feed_text
from articles.content.furnishing import furniture, table_of_contents
from articles.content.kind_parts import products_of, shown_of
from articles.content.kind_review import rating
from articles.content.kind_showing import story_parts
from articles.content.kinds import Kind
from articles.content.products import Product
from articles.content.sharing import sharing_links
from articles.content.sources import Source, SourceKind
from articles.content.tags import Tag
from articles.media.documents import Document
from articles.media.images import Image
from articles.typography import reading_minutes, slugify
from articles.workflow.publications import Change, Publication, address

# Every file that a stored page is made by; launch/fingerprinting.py has the same list, and a test compares.
SHAPING = (
    *("templates/article/*.html", "templates/public/kicker.html"),
    *("articles/body/*.py", "articles/typography/*.py", "articles/templatetags/*.py"),
    *("articles/content/rendering.py", "articles/content/announcing.py"),
    *("articles/content/furnishing.py", "articles/content/neighbours.py"),
    "articles/content/sharing.py",
    "articles/content/kind_*.py",
    *("articles/content/carrying.py", "articles/content/structured.py"),
    "articles/content/picturing.py",
    *("articles/content/products.py", "articles/media/images.py"),
    *("articles/media/provenance.py", "articles/media/renditions.py"),
    *("articles/media/cropping.py", "articles/media/framing.py", "articles/media/documents.py"),
)


def _rendering() -> str:
    """Differs whenever a template or renderer does: pages stored with another one are to be renewed."""
    sources = [file for pattern in SHAPING for file in settings.BASE_DIR.glob(pattern)]
    told = [source.read_bytes() for source in sorted(sources)]
    # Addresses stand in the stored heads, and whether a link pays the house in the stored texts.
    told += [
        settings.SITE_URL.encode(),
        settings.MEDIA_URL.encode(),
        *(host.encode() for host in settings.NEWSROOM_AFFILIATE_HOSTS),
    ]
    return hashlib.sha256(b"\n".join(told)).hexdigest()[:16]


RENDERING = _rendering()
# For each kind of record, what the page tells of it, by its number.
Named = dict[str, dict[int, list[Any]]]
# Pixels: what a portrait beside a signature takes on a screen of twice the points.
FACE = 160


def typeset(
    publication: Publication, shown: list[Publication] | None = None, *, for_feeds: bool = True
) -> None:
    """Fills every field that derives from the revision; saves nothing. About seven queries, whatever the length.

    `shown` are the versions readers have seen or are to see (`article.shown()`), where they were already read.
    A preview is in no feed, and asked for at every pause of whoever writes.
    """
    snapshot = publication.revision.snapshot
    shown = publication.article.shown() if shown is None else shown
    for name in ("kind", "kicker", "title", "standfirst"):
        setattr(publication, name, snapshot[name])
    publication.slug = publication.slug or snapshot["slug"] or _first_slug(publication, shown)
    publication.section_id = snapshot["section"]
    publication.reading_minutes = reading_minutes(count_document_words(snapshot["body"]))
    story = _story(publication, snapshot, shown)
    publication.rating = rating(shown_of(snapshot).get("review", {}))
    publication.hero_id = snapshot["hero"]["image"]
    publication.hero_alt = story.hero.alt if story.hero else ""
    publication.byline = _spoken(
        [signed.name for signed in story.bylines if signed.role == BylineRole.TEXT]
    )
    carry(publication, story, story.hero_image)
    publication.feed_html = feed_text(story) if for_feeds else ""
    context = {"story": story}
    publication.head_html = render_to_string("article/head.html", context)
    publication.main_html = render_to_string("article/main.html", context)
    publication.rendered_with = RENDERING


def _first_slug(publication: Publication, shown: list[Publication]) -> str:
    """Readers keep the address they know: a title that changes later does not move the page."""
    # One that was cancelled is not among them: its title may have been given up for a reason.
    return shown[0].slug if shown else slugify(publication.title)


def _story(
    publication: Publication, snapshot: Mapping[str, Any], shown: list[Publication]
) -> SimpleNamespace:
    """What the article templates speak of; see templates/article/main.html."""
    wanted = references(snapshot["body"])
    named = _named(wanted, snapshot)
    images = _images(wanted, snapshot["hero"]["image"])
    pictures = {key: image.as_picture() for key, image in images.items()}
    return SimpleNamespace(
        **{name: snapshot[name] for name in ("kind", "kicker", "title", "standfirst")},
        **furniture(snapshot),
        announced=announcement(snapshot),
        kind_label=Kind(snapshot["kind"]).label,
        published_at=publication.first_published_at,
        updated_at=publication.updated_at,
        reading_minutes=publication.reading_minutes,
        **_heroes(snapshot["hero"], images, pictures),
        contents=table_of_contents(snapshot["body"]),
        sharing=sharing_links(snapshot["title"]),
        **_text(snapshot, wanted, pictures, named),
        corrections=_corrections(publication, shown),
        sources=_sources(snapshot["sources"], named["source"]),
        tags=_tags(named["tag"]),
    )


def _text(
    snapshot: Mapping[str, Any], wanted: frozenset[Reference], pictures, named: Named
) -> dict[str, Any]:
    """The body, and what its kind sets around it."""
    products = _products(wanted, shown_of(snapshot))
    records = _records(named, pictures, products)
    body = render(snapshot["body"], records, questions=snapshot["kind"] == Kind.INTERVIEW)
    return story_parts(snapshot, products, _bylines(snapshot["bylines"]), body)


def _ids(wanted: frozenset[Reference], kind: str) -> set[int]:
    return {reference.id for reference in wanted if reference.kind == kind}


def _images(wanted, hero_id) -> dict[int, Image]:
    return Image.objects.in_bulk(_ids(wanted, "image") | ({hero_id} if hero_id else set()))


def _heroes(told: Mapping[str, Any], images, pictures) -> dict[str, Any]:
    """The picture as the page shows it, as the library has it, and as a network may show it."""
    return {
        "hero": _hero(told, pictures),
        "hero_image": images.get(told["image"]),
        "shared": _hero(told, _shareable(images)),
    }


def _shareable(images: Mapping[int, Image]) -> dict[int, Picture]:
    """What may stand for the story on a network."""
    return {key: image.as_shared_picture() for key, image in images.items() if image.may_be_shared}


def _records(named: Named, pictures, products: Mapping[int, Product]) -> Records:
    articles = {
        number: address(section, number, slug)
        for number, (section, slug, *_) in named["article"].items()
    }
    documents = {
        number: Document(title=title, file=file, size=size).as_paper()
        for number, (title, file, _, size) in named["document"].items()
    }
    sheets = {key: product.as_sheet() for key, product in products.items()}
    return Records(pictures, sheets, articles, documents)


def _products(wanted, parts: Mapping[str, Any]) -> dict[int, Product]:
    """Those of the text and those around it."""
    named = _ids(wanted, "product") | products_of(parts)
    return Product.objects.select_related("image").in_bulk(named)


def _named(wanted: frozenset[Reference], snapshot: Mapping[str, Any]) -> Named:
    """Live articles and documents of the text, sources and tags around it: one query, none where there is none."""
    numbers = {
        "article": _ids(wanted, "article"),
        "document": _ids(wanted, "document"),
        "source": {credit["source"] for credit in snapshot["sources"]},
        "tag": set(snapshot["tags"]),
    }
    rows = [
        _TOLD[kind][0](ids).order_by().values_list(Value(kind), *_TOLD[kind][1:])
        for kind, ids in numbers.items()
        if ids
    ]
    named: Named = {kind: {} for kind in numbers}
    for kind, number, *told in rows[0].union(*rows[1:], all=True) if rows else ():
        named[kind][number] = told
    return named


# What is read of each: four columns behind the number, words but for the last.
_TOLD = {
    "article": (
        lambda ids: Publication.objects.live().filter(article__in=ids),
        *("article_id", "section__slug", "slug", Value(""), Value(0)),
    ),
    "document": (
        lambda ids: Document.objects.filter(pk__in=ids),
        *("pk", "title", "file", Value(""), "size"),
    ),
    "source": (
        lambda ids: Source.objects.filter(pk__in=ids),
        *("pk", "name", "url", "kind", Value(0)),
    ),
    "tag": (lambda ids: Tag.objects.filter(pk__in=ids), "pk", "name", "slug", Value(""), Value(0)),
}


def _bylines(signed: list[dict]) -> list[SimpleNamespace]:
    faces = Author.objects.select_related("portrait")
    authors = faces.in_bulk([entry["author"] for entry in signed])
    return [
        SimpleNamespace(
            **{name: getattr(author, name) for name in ("name", "path", "job")},
            face=_face(author.portrait),
            role=entry["role"],
        )
        for entry in signed
        if (author := authors.get(entry["author"]))
    ]


def _face(portrait: Image | None) -> Picture | None:
    """Small: one file serves every screen."""
    if portrait is None or not portrait.is_licensed():
        return None
    return replace(portrait.as_still(), url=portrait.address_near(FACE, "webp"), srcsets=())


def _hero(hero: Mapping[str, Any], pictures) -> Picture | None:
    picture = pictures.get(hero["image"])
    if picture is None:
        return None
    own = {name: hero[name] or getattr(picture, name) for name in ("caption", "credit", "alt")}
    return replace(picture, **own)


def _sources(credits: list[dict], known: Mapping[int, list]) -> list[SimpleNamespace]:
    return [
        SimpleNamespace(
            label=credit["label"] or name,
            url=credit["url"] or url,
            kind=SourceKind(kind).label,
            consulted_on=credit["consulted_on"] and date.fromisoformat(credit["consulted_on"]),
        )
        for credit in credits
        if credit["source"] in known
        for name, url, kind, _ in [known[credit["source"]]]
    ]


def _tags(known: Mapping[int, list]) -> list[SimpleNamespace]:
    return [
        SimpleNamespace(name=name, path=Tag(slug=slug).path)
        for name, slug, *_ in sorted(known.values())
    ]


def _corrections(publication: Publication, shown: list[Publication]) -> list[SimpleNamespace]:
    """Every public correction up to this publication, the newest first."""
    starts: datetime = publication.live.lower
    earlier = [one for one in shown if one.change == Change.CORRECTION and one.live.lower < starts]
    told = sorted((one.live.lower, one.note) for one in earlier)
    if publication.change == Change.CORRECTION:
        told.append((starts, publication.note))
    return [SimpleNamespace(at=at, note=note) for at, note in reversed(told)]


def _spoken(names: list[str]) -> str:
    """“A, B et C”, as a byline is read aloud."""
    return " et ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
