"""Whoever searches finds what is live at that second, by the words that it has then: on the page, and in its feed."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from articles.workflow import clock
from tests.people import document, publish, rewrite, write
from tests.search.reading import PAGE, titles

FEED = "/recherche/flux/rss.xml"


@pytest.fixture
def told(team):
    return lambda title, **more: publish(title=title, **team, **more)


@pytest.fixture
def changed(reporter, editor):
    """changed(story, **fields) writes, submits and approves; what is live stays as it is."""

    def change(story, **fields):
        rewrite(story, by=reporter, **fields)
        story.submit(by=reporter)
        story.approve(by=editor)
        return story

    return change


def feeds(client, typed) -> bool:
    """Whether the feed of the search has a story."""
    answer = client.get(FEED, {"q": typed})
    assert answer.status_code == 200
    return b"<item>" in answer.content


@pytest.mark.parametrize(
    "typed", ["zéphyr", "zephyrs", '"un zéphyr"', "zéphyr -mistral", "roussel"]
)
def test_a_scheduled_story_is_found_from_its_second(client, told, typed):
    hour = clock.now().replace(microsecond=0) + timedelta(hours=1)
    told("Un zéphyr souffle", at=hour)
    for early in (timedelta(0), timedelta(minutes=59, seconds=59)):
        with time_machine.travel(hour - timedelta(hours=1) + early, tick=False):
            assert titles(client, typed) == []
            assert not feeds(client, typed)
    with time_machine.travel(hour, tick=False):
        assert titles(client, typed) == ["Un zéphyr souffle"]
        assert feeds(client, typed)


def test_one_that_was_scheduled_and_is_not_any_more_is_never_found(client, told, editor):
    hour = clock.now() + timedelta(hours=1)
    story = told("Un zéphyr souffle", at=hour)
    story.unschedule(by=editor)
    with time_machine.travel(hour + timedelta(days=1)):
        assert titles(client, "zéphyr") == []


def test_a_scheduled_update_changes_the_words_at_its_second(client, told, changed, editor):
    story = told("Un zéphyr souffle")
    hour = clock.now().replace(microsecond=0) + timedelta(hours=1)
    changed(story, title="Un sirocco souffle").publish(by=editor, at=hour)
    with time_machine.travel(hour - timedelta(seconds=1), tick=False):
        assert titles(client, "zéphyr") == ["Un zéphyr souffle"]
        assert titles(client, "sirocco") == []
    with time_machine.travel(hour, tick=False):
        assert titles(client, "zéphyr") == []
        assert titles(client, "sirocco") == ["Un sirocco souffle"]
        assert titles(client, "souffle") == ["Un sirocco souffle"]


def test_a_withdrawn_story_is_not_found_until_it_is_back(client, told, changed, chief, editor):
    story = told("Un zéphyr souffle")
    assert titles(client, "zéphyr") == ["Un zéphyr souffle"]
    story.withdraw(by=chief, why="À vérifier.")
    assert titles(client, "zéphyr") == []
    assert not feeds(client, "zéphyr")
    changed(story, title="Un zéphyr faiblit").publish(by=editor)
    assert titles(client, "zéphyr") == ["Un zéphyr faiblit"]
    assert titles(client, "souffle") == []


def test_each_version_is_found_by_its_own_words(client, told, changed, editor):
    """In the title, the standfirst, the text and the tags."""
    story = told("Un zéphyr souffle", body=document("Il vient du Portugal."), tags=["Météo"])
    story.tags.set(["Climat"])
    changed(
        story,
        title="Un sirocco souffle",
        standfirst="Il a tourné.",
        body=document("Il vient de Tunisie."),
    ).publish(by=editor)
    for gone in ("zéphyr", "connexion", "portugal", "météo"):
        assert titles(client, gone) == [], gone
    for said in ("sirocco", "tourné", "tunisie", "climat", "sirocco tunisie climat"):
        assert titles(client, said) == ["Un sirocco souffle"], said


def test_what_the_desk_still_writes_is_found_by_nobody(client, told, changed, reporter, section):
    write(by=reporter, section=section, title="Un zéphyr en brouillon", tags=["Zéphyr"])
    submitted = write(by=reporter, section=section, title="Un zéphyr en relecture")
    submitted.submit(by=reporter)
    changed(write(by=reporter, section=section, title="Un zéphyr relu"))
    live = told("Un sirocco souffle")
    changed(live, title="Un zéphyr souffle", body=document("Le zéphyr a tourné."))
    assert titles(client, "zéphyr") == []
    assert not feeds(client, "zéphyr")
    assert titles(client, "sirocco") == ["Un sirocco souffle"]
    shown = client.get(PAGE, {"q": "souffle"}).content.decode()
    assert "sirocco" in shown and "zéphyr" not in shown.lower()
