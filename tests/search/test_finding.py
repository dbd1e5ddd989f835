"""What is found, from the second it is live until it is no more."""

from __future__ import annotations

import pytest

from articles.search.finding import find
from articles.search.querying import read
from tests.people import document, publish, rewrite


def titles(typed, **asked):
    from articles.workflow.publishing import Publication

    hits = find(read(typed), **asked)
    named = dict(Publication.objects.values_list("pk", "title"))
    return [named[hit.publication_id] for hit in hits]


@pytest.fixture
def told(team):
    return lambda title, **more: publish(title=title, **team, **more)


def test_a_title_before_a_text(told):
    told("Rien", body=document("Le grille-pain parle enfin."))
    told("Un grille-pain parle")
    assert titles("grille-pain") == ["Un grille-pain parle", "Rien"]


def test_an_update_is_found_by_its_new_words_only(told, reporter, editor, chief):
    story = told("Un grille-pain parle")
    rewrite(story, by=reporter, title="Une bouilloire parle")
    story.submit(by=reporter)
    story.approve(by=editor)
    assert titles("bouilloire") == []
    story.publish(by=editor)
    assert titles("grille-pain") == []
    assert titles("bouilloire") == ["Une bouilloire parle"]
    story.withdraw(by=chief, why="faux")
    assert titles("bouilloire") == []


def test_models(told):
    told("GPT-4 est là")
    told("Trois GPT et 4 modèles")
    assert titles("gpt 4") == ["GPT-4 est là"]
    assert titles('"gpt 4"') == ["GPT-4 est là"]


def test_any_form_of_a_word_finds_the_others(told):
    told("OpenAI annonçait de nouveaux réseaux")
    told("Orange investira en France")
    assert titles("annoncée réseau nouvelle") == ["OpenAI annonçait de nouveaux réseaux"]
    assert titles("investissent") == ["Orange investira en France"]
    assert titles("franc") == titles("oranger") == titles("open") == []
