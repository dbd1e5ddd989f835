"""Hours at the desk are those on a wall in Paris: to the second, and asked about where they are not clear."""

from datetime import UTC, datetime

import pytest
from time_machine import travel

from articles.desk.telling import exact
from tests.desk.sending import page, rewrite_and_approve, text_of, told
from tests.people import publish

NOON = datetime(2026, 10, 20, 10, 0, tzinfo=UTC)  # noon in Paris


@pytest.fixture(autouse=True)
def at_noon():
    with travel(NOON, tick=False):
        yield


def scheduled_at(article):
    return article.publications.scheduled().get().live.lower


def test_an_hour_of_paris_to_the_second(editing, approved):
    response = editing.decide(approved, "schedule", at="2026-10-20T18:30:15")
    assert scheduled_at(approved) == datetime(2026, 10, 20, 16, 30, 15, tzinfo=UTC)
    assert "à 18h30 et 15\N{NO-BREAK SPACE}s" in told(editing.get(response.headers["Location"]))


def test_the_page_offers_seconds(editing, approved):
    shown = text_of(editing.get(page(approved, "decide", "schedule")))
    assert 'type="datetime-local"' in shown
    assert 'step="1"' in shown


def test_minutes_are_enough(editing, approved):
    editing.decide(approved, "schedule", at="2026-10-20T18:30")
    assert scheduled_at(approved) == datetime(2026, 10, 20, 16, 30, tzinfo=UTC)


def test_a_past_hour_is_asked_about(editing, approved):
    response = editing.decide(approved, "schedule", at="2026-10-20T11:59:00")
    assert "déjà passée" in text_of(response)
    assert "Publier tout de suite" in text_of(response)
    assert not approved.publications.exists()

    response = editing.decide(approved, "schedule", at="2026-10-20T11:59:00", at_once="1")
    assert "est en ligne" in told(editing.get(response.headers["Location"]))
    assert approved.publications.live().get().live.lower == NOON


def test_an_hour_that_exists_twice_is_asked_about(editing, approved):
    asked = editing.decide(approved, "schedule", at="2026-10-25T02:30:00")
    assert "existe deux fois" in text_of(asked)
    summer, winter = (value for value, label, chosen in asked.context["form"].unclear)
    assert not approved.publications.exists()

    editing.decide(approved, "schedule", at="2026-10-25T02:30:00", instant=winter)
    assert scheduled_at(approved) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    editing.decide(approved, "schedule", at="2026-10-25T02:30:00", instant=summer)
    assert scheduled_at(approved) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_an_hour_that_does_not_exist_is_asked_about(editing, approved):
    asked = editing.decide(approved, "schedule", at="2027-03-28T02:30:00")
    assert "n’existe pas" in text_of(asked)
    labels = [label for value, label, chosen in asked.context["form"].unclear]
    assert sorted(labels) == ["1h30", "3h30"]
    later = next(value for value, label, _ in asked.context["form"].unclear if label == "3h30")
    editing.decide(approved, "schedule", at="2027-03-28T02:30:00", instant=later)
    assert scheduled_at(approved) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


def test_an_answer_to_another_question_is_no_answer(editing, approved):
    forged = "2026-12-24T12:00:00+00:00"
    response = editing.decide(approved, "schedule", at="2026-10-25T02:30:00", instant=forged)
    assert "existe deux fois" in text_of(response)
    assert not approved.publications.exists()


@pytest.mark.parametrize(
    "at",
    ["", "demain", "2026-02-30T10:00", "2026-10-20T25:00", "0001-01-01T00:00", "9999-12-31T23:59",
     "2026-10-20T18:30:00+05:00", "2" * 5_000, "\x00"],
)  # fmt: skip
def test_what_is_no_hour_is_refused_at_the_field(editing, approved, at):
    response = editing.decide(approved, "schedule", at=at)
    assert response.status_code == 200
    assert response.context["form"].errors["at"]
    assert not approved.publications.exists()


def test_one_schedule_takes_the_place_of_another(editing, approved):
    editing.decide(approved, "schedule", at="2026-10-21T08:00:00")
    shown = text_of(editing.get(page(approved, "decide", "schedule")))
    assert "prendra la place" in shown
    editing.decide(approved, "schedule", at="2026-10-22T08:00:00")
    assert scheduled_at(approved) == datetime(2026, 10, 22, 6, 0, tzinfo=UTC)


def test_unscheduling_keeps_the_article_ready(editing, approved):
    editing.decide(approved, "schedule", at="2026-10-21T08:00:00")
    assert "Rien ne paraîtra" in text_of(editing.get(page(approved, "decide", "unschedule")))
    editing.decide(approved, "unschedule")
    approved.refresh_from_db()
    assert approved.work == "ready"
    assert not approved.publications.scheduled().exists()


def test_an_update_is_scheduled_with_its_kind(editing, reporter, editor, section):
    article = publish(by=reporter, and_by=editor, section=section)
    rewrite_and_approve(article, by=reporter, and_by=editor, title="Mis à jour")
    editing.decide(
        article, "schedule", at="2026-10-21T08:00:00", change="correction", note="Prix faux."
    )
    planned = article.publications.scheduled().get()
    assert (planned.change, planned.note) == ("correction", "Prix faux.")


@pytest.mark.parametrize(
    ("utc", "words"),
    [
        ("2026-10-25T00:30:00+00:00", "25 octobre 2026 à 2h30, heure d’été"),
        ("2026-10-25T01:30:00+00:00", "25 octobre 2026 à 2h30, heure d’hiver"),
        ("2026-10-25T02:30:00+00:00", "25 octobre 2026 à 3h30"),
        ("2027-03-28T01:30:00+00:00", "28 mars 2027 à 3h30"),
    ],
)
def test_an_hour_that_exists_twice_is_confirmed_with_its_season(utc, words):
    assert exact(datetime.fromisoformat(utc)).replace("\N{NO-BREAK SPACE}", " ") == words
