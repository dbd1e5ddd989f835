"""The archive of a French tech daily, published by the desk's own verbs. Stories are named by short keys."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import time_machine
from django.db import connection

from articles.content.products import Product
from articles.content.sections import Section
from articles.content.sources import Source, SourceKind
from articles.content.tags import Tag, TagSynonym
from articles.typography import slugify
from tests.people import document, person, write
from tests.search.tables import TOLD

STANDFIRST, BODY = "Les faits, et ce qu’ils changent.", "Le reste est affaire de patience."


def open_archive(stories: Mapping[str, Any] = TOLD["stories"]) -> dict[str, str]:
    """Titles by key, for the stories told."""
    for tag, names in TOLD["synonyms"].items():
        kept = Tag.objects.create(name=tag)
        for name in names:
            TagSynonym.objects.create(tag=kept, name=name)
    editor = person("lecture", "Élise", "Grandval", "edition")
    writers = {key: _writer(key, name) for key, name in TOLD["authors"].items()}
    now = datetime.now(UTC)
    for story in sorted(stories.values(), key=lambda one: -one["days"]):
        with time_machine.travel(now - timedelta(days=story["days"]), tick=False):
            _publish(story, writers[story.get("author", "gael")], editor)
    with connection.cursor() as cursor:
        # As autovacuum does in a real house: else every search reads every text.
        cursor.execute("ANALYZE articles_publicationwords, articles_publication")
    return {key: story["title"] for key, story in stories.items()}


def _writer(key: str, name: str):
    first, _, last = name.partition(" ")
    return person(key, first, last, "journaliste")


def _publish(story: Mapping[str, Any], writer, editor) -> None:
    name = story.get("section", "Logiciels")
    section, _ = Section.objects.get_or_create(slug=slugify(name), defaults={"name": name})
    article = write(
        by=writer,
        section=section,
        title=story["title"],
        standfirst=story.get("standfirst", STANDFIRST),
        body=_body(story),
        tags=story.get("tags", ()),
    )
    if source := story.get("source"):
        article.source_credits.create(
            source=Source.objects.create(name=source, kind=SourceKind.INSTITUTION)
        )
        article.keep(by=writer)
    article.submit(by=writer)
    article.approve(by=editor)
    article.publish(by=editor)


def _body(story: Mapping[str, Any]) -> dict[str, Any]:
    body = document(story.get("body", BODY))
    if name := story.get("product"):
        product = Product.objects.create(name=name)
        body["content"].append({"type": "productCard", "attrs": {"product": product.pk}})
    return body
