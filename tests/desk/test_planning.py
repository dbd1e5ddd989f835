"""The hour of publication in the side panel: told to everybody, asked of who may, with the refusals of the verb."""

from datetime import UTC, datetime

import pytest
from time_machine import travel

from articles.workflow.autosaving import Autosave
from articles.workflow.turns import latest_decision
from tests.desk.sending import errors_of, page, rewrite_and_approve, sheet, text_of, told
from tests.people import publish, rewrite

NOON = datetime(2026, 10, 20, 10, 0, tzinfo=UTC)  # noon in Paris


@pytest.fixture(autouse=True)
def at_noon():
    with travel(NOON, tick=False):
        yield


def plan(desk, article, at="2026-10-21T08:00", then="plan", **sent):
    """What the panel's button sends: the whole form of the article, and the panel's own fields."""
    day, _, hour = at.partition("T")
    own = {"plan-at_day": day, "plan-at_hour": hour, "plan-known": latest_decision(article)}
    return desk.save(article, then=then, **own | sent)


def planned_at(article):
    found = article.publications.scheduled().first()
    return found and found.live.lower


def panel(desk, article):
    return desk.open(article).context["plan"]


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")


def hour_errors(response) -> list[str]:
    assert response.status_code == 200
    return [plain(error) for error in response.context["plan"].form.errors.get("at", [])]


def test_an_hour_is_planned_changed_and_cancelled_from_the_page(editing, approved):
    done = plan(editing, approved)
    assert done.headers["Location"] == page(approved)
    shown = editing.get(done.headers["Location"])
    assert "La parution est programmée pour le 21 octobre 2026 à 8h00." in plain(told(shown))
    assert (
        plain(shown.context["plan"].sentences[0]) == "L’article paraîtra le 21 octobre 2026 à 8h00."
    )
    assert planned_at(approved) == datetime(2026, 10, 21, 6, 0, tzinfo=UTC)
    for words in ('value="2026-10-21"', 'value="08:00"', "Changer l’heure", "Déprogrammer"):
        assert words in text_of(shown)

    plan(editing, approved, at="2026-10-22T18:30:15")
    assert planned_at(approved) == datetime(2026, 10, 22, 16, 30, 15, tzinfo=UTC)
    assert 'value="18:30:15"' in text_of(editing.open(approved))

    cancelled = plan(editing, approved, then="unplan")
    assert "est annulée" in told(editing.get(cancelled.headers["Location"]))
    assert planned_at(approved) is None
    approved.refresh_from_db()
    assert (approved.work, approved.version) == ("ready", 1)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("", "Donnez le jour et l’heure."),
        ("2026-10-21T", "Donnez un jour et une heure qui existent"),
        ("T08:00", "Donnez un jour et une heure qui existent"),
        ("2026-02-30T08:00", "Donnez un jour et une heure qui existent"),
        ("9999-12-31T08:00", "C’est trop loin"),
        ("2026-10-20T11:59", "Cette heure est déjà passée"),
        ("2026-10-25T02:30", "02h30 existe deux fois"),
        ("2027-03-28T02:30", "02h30 n’existe pas"),
    ],
)
def test_an_hour_that_cannot_be_is_told_at_its_field_and_stays_there(editing, approved, at, words):
    response = plan(editing, approved, at=at)
    (error,) = hour_errors(response)
    assert words.replace("02h30", "2h30") in error
    day, _, hour = at.partition("T")
    for name, value in (("day", day), ("hour", hour)):
        assert f'id="id_plan-at_{name}" value="{value}"' in text_of(response)
    assert planned_at(approved) is None


