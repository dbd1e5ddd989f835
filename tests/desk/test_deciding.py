"""Each verb through the door: who may, from where, what it asks, what it answers; and nothing on the way is lost."""

import pytest

from articles.workflow.permissions import Verb
from articles.workflow.publications import Change
from articles.workflow.turns import latest_decision
from tests.desk.sending import errors_of, page, rewrite_and_approve, text_of, told
from tests.people import document, rewrite, write


def work_of(article):
    article.refresh_from_db()
    return article.work


def follow(desk, response):
    return desk.get(response.headers["Location"])


def buttons(response) -> set[str]:
    decisions = [*response.context["at_hand"], *response.context["aside"]]
    if response.context["next_step"]:
        decisions.append(response.context["next_step"])
    return {str(decision.verb) for decision in decisions}


@pytest.fixture
def everybody(reporting, editing, leading, passing_by):
    return {"own": reporting, "edition": editing, "chef": leading, "foreign": passing_by}


# Which buttons each person finds, by the state of the article.
BUTTONS = {
    "draft": {"own": {"submit"}, "edition": {"submit"}, "chef": {"submit"}, "foreign": set()},
    "review": {
        "own": {"take_back"},
        "edition": {"take_back", "send_back", "approve"},
        "chef": {"take_back", "send_back", "approve"},
        "foreign": set(),
    },
    "ready": {
        "own": set(),
        "edition": {"send_back", "publish", "schedule"},
        "chef": {"send_back", "publish", "schedule"},
        "foreign": set(),
    },
    "live": {
        "own": set(),
        "edition": {"send_back"},
        "chef": {"send_back", "withdraw"},
        "foreign": set(),
    },
}


@pytest.mark.parametrize("state", BUTTONS)
def test_each_person_finds_the_buttons_that_are_theirs(state, everybody, draft, reporter, editor):
    if state != "draft":
        draft.submit(by=reporter)
    if state in {"ready", "live"}:
        draft.approve(by=editor)
    if state == "live":
        draft.publish(by=editor)
    found = {who: buttons(desk.open(draft)) for who, desk in everybody.items()}
    assert found == BUTTONS[state]


@pytest.mark.parametrize("verb", list(Verb))
def test_what_has_no_button_is_refused_in_words(verb, passing_by, draft):
    if verb == Verb.WRITE:
        assert passing_by.decide(draft, verb).status_code == 404
        return
    response = passing_by.decide(draft, verb, why="Parce que.")
    assert told(follow(passing_by, response))
    assert work_of(draft) == "draft"
    assert not draft.publications.exists()


def test_submitting_saves_first(reporting, draft):
    response = reporting.save(draft, then="submit", title="Dernière retouche")
    assert "soumis à la relecture" in told(follow(reporting, response))
    assert work_of(draft) == "review"
    assert draft.title == "Dernière retouche"


def test_a_new_article_may_be_submitted_at_once(reporting, reporter):
    from articles.content.article import Article

    reporting.create(then="submit", title="Vite", body=document("Fait."))
    assert Article.objects.get().work == "review"


def test_submitting_nothing_says_what_is_missing_and_keeps_the_rest(reporting, draft):
    response = reporting.save(draft, then="submit", title="", kicker="Gardé")
    shown = follow(reporting, response)
    assert set(errors_of(shown)) == {"title"}
    assert "Il manque un titre." in text_of(shown)
    assert work_of(draft) == "draft"
    assert draft.kicker == "Gardé"


def test_taking_back_from_the_reading_page(reporting, draft, reporter):
    draft.submit(by=reporter)
    reporting.decide(draft, "take_back")
    assert work_of(draft) == "draft"


def test_sending_back_asks_why(editing, draft, reporter):
    draft.submit(by=reporter)
    assert "Motif" in text_of(editing.get(page(draft, "decide", "send_back")))
    assert "Dites pourquoi" in text_of(editing.decide(draft, "send_back", why="  "))
    assert work_of(draft) == "review"
    editing.decide(draft, "send_back", why="Il manque l'avis du fabricant.")
    assert work_of(draft) == "rework"
    assert draft.last_reason() == "Il manque l’avis du fabricant."


def test_who_gets_it_back_reads_why_on_the_page(editing, reporting, draft, reporter):
    draft.submit(by=reporter)
    editing.decide(draft, "send_back", why="Trop long.")
    shown = reporting.open(draft)
    assert "Trop long." in text_of(shown)
    assert "Nadia Ferhat" in text_of(shown)


def test_nobody_approves_alone_what_they_wrote(editing, editor, section):
    article = write(by=editor, section=section)
    article.submit(by=editor)
    assert "approve" not in buttons(editing.open(article))
    response = editing.decide(article, "approve")
    assert "une autre personne" in told(follow(editing, response))
    assert work_of(article) == "review"


