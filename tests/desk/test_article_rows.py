"""Signatures, sources and tags on the article's page."""

import pytest

from articles.content.sources import Source
from articles.content.tags import Tag
from tests.desk.sending import errors_of, text_of


def test_signatures_keep_their_order_and_roles(reporting, draft, reporter, editor):
    reporting.save(
        draft,
        signatures=[
            {"author": reporter.author.pk, "role": "texte", "ORDER": 2},
            {"author": editor.author.pk, "role": "photo", "ORDER": 1},
            {"author": "", "role": "texte", "ORDER": 3},
        ],
    )
    assert [byline.as_snapshot() for byline in draft.bylines.all()] == [
        {"author": editor.author.pk, "role": "photo"},
        {"author": reporter.author.pk, "role": "texte"},
    ]


def test_the_same_signature_twice_is_refused(reporting, draft, reporter):
    twice = [{"author": reporter.author.pk, "role": "texte"}] * 2
    response = reporting.save(draft, signatures=twice, title="Gardé")
    assert "bylines" in errors_of(response)
    assert "Gardé" in text_of(response)


def test_a_signature_is_taken_away(reporting, draft, reporter, editor):
    reporting.save(
        draft,
        signatures=[
            {"author": reporter.author.pk, "role": "texte"},
            {"author": editor.author.pk, "role": "avec", "DELETE": "on"},
        ],
    )
    assert [byline.author for byline in draft.bylines.all()] == [reporter.author]


def test_sources_are_found_by_name_whatever_the_accents(reporting, draft):
    source = Source.objects.create(name="Règlement Clarté", kind="document")
    reporting.save(
        draft,
        sources=[
            {"source": "reglement clarte", "url": "https://clarte.example/", "label": "Article 5"}
        ],
    )
    credit = draft.source_credits.get()
    assert (credit.source, credit.label, credit.url) == (
        source,
        "Article 5",
        "https://clarte.example/",
    )


def test_an_unknown_source_is_asked_about_then_made(reporting, draft):
    asked = reporting.save(draft, title="Gardé", sources=[{"source": "L'Agence"}])
    assert "ne connaît pas encore cette source" in text_of(asked)
    assert "Gardé" in text_of(asked)
    reporting.save(draft, sources=[{"source": "L'Agence", "new_kind": "agence"}])
    assert draft.source_credits.get().source.name == "L’Agence"


def test_a_source_needs_a_name(reporting, draft):
    response = reporting.save(draft, sources=[{"source": "", "url": "https://exemple.example/"}])
    assert "Nommez la source." in text_of(response)


def test_tags_of_one_slug_are_one_tag(editing, draft):
    Tag.objects.create(name="IA générative", slug="ia-generative")
    editing.save(draft, tag_names="ia  generative, Orvane, orvane, ")
    assert sorted(draft.tagged.values_list("tag__name", flat=True)) == ["IA générative", "Orvane"]
    draft.refresh_from_db()
    editing.save(draft, tag_names="")
    assert not draft.tagged.exists()


@pytest.mark.parametrize("typed", ["a" * 101, "???", ",".join(f"mot{n}" for n in range(31))])
def test_tags_that_cannot_be_are_refused_at_their_field(editing, draft, typed):
    assert "tag_names" in errors_of(editing.save(draft, tag_names=typed))
