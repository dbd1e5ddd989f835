"""What a publication carries along for lists, feeds and sitemaps, so that none of them renders anything or looks records up."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from articles.body import Picture, count_document_words
from articles.body.feeding import for_feeds
from articles.content import structured
from articles.content.picturing import store
from articles.media.images import Image
from articles.workflow.publications import Publication


def carry(publication: Publication, story: Any, hero: Image | None) -> None:
    """`story` as content.rendering makes it; it is told what only the head of its page says."""
    publication.signed = [
        [signed.name, signed.path] for signed in story.bylines if signed.role in structured.AUTHORS
    ]
    shown = hero if hero and hero.is_licensed() else None
    publication.picture_html = store(shown.as_still()) if shown else ""
    publication.picture_until = shown.licence_ends_at if shown else None
    shared = shown if shown and shown.may_be_shared else None
    publication.image_url = shared.address_near(1280) if shared else ""
    story.shapes = _of_this_use(shared, story.hero) if shared else []
    story.copyright = shared.copyright if shared else ""
    words = count_document_words(publication.revision.snapshot["body"])
    story.structured = structured.stored(structured.story(story, words=words))


def feed_text(story: Any) -> str:
    """The whole story as HTML for feeds."""
    return for_feeds(render_to_string("article/feed.html", {"story": story}), settings.SITE_URL)


def _of_this_use(image: Image, hero: Picture) -> list[Picture]:
    """In the shapes that search engines want, with the words of this story's use of it."""
    words = {name: getattr(hero, name) for name in ("caption", "credit", "alt")}
    return [replace(shape, **words) for shape in image.as_shapes()]
