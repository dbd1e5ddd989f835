"""The page of corrections: every public note of what is still there, the newest first."""

from datetime import timedelta

import pytest

from articles.workflow.clock import now
from articles.workflow.publications import Change
from tests.people import publish, rewrite
from tests.public.conftest import path_of
from tests.public.machines import SITE, thing


@pytest.fixture
def correct(reporter, editor):
    """correct(article, note): publishes a correction, now or at an hour."""

    def make(article, note: str, at=None, change=Change.CORRECTION):
        rewrite(article, by=reporter, title=f"{article.title}\N{NO-BREAK SPACE}: {note}")
        article.submit(by=reporter)
        article.approve(by=editor)
        article.publish(by=editor, at=at, change=change, note=note)

    return make


@pytest.fixture
def stories(reporter, editor, section):
    return [
        publish(by=reporter, and_by=editor, section=section, title=title) for title in ("A", "B")
    ]


def read(client, address="/corrections/") -> list[tuple[str, str]]:
    page = thing(client.get(address).content.decode(), "CollectionPage")
    return [(story["correction"]["text"], story["url"]) for story in page.get("hasPart", [])]


def test_every_correction_is_there_the_newest_first(
    client, stories, correct, django_assert_num_queries
):
    first, second = stories
    correct(first, "Un")
    correct(second, "Deux")
    correct(first, "Trois")
    correct(first, "Rien de faux", change=Change.UPDATE)
    with django_assert_num_queries(2):
        page = client.get("/corrections/").content.decode()
    assert read(client) == [
        (note, SITE + path_of(story))
        for note, story in (("Trois", first), ("Deux", second), ("Un", first))
    ]
    assert page.index("Trois") < page.index("Deux")
    assert f'<a href="{path_of(first)}#corrections">' in page


def test_a_correction_to_come_or_of_a_withdrawn_story_is_not(client, stories, correct, chief):
    first, second = stories
    correct(first, "Plus tard", at=now() + timedelta(days=1))
    correct(second, "Trop tard")
    second.withdraw(by=chief, why="À vérifier.")
    assert read(client) == []
    assert "Aucune correction pour l’instant" in client.get("/corrections/").content.decode()


def test_corrections_are_paged_by_key_to_their_end(client, stories, correct, monkeypatch):
    from articles.public import corrections

    monkeypatch.setattr(corrections, "PAGE_SIZE", 2)
    corrections._statement.cache_clear()
    notes = [f"Note {turn}" for turn in range(5)]
    for turn, note in enumerate(notes):
        correct(stories[turn % 2], note)
    found, following = [], "/corrections/"
    while following:
        found += [note for note, _ in read(client, following)]
        page = client.get(following).content.decode()
        following = page.partition('rel="next" href="')[2].partition('"')[0]
    corrections._statement.cache_clear()
    assert found == notes[::-1]
    assert client.get("/corrections/?avant=x").status_code == 404
