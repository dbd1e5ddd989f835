"""The desk's home: each thing in its pile, for a handful of queries."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.workflow.clock import as_of
from tests.desk.sending import text_of
from tests.people import publish, write

HOME = reverse("admin:index")


def titles(response, pile):
    return [str(one) for one in response.context[pile]]


def test_each_article_lies_in_its_pile(reporting, editing, reporter, editor, section):
    def make(title):
        return write(by=reporter, section=section, title=title)

    make("Brouillon")
    make("À relire").submit(by=reporter)
    returned = make("Renvoyé")
    returned.submit(by=reporter)
    returned.send_back(by=editor, why="Trop court.")
    ready = make("Prêt")
    ready.submit(by=reporter)
    ready.approve(by=editor)
    soon = timezone.now() + timedelta(hours=2)
    publish(by=reporter, and_by=editor, section=section, title="Programmé", at=soon)
    publish(by=reporter, and_by=editor, section=section, title="Paru")

    mine, theirs = reporting.get(HOME), editing.get(HOME)

    assert titles(mine, "mine") == ["Renvoyé", "Brouillon"]
    assert "Trop court." in text_of(mine)
    assert titles(theirs, "mine") == []
    assert titles(mine, "to_review") == titles(theirs, "to_review") == ["À relire"]
    assert titles(mine, "ready") == []
    assert titles(theirs, "ready") == ["Prêt"]
    assert titles(theirs, "scheduled") == ["Programmé"]
    assert titles(theirs, "published") == ["Paru"]


def test_the_oldest_waits_first_and_the_next_appears_first(editing, reporter, editor, section):
    now = timezone.now()
    for hours in (1, 3, 2):
        with as_of(now - timedelta(hours=hours)):
            write(by=reporter, section=section, title=f"avant {hours}").submit(by=reporter)
        publish(
            by=reporter, and_by=editor, section=section,
            title=f"après {hours}", at=now + timedelta(hours=hours),
        )  # fmt: skip
    home = editing.get(HOME)
    assert titles(home, "to_review") == ["avant 3", "avant 2", "avant 1"]
    assert titles(home, "scheduled") == ["après 1", "après 2", "après 3"]


def test_yesterday_s_stories_are_not_today_s(editing, reporter, editor, section):
    with as_of(timezone.now() - timedelta(days=1)):
        publish(by=reporter, and_by=editor, section=section)
    assert titles(editing.get(HOME), "published") == []


def test_what_one_signs_is_one_s_own(editing, editor, reporter, section):
    write(by=reporter, section=section).bylines.create(author=editor.author, position=1)
    assert len(editing.get(HOME).context["mine"]) == 1


def test_the_home_costs_the_same_however_much_lies_there(
    editing, reporter, editor, section, django_assert_max_num_queries
):
    for number in range(4):
        write(by=reporter, section=section, title=f"n° {number}").submit(by=reporter)
        write(by=editor, section=section, title=f"à moi {number}")
        publish(by=reporter, and_by=editor, section=section, title=f"paru {number}")
    with django_assert_max_num_queries(12):
        editing.get(HOME)


EVERYBODYS = {
    *("Images", "Sources", "Mots-clés", "Produits", "Auteurs", "Rubriques"),
    *("Documents", "Dossiers", "Règles maison", "Dictionnaire maison", "Synonymes de recherche"),
}
CHIEFS = EVERYBODYS | {"Pages de la maison", "Redirections", "Identité du site"}


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("reporting", EVERYBODYS),
        ("editing", EVERYBODYS),
        ("leading", CHIEFS),
        ("administering", CHIEFS | {"Membres de la rédaction"}),
    ],
)
def test_the_records_offered_are_those_of_the_role(who, sees, request):
    desk = request.getfixturevalue(who)
    assert {record["name"] for record in desk.get(HOME).context["records"]} == sees


def test_strangers_find_a_door_in_french(client, db):
    door = client.get(HOME, follow=True)
    assert "Se connecter" in text_of(door)
    refused = client.post(reverse("admin:login"), {"username": "x", "password": "y"})
    assert "message-error" in text_of(refused)


def test_somebody_without_a_key_stays_outside(client, reporter):
    reporter.is_staff = False
    reporter.save()
    client.force_login(reporter)
    assert client.get(HOME).status_code == 302