def test_approving_what_is_not_fit_names_every_missing_thing(editing, reporter):
    bare = write(by=reporter, section=None, standfirst="", title="Gardé")
    bare.bylines.all().delete()
    bare.keep(by=reporter)
    bare.submit(by=reporter)
    response = editing.save(bare, then="approve", section="", signatures=[])
    shown = follow(editing, response)
    assert set(errors_of(shown)) == {"standfirst", "section", "bylines"}
    assert "Gardé" in text_of(shown)
    assert work_of(bare) == "review"


def test_approving_then_publishing_puts_it_online(editing, draft, reporter, editor):
    draft.submit(by=reporter)
    editing.decide(draft, "approve")
    assert work_of(draft) == "ready"
    assert "paraîtra tout de suite" in text_of(editing.get(page(draft, "decide", "publish")))
    response = editing.decide(draft, "publish")
    assert "en ligne" in told(follow(editing, response))
    assert draft.publications.live().get().change == Change.INITIAL


def test_publish_from_the_form_leads_to_its_page(editing, approved):
    response = editing.save(approved, then="publish")
    assert response.headers["Location"] == page(approved, "decide", "publish")
    assert not approved.publications.exists()


def test_publishing_a_change_asks_of_what_kind(editing, live, reporter, editor):
    rewrite_and_approve(live, title="Corrigé", by=reporter, and_by=editor)
    shown = text_of(editing.get(page(live, "decide", "publish")))
    assert "Coquille" in shown
    assert "remplacera tout de suite" in shown

    editing.decide(live, "publish", change="typo", note="oubliée")
    publication = live.publications.live().get()
    assert (publication.change, publication.note) == (Change.TYPO, "")


def test_a_correction_says_what_was_wrong(editing, live, reporter, editor):
    rewrite_and_approve(live, title="Corrigé", by=reporter, and_by=editor)
    assert "ce qui était faux" in text_of(editing.decide(live, "publish", change="correction"))
    editing.decide(live, "publish", change="correction", note="Le prix était faux.")
    assert live.publications.live().get().note == "Le prix était faux."


def test_publishing_what_is_live_already_does_nothing(editing, live):
    response = editing.decide(live, "publish", change="update")
    assert "déjà en ligne" in text_of(response)
    assert live.publications.count() == 1


def test_withdrawing_is_the_chief_s_and_asks_why(leading, editing, live):
    assert "ne permet pas" in told(follow(editing, editing.decide(live, "withdraw", why="Faux.")))
    assert "Dites pourquoi" in text_of(leading.decide(live, "withdraw", why=""))
    leading.decide(live, "withdraw", why="Source démentie.")
    assert not live.publications.live().exists()


@pytest.mark.parametrize("verb", ["send_back", "publish", "schedule"])
def test_a_decision_on_a_text_that_moved_on_is_refused(verb, editing, approved, reporter, chief):
    seen = approved.version
    rewrite_and_approve(approved, title="Retouché", by=reporter, and_by=chief)
    response = editing.decide(approved, verb, seen=seen, why="Non.", at="2030-01-01T08:00:00")
    assert "après celle que vous aviez sous les yeux" in text_of(response)
    assert work_of(approved) == "ready"
    assert not approved.publications.exists()


@pytest.mark.parametrize("seen", ["", "x", "-1", "²", "9" * 5_000])
def test_a_decision_without_the_version_seen_is_refused(seen, editing, approved):
    editing.decide(approved, "publish", seen=seen)
    assert not approved.publications.exists()


def test_an_unknown_verb_is_404(editing, draft):
    assert editing.get(page(draft, "decide", "detruire")).status_code == 404


def test_without_four_eyes_an_editor_publishes_alone(editing, editor, section, settings):
    settings.NEWSROOM_FOUR_EYES = False
    article = write(by=editor, section=section)
    assert {"publish", "schedule"} <= buttons(editing.open(article))
    editing.decide(article, "publish")
    assert article.publications.live().exists()


def test_a_decision_taken_meanwhile_is_told_and_not_undone(
    editing, live, chief, reporter, editor, settings
):
    """A publishing page opened before the chief withdrew the article."""
    settings.NEWSROOM_FOUR_EYES = False
    rewrite(live, by=reporter, title="Une suite")
    known = latest_decision(live)
    live.withdraw(by=chief, why="Une plainte est arrivée.")
    answer = editing.decide(live, "publish", known=known, change="update")
    assert "Entre-temps, Henri Kessler a pris une décision" in text_of(answer)
    assert not live.standing().is_live
