from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.workflow.publishing import Publication
from articles.workflow.refusals import BadMoment, NotAllowed, NothingToDo, Stale, Unfit
from tests.people import publish, rewrite, write


def at(**ahead):
    return timezone.now() + timedelta(**ahead)


def live_titles(moment=None):
    return list(Publication.objects.live(moment).values_list("title", flat=True))


def test_saving_makes_nothing_public(draft):
    draft.title = "Autre titre"
    draft.save()
    assert live_titles() == []


def test_publishing_opens_a_window_now(approved, editor):
    publication = approved.publish(by=editor)
    assert live_titles() == [approved.title]
    assert live_titles(publication.live.lower) == [approved.title]
    assert live_titles(publication.live.lower - timedelta(microseconds=1)) == []


def test_a_scheduled_story_appears_at_its_second_with_nobody_awake(approved, editor, time_machine):
    hour = at(hours=2)
    approved.publish(by=editor, at=hour)
    time_machine.move_to(hour - timedelta(seconds=1), tick=False)
    assert live_titles() == []
    time_machine.move_to(hour, tick=False)
    assert live_titles() == [approved.title]
    assert approved.standing().is_live


def test_an_update_replaces_the_text_at_its_second(live, editor, reporter, chief, time_machine):
    before = live.title
    rewrite(live, by=reporter, title="Le moteur parle aussi gallois")
    live.submit(by=reporter)
    live.approve(by=editor)
    hour = at(hours=1)
    live.publish(by=editor, at=hour, change="update")
    assert live_titles(hour - timedelta(seconds=1)) == [before]
    assert live_titles(hour) == ["Le moteur parle aussi gallois"]
    first, second = live.publications.order_by("pk")
    assert second.first_published_at == first.first_published_at
    assert second.updated_at == hour


def test_unscheduling_an_update_gives_the_time_back_to_the_live_version(live, editor, reporter):
    before = live.title
    rewrite(live, by=reporter, title="Le moteur parle aussi gallois")
    live.submit(by=reporter)
    live.approve(by=editor)
    live.publish(by=editor, at=at(hours=1))
    live.unschedule(by=editor)
    assert live_titles(at(days=30)) == [before]
    assert not live.standing().is_scheduled


def test_publishing_now_takes_the_place_of_what_was_scheduled(approved, editor):
    approved.publish(by=editor, at=at(hours=3))
    approved.publish(by=editor)
    assert live_titles() == live_titles(at(days=1)) == [approved.title]
    assert approved.publications.filter(live__isempty=False).count() == 1


def test_a_story_can_be_put_off(approved, editor):
    approved.publish(by=editor, at=at(hours=3))
    approved.publish(by=editor, at=at(hours=5))
    assert live_titles(at(hours=4)) == []
    assert live_titles(at(hours=6)) == [approved.title]


def test_withdrawing_closes_the_window_and_what_was_to_come(live, editor, chief, reporter):
    rewrite(live, by=reporter, title="Le moteur parle aussi gallois")
    live.submit(by=reporter)
    live.approve(by=editor)
    live.publish(by=editor, at=at(hours=1))
    live.withdraw(by=chief, why="Document diffusé par erreur.")
    assert live_titles() == live_titles(at(days=1)) == []
    assert live.standing().is_withdrawn
    assert live.last_reason() == "Document diffusé par erreur."


def test_a_withdrawn_story_returns_with_its_first_date(live, editor, chief, reporter):
    first = live.publications.get().first_published_at
    live.withdraw(by=chief, why="À vérifier.")
    live.submit(by=reporter)
    live.approve(by=editor)
    publication = live.publish(by=editor)
    assert publication.first_published_at == first


def test_edits_do_not_reach_a_scheduled_text(approved, reporter, editor, time_machine):
    title = approved.title
    approved.publish(by=editor, at=at(hours=1))
    rewrite(approved, by=reporter, title="Titre changé trop tard")
    assert approved.standing().has_pending_changes
    assert live_titles(at(hours=2)) == [title]


def test_the_past_is_refused(approved, editor):
    with pytest.raises(BadMoment):
        approved.publish(by=editor, at=at(seconds=-1))
    assert not approved.publications.exists()


def test_publishing_the_same_text_twice_is_refused(live, editor):
    with pytest.raises(NothingToDo):
        live.publish(by=editor)


def test_a_correction_needs_its_public_note(live, reporter, editor):
    rewrite(live, by=reporter, title="Le moteur tient dans trois gigaoctets")
    live.submit(by=reporter)
    live.approve(by=editor)
    with pytest.raises(Unfit) as refused:
        live.publish(by=editor, change="correction")
    assert [issue.field for issue in refused.value.issues] == ["note"]
    live.publish(
        by=editor, change="correction", note="Le modèle pèse trois gigaoctets, et non deux."
    )
    assert live.standing().is_corrected
    assert "et non deux" in live.publications.live().get().main_html


