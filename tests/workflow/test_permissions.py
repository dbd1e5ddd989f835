"""The matrix as a table: every verb, every role, on a story in the state where the verb makes sense."""

import pytest

from articles.workflow.permissions import FROM_WORK, MATRIX, UNTIMELY, Verb, refusal
from articles.workflow.refusals import NotAllowed
from articles.workflow.standing import Work
from tests.people import person, rewrite, write

STATE = {
    Verb.WRITE: Work.DRAFT,
    Verb.SUBMIT: Work.DRAFT,
    Verb.TAKE_BACK: Work.REVIEW,
    Verb.SEND_BACK: Work.REVIEW,
    Verb.APPROVE: Work.REVIEW,
    Verb.PUBLISH: Work.READY,
    Verb.SCHEDULE: Work.READY,
}
EXPECTED = {
    #                 own story of a reporter | somebody else's, for each role
    Verb.WRITE: {"own": True, "journaliste": False, "edition": True, "chef": True, "admin": True},
    Verb.SUBMIT: {"own": True, "journaliste": False, "edition": True, "chef": True, "admin": True},
    Verb.TAKE_BACK: {
        "own": True,
        "journaliste": False,
        "edition": True,
        "chef": True,
        "admin": True,
    },
    Verb.SEND_BACK: {
        "own": False,
        "journaliste": False,
        "edition": True,
        "chef": True,
        "admin": True,
    },
    Verb.APPROVE: {
        "own": False,
        "journaliste": False,
        "edition": True,
        "chef": True,
        "admin": True,
    },
    Verb.PUBLISH: {
        "own": False,
        "journaliste": False,
        "edition": True,
        "chef": True,
        "admin": True,
    },
    Verb.SCHEDULE: {
        "own": False,
        "journaliste": False,
        "edition": True,
        "chef": True,
        "admin": True,
    },
}


@pytest.mark.parametrize("verb", EXPECTED, ids=str)
def test_each_role_may_what_the_matrix_says(verb, draft, reporter):
    draft.work = STATE[verb]
    people = {
        role: person(f"autre-{role}", "Autre", role, role)
        for role in ("journaliste", "edition", "chef", "admin")
    }
    got = {"own": not refusal(reporter, verb, draft)} | {
        role: not refusal(user, verb, draft) for role, user in people.items()
    }
    assert got == EXPECTED[verb]


def test_only_chiefs_withdraw(live, editor, chief, reporter):
    assert refusal(reporter, Verb.WITHDRAW, live)
    assert refusal(editor, Verb.WITHDRAW, live)
    assert not refusal(chief, Verb.WITHDRAW, live)


def test_every_verb_stands_in_the_matrix():
    assert set(MATRIX) == set(Verb)
    assert set(FROM_WORK) == set(UNTIMELY) <= set(Verb)


def test_changes_to_a_live_story_are_not_called_a_draft(live, reporter, editor):
    rewrite(live, by=reporter, title="Le breton entre dans la traduction libre")
    assert "en cours" in live.standing().label
    assert refusal(editor, Verb.APPROVE, live) == "Ce texte n’est pas en relecture."


def test_an_account_without_access_may_nothing(draft):
    closed = person("ferme", "Compte", "Fermé", "admin", is_staff=False)
    assert all(refusal(closed, verb, draft) for verb in Verb)


def test_a_reporter_waits_while_the_story_is_in_review(draft, reporter, editor):
    draft.submit(by=reporter)
    assert "en relecture" in refusal(reporter, Verb.WRITE, draft)
    assert not refusal(editor, Verb.WRITE, draft)


class TestFourEyes:
    def test_an_editor_does_not_approve_their_own_story(self, editor, chief, section):
        own = write(by=editor, section=section)
        own.submit(by=editor)
        with pytest.raises(NotAllowed, match="une autre personne"):
            own.approve(by=editor)
        own.approve(by=chief)

    def test_nor_one_they_began_under_another_name(self, editor, chief, reporter, section):
        ghost = write(by=editor, section=section)
        ghost.bylines.update(author=reporter.author)
        ghost.submit(by=editor)
        with pytest.raises(NotAllowed):
            ghost.approve(by=editor)

    def test_who_wrote_any_of_it_leaves_the_approval_to_somebody_else(
        self, draft, reporter, editor, chief
    ):
        draft.submit(by=reporter)
        rewrite(draft, by=editor, title="Un moteur de traduction libre apprend le breton")
        with pytest.raises(NotAllowed, match="une autre personne"):
            draft.approve(by=editor)
        draft.approve(by=chief)
        assert draft.work == Work.READY

    def test_what_was_published_since_is_forgotten(self, live, reporter, editor):
        rewrite(live, by=reporter, title="Le breton entre dans la traduction libre")
        live.submit(by=reporter)
        live.approve(by=editor)
        assert live.work == Work.READY

    def test_changes_to_a_live_story_are_judged_by_who_began_them(self, live, editor, chief):
        rewrite(live, by=editor, title="Le breton entre dans la traduction libre")
        live.submit(by=editor)
        with pytest.raises(NotAllowed):
            live.approve(by=editor)
        live.approve(by=chief)

    def test_a_change_after_approval_takes_it_back(self, approved, editor):
        rewrite(approved, by=editor, title="Autre titre")
        assert approved.work == Work.DRAFT
        with pytest.raises(NotAllowed, match="approuvé"):
            approved.publish(by=editor)

    def test_a_small_desk_may_switch_it_off(self, editor, section, settings):
        settings.NEWSROOM_FOUR_EYES = False
        own = write(by=editor, section=section)
        own.publish(by=editor)
        assert own.standing().is_live
