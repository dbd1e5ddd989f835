"""A document can be taken while something live gives it, and at no other moment; it is saved, never opened in our name."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from articles.workflow.refusals import Unfit
from tests.media.papers import paper
from tests.people import document, publish, write

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


@pytest.fixture
def team(reporter, editor, section):
    return {"by": reporter, "and_by": editor, "section": section}


def giving(number: int, **attrs) -> dict:
    block = {"type": "document", "attrs": {"document": number} | attrs}
    return {"type": "doc", "content": [*document("Mots.")["content"], block]}


def page(client, story) -> str:
    return client.get(f"/logiciels/{story.pk}-x/", follow=True).content.decode()


def test_readers_see_what_it_is_and_what_it_weighs(client, team):
    given = paper(size=2_430_000)
    shown = page(client, publish(**team, body=giving(given.pk)))
    assert f'<p class="download"><a href="{given.file.url}" download>' in shown
    assert '<span class="download-title">Rapport annuel</span>' in shown
    assert "(PDF, 2,4\N{NO-BREAK SPACE}Mo)" in shown


def test_a_story_may_say_it_in_its_own_words(client, team):
    given = paper()
    shown = page(client, publish(**team, body=giving(given.pk, title="L'arrêt, en entier")))
    assert "L’arrêt, en entier</span>" in shown
    assert "Rapport annuel" not in shown


def test_it_opens_and_closes_with_its_story(time_machine, client, team, chief):
    time_machine.move_to(NOON, tick=False)
    given = paper()
    story = publish(**team, body=giving(given.pk), at=NOON + HOUR)
    time_machine.move_to(NOON + HOUR - SECOND, tick=False)
    assert client.get(given.file.url).status_code == 404
    time_machine.move_to(NOON + HOUR, tick=False)
    answer = client.get(given.file.url)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="rapport-annuel.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.getvalue() == given.file.read()
    story.withdraw(by=chief, why="À vérifier.")
    assert client.get(given.file.url).status_code == 404


def test_that_of_a_draft_is_for_the_desk(client, team, reporter):
    given = paper()
    write(by=reporter, section=team["section"], body=giving(given.pk))
    assert client.get(given.file.url).status_code == 404
    client.force_login(reporter)
    answer = client.get(given.file.url)
    assert answer.status_code == 200
    assert answer["Cache-Control"].startswith("private")


def test_a_picture_of_the_same_number_opens_nothing(client, team):
    from tests.desk.pictures import image

    given = paper()
    shown = image(pk=given.pk)
    publish(**team, hero=shown)
    assert client.get(given.file.url).status_code == 404


def test_readers_cost_one_query(client, team, django_assert_num_queries):
    given = paper()
    publish(**team, body=giving(given.pk))
    with django_assert_num_queries(1):
        assert client.get(given.file.url).status_code == 200


@pytest.mark.parametrize("name", ["x.pdf", "", "../images/x.jpg", "%00.pdf", "é" * 300])
def test_what_is_no_document_of_ours_is_not_found(client, db, name):
    assert client.get(f"/media/documents/{name}").status_code == 404


def test_a_lost_file_is_not_found(client, team):
    given = paper()
    publish(**team, body=giving(given.pk))
    given.file.storage.delete(given.file.name)
    assert client.get(given.file.url).status_code == 404


def test_a_story_that_gives_what_is_not_there_does_not_go_out(team):
    with pytest.raises(Unfit, match="un document qui n’existe plus"):
        publish(**team, body=giving(4040))
