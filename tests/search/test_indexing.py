"""The index follows the windows, the records and the code; made anew, it is never without a story."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command

from articles import reactions
from articles.content.tags import Tag, TagSynonym
from articles.search import indexing
from articles.search.entries import ArticleWords, PublicationWords
from articles.search.finding import find
from articles.search.querying import read
from articles.search.vocabulary import Word
from articles.workflow import clock
from articles.workflow.publishing import Publication
from tests.people import document, publish, rewrite, write


@pytest.fixture
def told(team):
    return lambda title, **more: publish(title=title, **team, **more)


def found(typed) -> int:
    return len(find(read(typed)))


def test_a_scheduled_story_is_found_from_its_second_with_no_worker_alive(told):
    hour = clock.now() + timedelta(hours=1)
    told("Un grille-pain parle", at=hour, tags=["Cuisine"])
    for moment, many in ((hour - timedelta(microseconds=1), 0), (hour, 1)):
        with time_machine.travel(moment, tick=False):
            assert (found("grille-pain"), found("cuisine")) == (many, many)


def test_a_cancelled_story_is_never_found(told, editor):
    hour = clock.now() + timedelta(hours=1)
    told("Un grille-pain parle", at=hour).unschedule(by=editor)
    with time_machine.travel(hour + timedelta(days=1), tick=False):
        assert found("grille-pain") == 0


def test_a_draft_beside_a_live_story_is_not_found(told, reporter):
    rewrite(told("Un grille-pain parle"), by=reporter, title="Une bouilloire")
    assert (found("grille-pain"), found("bouilloire")) == (1, 0)


def test_each_version_is_found_by_its_own_words_in_its_own_time(told, reporter, editor):
    story, hour = told("Un grille-pain parle"), clock.now() + timedelta(hours=1)
    rewrite(story, by=reporter, title="Une bouilloire parle")
    story.submit(by=reporter)
    story.approve(by=editor)
    story.publish(by=editor, at=hour)
    assert (found("grille-pain"), found("bouilloire")) == (1, 0)
    with time_machine.travel(hour, tick=False):
        assert (found("grille-pain"), found("bouilloire")) == (0, 1)


def test_publishing_copies_the_words_of_the_draft_by_one_query(told, approved, editor):
    approved.publish(by=editor)
    draft, public = ArticleWords.objects.get(), PublicationWords.objects.get()
    assert draft.stream == public.stream
    assert public.marks.startswith(draft.marks)


def test_a_story_that_was_written_before_there_was_an_index_is_told_as_well(approved, editor):
    ArticleWords.objects.all().delete()
    approved.publish(by=editor)
    assert found("breton") == 1


def test_a_renamed_record_renames_what_is_found(told, reporter):
    told("Un grille-pain parle", tags=["Cuisine"])
    tag = Tag.objects.get()
    tag.name = "Électroménager"
    tag.save()
    reactions.renew_pages(kind="tag", target_id=tag.pk)
    assert (found("cuisine"), found("electromenager")) == (0, 1)
    TagSynonym.objects.create(tag=tag, name="Petit équipement")
    reactions.renew_words(kind="tag", target_id=tag.pk)
    assert found("petit equipement") == 1


def index(**options) -> str:
    said = StringIO()
    call_command("index_articles", stdout=said, **options)
    return said.getvalue()


def test_the_command_makes_what_is_missing_and_nothing_twice(told, reporter, section, monkeypatch):
    told("Un grille-pain parle")
    write(by=reporter, section=section, title="Brouillon")
    PublicationWords.objects.all().delete()
    ArticleWords.objects.all().delete()
    said = index()
    assert "Publications\N{NO-BREAK SPACE}: 1 sur 1." in said
    assert "Brouillons\N{NO-BREAK SPACE}: 2 sur 2." in said
    assert found("grille-pain") == 1
    assert Word.objects.filter(spelling="grille-pain").exists()
    assert "sur" not in index()
    assert "1 sur 1" in index(all=True)


def test_a_command_that_was_stopped_goes_on_where_it_was(told, monkeypatch):
    for turn in range(5):
        told(f"Un grille-pain parle {turn}")
    monkeypatch.setattr(indexing, "BATCH", 2)
    indexing.outdate()
    whole, batches = indexing.write, []

    def stopped(publications):
        if len(batches) == 2:
            raise KeyboardInterrupt
        batches.append(whole(publications))

    monkeypatch.setattr(indexing, "write", stopped)
    with pytest.raises(KeyboardInterrupt):
        index()
    # Found all the while, by old words or new ones.
    assert found("grille-pain") == 5
    monkeypatch.setattr(indexing, "write", whole)
    assert "1 sur 1" in index()
    assert not indexing.outdated().exists()


def test_what_has_ended_leaves_the_index(told, chief):
    told("Un grille-pain parle").withdraw(by=chief, why="faux")
    assert PublicationWords.objects.count() == 1
    index()
    assert PublicationWords.objects.count() == 0


def test_a_deployment_with_other_rules_leaves_the_work_to_a_worker(told, monkeypatch):
    told("Un grille-pain parle", body=document("Et chauffe."))
    monkeypatch.setattr(indexing, "MADE_WITH", "autre")
    assert indexing.outdated().count() == Publication.objects.count()
    with pytest.raises(RuntimeError):
        reactions.renew_outdated_words(made_with="d’avant")
    reactions.renew_outdated_words(made_with="autre")
    assert not indexing.outdated().exists()
    assert not indexing.outdated_drafts().exists()