def test_an_hour_that_exists_twice_is_asked_about(editing, approved):
    asked = plan(editing, approved, at="2026-10-25T02:30")
    (_, winter) = (value for value, label, chosen in asked.context["plan"].form.unclear)
    assert f'name="plan-instant" value="{winter}"' in text_of(asked)
    plan(editing, approved, at="2026-10-25T02:30", **{"plan-instant": winter})
    assert planned_at(approved) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_past_hour_may_be_answered_with_at_once(editing, approved):
    asked = plan(editing, approved, at="2026-10-20T11:59")
    assert "Publier tout de suite" in text_of(asked)
    done = plan(editing, approved, at="2026-10-20T11:59", then="plan_at_once")
    assert "est en ligne" in told(editing.get(done.headers["Location"]))
    assert approved.publications.live().get().live.lower == NOON


def test_the_text_is_saved_first_and_its_change_asks_for_another_approval(editing, approved):
    response = plan(editing, approved, title="Changé au dernier moment")
    (error,) = hour_errors(response)
    assert error == "L’article doit d’abord être approuvé. Rien n’est programmé."
    assert "Enregistré, version 2." in told(response)
    assert 'id="id_plan-at_day" value="2026-10-21"' in text_of(response)
    approved.refresh_from_db()
    assert (approved.title, approved.version) == ("Changé au dernier moment", 2)
    assert planned_at(approved) is None


def test_a_desk_without_four_eyes_saves_and_plans_at_once(editing, draft, settings):
    settings.NEWSROOM_FOUR_EYES = False
    plan(editing, draft, title="D’un seul geste")
    assert draft.publications.scheduled().get().title == "D’un seul geste"


def test_what_publication_lacks_is_told_where_it_is_mended_and_the_hour_stays(
    editing, draft, settings
):
    settings.NEWSROOM_FOUR_EYES = False
    response = plan(editing, draft, standfirst="")
    assert errors_of(response)["standfirst"] == ["Il manque un chapô."]
    assert hour_errors(response) == ["Il manque un chapô."]
    assert 'id="id_plan-at_hour" value="08:00"' in text_of(response)


def test_a_form_with_faults_plans_nothing_and_keeps_the_hour(editing, approved):
    response = plan(editing, approved, slug="É")
    assert "slug" in errors_of(response)
    assert 'id="id_plan-at_hour" value="08:00"' in text_of(response)
    assert planned_at(approved) is None


def test_a_stale_text_goes_to_the_merge_and_nothing_is_planned(editing, approved, reporter, chief):
    mine = sheet(approved, title="Le mien") | {"then": "plan", "plan-at_day": "2026-10-21"}
    rewrite(approved, by=chief, title="Celui du chef")
    merging = editing.client.post(page(approved), mine | {"plan-at_hour": "08:00"})
    assert "/fusion/" in merging.headers["Location"]
    assert "L’heure de parution n’a pas changé" in told(editing.get(merging.headers["Location"]))
    assert planned_at(approved) is None


def test_a_decision_that_came_between_is_told(editing, approved, chief):
    known = latest_decision(approved)
    approved.publish(by=chief, at=datetime(2026, 10, 23, 6, 0, tzinfo=UTC))
    (error,) = hour_errors(plan(editing, approved, **{"plan-known": known}))
    assert "Entre-temps, Henri Kessler a pris une décision" in error
    cancelled = plan(editing, approved, then="unplan", **{"plan-known": known})
    assert "Entre-temps" in told(editing.get(cancelled.headers["Location"]))
    assert planned_at(approved) == datetime(2026, 10, 23, 6, 0, tzinfo=UTC)


def test_an_update_is_planned_with_its_kind(editing, reporter, editor, section):
    article = publish(by=reporter, and_by=editor, section=section)
    rewrite_and_approve(article, by=reporter, and_by=editor, title="Mis à jour")
    change = {"plan-change": "correction"}
    refused = plan(editing, article, **change)
    assert "note" in refused.context["plan"].form.errors
    plan(editing, article, **change, **{"plan-note": "Prix faux."})
    planned = article.publications.scheduled().get()
    assert (planned.change, planned.note) == ("correction", "Prix faux.")
    told_live, told_next = map(plain, panel(editing, article).sentences)
    assert told_live == "En ligne depuis le 20 octobre 2026 à 12h00."
    assert told_next == "La version 2 la remplacera le 21 octobre 2026 à 8h00."


