"""The desk asks for a reading, teaches the house words, and keeps rules that were tried first."""

import json

import pytest
from django.urls import reverse

from articles.proofreading import reading
from articles.proofreading.house_rules import HouseRule
from articles.proofreading.house_words import HouseWord
from articles.proofreading.outside import Unavailable
from tests.body.samples import doc, paragraph
from tests.desk.sending import text_of, told
from tests.people import publish

NBSP = "\N{NO-BREAK SPACE}"
RULE = {"wrong": "gigaoctets", "right": "Go", "why": "Plus court."}


@pytest.fixture(autouse=True)
def no_hunspell(monkeypatch):
    """Its own tests ask it; here it is missing."""

    def missing(passages):
        raise Unavailable

    monkeypatch.setattr(reading, "misspelt", missing)


def send(desk, name, data):
    body = data if isinstance(data, str) else json.dumps(data)
    return desk.client.post(reverse(f"admin:{name}"), body, content_type="application/json")


def test_the_words_on_the_page_are_read_whatever_is_stored(
    reporting, django_assert_max_num_queries
):
    HouseRule.objects.create(**RULE, active=True)
    HouseRule.objects.create(wrong="moteur", right="engin", why="Non.")
    page = {
        "title": "L'Etat  et le moteur",
        "kicker": "",
        "standfirst": None,
        "body": doc(paragraph("Rien."), paragraph("🙂 Deux gigaoctets")),
    }
    with django_assert_max_num_queries(5):
        answer = send(reporting, "proofread", page).json()
    assert [
        (one["field"], one["wrong"], one["rights"], one["kind"]) for one in answer["findings"]
    ] == [
        ("title", "Etat", ["État"], "typography"),
        ("title", "  ", [" "], "typography"),
        ("body", "gigaoctets", ["Go"], "house"),
    ]
    last = answer["findings"][-1]
    assert (last["block"], last["start"], last["end"], last["why"]) == (1, 8, 18, "Plus court.")
    assert "apt-get install hunspell" in answer["notes"][0]["command"]
    assert answer["may_learn"] is False


@pytest.mark.parametrize(
    "sent",
    [
        "",
        "[1]",
        "{",
        '{"body": 3}',
        '{"body": {"type": "doc", "content": [{"type": "x"}]}}',
        "[" * 9999,
    ],
)
def test_what_is_no_text_is_refused_in_words(reporting, sent):
    answer = send(reporting, "proofread", sent)
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_nobody_else_is_answered(client, db):
    for name in ("proofread", "learn_word"):
        answer = client.post(reverse(f"admin:{name}"), "{}", content_type="application/json")
        assert answer.status_code == 403


def test_the_house_learns_words_from_editors(reporting, editing):
    assert send(reporting, "learn_word", {"word": "Nadella"}).status_code == 403
    for _ in range(2):
        assert send(editing, "learn_word", {"word": "Nadella"}).json() == {"learnt": "Nadella"}
    word = HouseWord.objects.get()
    assert (word.word, word.added_by) == ("Nadella", editing.user)
    for nonsense in ({"word": "deux mots"}, {"word": ""}, {"word": "x" * 61}, {}, []):
        assert send(editing, "learn_word", nonsense).status_code == 400


def trial(rule):
    return reverse("admin:articles_houserule_trial", args=[rule.pk])


def test_a_rule_is_tried_on_the_archive_before_it_is_switched_on(
    reporting, editing, reporter, editor, section
):
    publish(by=reporter, and_by=editor, section=section)
    asked = RULE | {"wrong": "  giga octets ", "whole_word": "on", "_save": ""}
    response = editing.client.post(reverse("admin:articles_houserule_add"), asked)
    rule = HouseRule.objects.get()
    assert (rule.wrong, rule.active, response.url) == ("giga octets", False, trial(rule))
    assert "ne toucherait aucun article" in text_of(editing.get(trial(rule)))

    HouseRule.objects.update(wrong="gigaoctets")
    page = editing.get(trial(rule))
    assert (
        "<strong>1&nbsp;article</strong> (1&nbsp;passage), sur le seul article en ligne"
        in text_of(page)
    )
    assert "<mark>gigaoctets</mark>" in text_of(page)
    tried = page.context["rule"].fingerprint
    assert reporting.post(trial(rule), switch="on", tried=tried).status_code == 403
    # Tried as it was before somebody changed it: tried again.
    editing.post(trial(rule), switch="on", tried="autre")
    assert not HouseRule.objects.get().active
    editing.post(trial(rule), switch="on", tried=tried)
    assert HouseRule.objects.get().active


def test_a_rule_that_changes_is_switched_off_until_it_is_tried_again(editing):
    rule = HouseRule.objects.create(**RULE, active=True)
    page = reverse("admin:articles_houserule_change", args=[rule.pk])
    kept = RULE | {"whole_word": "on"}
    editing.client.post(page, kept | {"why": "Autrement dit."})
    assert HouseRule.objects.get().active
    response = editing.client.post(page, kept | {"wrong": "mégaoctets"}, follow=True)
    assert not HouseRule.objects.get().active
    assert "à essayer de nouveau" in told(response)
    assert "pour la mettre en service" in text_of(editing.get(page))


def test_a_rule_in_service_is_suspended(editing):
    rule = HouseRule.objects.create(**RULE, active=True)
    editing.post(trial(rule), switch="off")
    assert not HouseRule.objects.get().active
