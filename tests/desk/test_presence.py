"""Who else has an article open, and going on with what they had not saved."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.utils import timezone

from articles.workflow.autosaving import Autosave
from tests.desk.sending import page, sheet, text_of, told
from tests.desk.test_autosaving import keep
from tests.people import document, rewrite


def beat(desk, article, sitting, **more):
    fields = {"sitting": sitting, "seen": article.version} | more
    return desk.client.post(page(article, "presence"), fields).json()


@pytest.fixture
def sittings():
    return uuid4(), uuid4()


def test_each_sees_who_else_is_there_and_where(reporting, editing, draft, sittings):
    beat(reporting, draft, sittings[0], place="le titre")
    answer = beat(editing, draft, sittings[1], place="le texte")
    assert [(one["name"], one["place"]) for one in answer["others"]] == [
        ("Camille Roussel", "le titre")
    ]
    assert beat(reporting, draft, sittings[0])["others"][0]["name"] == "Nadia Ferhat"


def test_who_left_or_fell_silent_is_gone(reporting, editing, draft, sittings):
    beat(reporting, draft, sittings[0])
    reporting.client.post(page(draft, "presence"), {"sitting": sittings[0], "leaves": 1})
    assert beat(editing, draft, sittings[1])["others"] == []
    beat(reporting, draft, sittings[0])
    with time_machine.travel(timezone.now() + timedelta(seconds=13)):
        assert beat(editing, draft, sittings[1])["others"] == []


def test_a_hidden_tab_is_believed_longer(reporting, editing, draft, sittings):
    beat(reporting, draft, sittings[0], hidden=1)
    with time_machine.travel(timezone.now() + timedelta(seconds=60)):
        assert beat(editing, draft, sittings[1])["others"][0]["isHidden"]


def test_one_s_own_other_window_is_told_as_such(reporting, draft, sittings):
    beat(reporting, draft, sittings[0])
    assert beat(reporting, draft, sittings[1])["others"][0]["isYou"]


def test_somebody_with_three_windows_is_told_once(reporting, editing, draft, sittings):
    for place in ("le titre", "le chapô"):
        beat(reporting, draft, uuid4(), place=place, hidden=1)
    beat(reporting, draft, uuid4(), place="le texte")
    assert [one["place"] for one in beat(editing, draft, sittings[1])["others"]] == ["le texte"]


def test_a_page_learns_that_the_text_moved_on(reporting, draft, editor, sittings):
    seen = draft.version
    rewrite(draft, by=editor, title="Deux")
    answer = beat(reporting, draft, sittings[0], seen=seen)
    assert answer["newer"] == {"by": "Nadia Ferhat", "version": 2}
    assert beat(reporting, draft, sittings[0], seen=2)["newer"] is None


def test_taking_over_makes_a_version_of_the_other_s_text(reporting, editing, draft, sittings):
    beat(reporting, draft, sittings[0])
    keep(reporting, draft, sitting=sittings[0], title="Pas encore enregistré")
    editing.post(page(draft, "take_over"), sitting=sittings[1])

    draft.refresh_from_db()
    last = draft.latest_revision()
    assert draft.title == "Pas encore enregistré"
    assert (str(last.author), last.reason) == (
        "Camille Roussel",
        "Texte non enregistré, repris par Nadia Ferhat",
    )
    assert beat(reporting, draft, sittings[0])["takenBy"] == "Nadia Ferhat"
    assert beat(editing, draft, sittings[1])["others"] == []


def test_a_stale_text_taken_over_is_kept_whole_and_joined(
    reporting, editing, draft, editor, sittings
):
    beat(reporting, draft, sittings[0])
    keep(reporting, draft, sitting=sittings[0], title="De Camille", kicker="À elle")
    rewrite(draft, by=editor, title="De Nadia")
    editing.post(page(draft, "take_over"), sitting=sittings[1])

    draft.refresh_from_db()
    assert (draft.title, draft.kicker, draft.version) == ("De Nadia", "À elle", 4)
    assert draft.revisions.get(number=3).snapshot["title"] == "De Camille"


def test_a_text_that_cannot_be_a_version_stays_with_its_writer(reporting, editing, draft, sittings):
    beat(reporting, draft, sittings[0])
    keep(reporting, draft, sitting=sittings[0], title="Bon", slug="Pas Une Adresse")
    response = editing.post(page(draft, "take_over"), sitting=sittings[1])
    assert "pas de texte" in told(editing.get(response.headers["Location"]))
    draft.refresh_from_db()
    assert draft.version == 1
    assert Autosave.objects.get().is_open


def test_words_typed_before_the_news_came_are_not_lost(reporting, editing, draft, sittings):
    beat(reporting, draft, sittings[0])
    keep(reporting, draft, sitting=sittings[0], title="Un")
    editing.post(page(draft, "take_over"), sitting=sittings[1])
    late = sheet(draft, title="Un, deux", body=document("Mes derniers mots."))
    late |= {"sitting": sittings[0], "sequence": 2}
    reporting.client.post(page(draft, "autosave"), late)
    assert "Un texte à vous attend à côté" in text_of(reporting.open(draft))


def test_only_who_may_write_takes_over(passing_by, reporting, draft, sittings):
    beat(reporting, draft, sittings[0])
    passing_by.post(page(draft, "take_over"), sitting=sittings[1])
    assert beat(reporting, draft, sittings[0])["takenBy"] is None