def test_only_the_hour_of_a_planned_correction_changes(editing, reporter, editor, section):
    article = publish(by=reporter, and_by=editor, section=section)
    rewrite_and_approve(article, by=reporter, and_by=editor, title="Mis à jour")
    plan(editing, article, **{"plan-change": "correction", "plan-note": "Prix faux."})
    shown = text_of(editing.open(article))
    assert '<option value="correction" selected>' in shown
    assert "Prix faux.</textarea>" in shown
    assert 'data-planned="2026-10-21T08:00"' in shown


WHO = "Qui peut programmer ou changer l’heure : édition, chef de la rédaction, administration."


@pytest.mark.parametrize(
    ("state", "who", "sentences", "reason", "asks", "cancels"),
    [
        ("draft", "own", ["Rien n’est programmé."], WHO, False, False),
        ("draft", "edition", ["Rien n’est programmé."], "L’article doit d’abord être approuvé.", False, False),
        ("ready", "own", ["Rien n’est programmé."], WHO, False, False),
        ("ready", "edition", ["Rien n’est programmé."], "", True, False),
        ("planned", "own", ["L’article paraîtra le 21 octobre 2026 à 8h00."], WHO, False, False),
        ("planned", "edition", ["L’article paraîtra le 21 octobre 2026 à 8h00."], "", True, True),
        ("changed", "edition", ["L’article paraîtra le 21 octobre 2026 à 8h00.",
                                "Ce qui a changé depuis la version 1 n’en est pas."],
         "L’article doit d’abord être approuvé.", False, True),
        ("live", "edition", ["En ligne depuis le 20 octobre 2026 à 12h00.",
                             "Aucune mise à jour n’est programmée."],
         "Cette version est déjà en ligne.", False, False),
    ],
)  # fmt: skip
def test_everybody_reads_what_is_planned_and_who_may_change_it(
    state, who, sentences, reason, asks, cancels, reporting, editing, draft, reporter, editor
):
    if state != "draft":
        draft.submit(by=reporter)
        draft.approve(by=editor)
    if state in {"planned", "changed"}:
        draft.publish(by=editor, at=datetime(2026, 10, 21, 6, 0, tzinfo=UTC))
    if state == "live":
        draft.publish(by=editor)
    if state == "changed":
        rewrite(draft, by=editor, title="Changé depuis")
    desk = {"own": reporting, "edition": editing}[who]
    shown = desk.open(draft)
    told_plan = shown.context["plan"]
    assert list(map(plain, told_plan.sentences)) == sentences
    assert plain(told_plan.reason) == reason
    assert ('name="plan-at_day"' in text_of(shown), 'value="unplan"' in text_of(shown)) == (asks, cancels)  # fmt: skip


def test_who_only_reads_is_told_too(passing_by, approved, editor):
    approved.publish(by=editor, at=datetime(2026, 10, 21, 6, 0, tzinfo=UTC))
    shown = plain(text_of(passing_by.open(approved)))
    assert f"L’article paraîtra le 21 octobre 2026 à 8h00. {WHO}" in shown


def test_who_may_not_plans_nothing_whatever_they_send(reporting, approved):
    (error,) = hour_errors(plan(reporting, approved))
    assert "ne permet pas cette action" in error
    plan(reporting, approved, then="unplan")
    assert planned_at(approved) is None


def test_the_hour_is_no_part_of_the_text_that_is_autosaved(editing, approved):
    sent = sheet(approved) | {"plan-at_day": "2026-10-21", "plan-known": "3", "sequence": 1}
    editing.post(page(approved, "autosave"), **sent)
    kept = Autosave.objects.get().sheet
    assert "title" in kept
    assert not [name for name in kept if name.startswith("plan")]