def test_a_stale_reader_of_the_text_publishes_nothing(approved, editor, reporter):
    seen = approved.version
    rewrite(approved, by=reporter, title="Titre de dernière minute")
    approved.submit(by=reporter)
    approved.approve(by=editor)
    with pytest.raises(Stale, match="Camille Roussel"):
        approved.publish(by=editor, seen=seen)
    assert live_titles() == []


def test_what_is_missing_is_named_field_by_field(editor, chief, section):
    bare = write(by=editor, section=None, title="", standfirst="")
    bare.bylines.all().delete()
    bare.work = "ready"
    bare.save()
    with pytest.raises(Unfit) as refused:
        bare.publish(by=chief)
    assert {issue.field for issue in refused.value.issues} == {
        "title",
        "standfirst",
        "section",
        "bylines",
    }


def test_sending_back_needs_a_reason(draft, reporter, editor):
    draft.submit(by=reporter)
    with pytest.raises(Unfit):
        draft.send_back(by=editor, why="  ")
    draft.send_back(by=editor, why="Il manque une source.")
    assert (draft.work, draft.last_reason()) == ("rework", "Il manque une source.")


def test_two_live_versions_are_impossible_whatever_the_code_does(live):
    there = live.publications.get()
    there.pk = None
    with pytest.raises(IntegrityError, match="one_live_version"), transaction.atomic():
        there.save(force_insert=True)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE articles_publication SET title = 'Autre'",
        "UPDATE articles_publication SET live = tstzrange(lower(live) - interval '1 day', NULL)",
        "UPDATE articles_publication SET first_published_at = now() - interval '1 year'",
        "DELETE FROM articles_publication",
        "UPDATE articles_revision SET snapshot = '{}'",
        "UPDATE articles_event SET why = 'autre'",
        "DELETE FROM articles_event",
        "DELETE FROM articles_revision",
    ],
)
def test_the_database_itself_keeps_what_was_written(live, statement):
    with (
        pytest.raises(IntegrityError, match="append only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_a_cancelled_window_never_opens_again(approved, editor):
    approved.publish(by=editor, at=at(hours=3))
    approved.unschedule(by=editor)
    publication = approved.publications.get()
    publication.live = DateTimeTZRange(at(hours=1), None)
    with pytest.raises(IntegrityError, match="append only"), transaction.atomic():
        publication.save(update_fields=["live"])


def test_the_job_of_a_scheduled_story_waits_for_its_hour_and_follows_a_rollback(approved, editor):
    hour = at(hours=3)
    with pytest.raises(RuntimeError), transaction.atomic():
        approved.publish(by=editor, at=hour)
        raise RuntimeError
    assert not ProcrastinateJob.objects.exists()
    publication = approved.publish(by=editor, at=hour)
    job = ProcrastinateJob.objects.get(task_name__endswith="announce")
    assert job.scheduled_at == hour
    assert job.args == {"publication_id": publication.pk}


def test_a_verb_refused_leaves_no_trace(draft, outsider):
    with pytest.raises(NotAllowed):
        draft.submit(by=outsider)
    draft.refresh_from_db()
    assert draft.work == "draft"
    assert not draft.events.exists()


def test_lists_page_by_key_without_overlap(reporter, editor, section):
    for number in range(7):
        publish(by=reporter, and_by=editor, section=section, title=f"Titre {number}")
    shown, key = [], None
    while True:
        page = Publication.objects.live().newest_first()
        page = list((page.older_than(*key) if key else page)[:3])
        if not page:
            break
        shown += [story.title for story in page]
        key = page[-1].first_published_at, page[-1].article_id
    assert shown == [f"Titre {number}" for number in reversed(range(7))]


@pytest.mark.parametrize("by", ["tag", "author"])
def test_tag_and_author_lists_page_by_key(reporter, editor, section, by):
    for number in range(5):
        publish(by=reporter, and_by=editor, section=section, title=f"Titre {number}", tags=["IA"])
    everything = Publication.objects.live()
    if by == "tag":
        listed = everything.tagged(reporter.author.articles.first().tags.get())
    else:
        listed = everything.by_author(reporter.author)
    page = listed.newest_first()[:2]
    rest = listed.older_than(page[1].first_published_at, page[1].article_id).newest_first()
    assert [story.title for story in (*page, *rest)] == [
        f"Titre {number}" for number in (4, 3, 2, 1, 0)
    ]


def test_a_story_thrown_away_meanwhile_is_told_of(draft, reporter):
    type(draft).objects.get(pk=draft.pk).delete()
    with pytest.raises(Stale, match="supprimé entre-temps"):
        draft.submit(by=reporter)
