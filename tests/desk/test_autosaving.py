"""What is typed reaches the server before it is saved, and is there again on return."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from articles.content.article import Article
from articles.desk.timeline import timeline
from articles.reactions import tidy_the_desk
from articles.workflow.autosaving import Autosave
from tests.desk.sending import page, sheet, text_of
from tests.people import document, rewrite


def typed(article=None, sitting=None, sequence=1, **changes):
    """What the page sends by itself."""
    return sheet(article, **changes) | {"sitting": sitting or uuid4(), "sequence": sequence}


def keep(desk, article, **told):
    return desk.client.post(page(article, "autosave"), typed(article, **told))


def test_unsaved_text_is_there_on_return_and_touches_nothing_else(reporting, approved, passing_by):
    before = approved.snapshot()
    answer = keep(reporting, approved, title="Pas encore", body=document("Des mots perdus."))
    assert answer.status_code == 200

    shown = text_of(reporting.open(approved))
    assert "Pas encore" in shown
    assert "Des mots perdus." in shown
    assert "Votre texte non enregistré est là" in shown
    approved.refresh_from_db()
    assert (approved.snapshot(), approved.version, approved.work) == (before, 1, "ready")
    assert "Pas encore" not in text_of(passing_by.open(approved))


@pytest.mark.parametrize("sequences", [(1, 2), (2, 1)])
def test_a_late_request_does_not_pass_over_a_later_text(reporting, draft, sequences):
    sitting = uuid4()
    for sequence in sequences:
        keep(reporting, draft, sitting=sitting, sequence=sequence, title=f"Titre {sequence}")
    assert Autosave.objects.get().sheet["title"] == ["Titre 2"]


def test_every_ten_minutes_leave_a_checkpoint(reporting, draft):
    sitting, start = uuid4(), timezone.now().replace(minute=0, second=0)
    for minutes in (1, 5, 12, 25):
        with time_machine.travel(start + timedelta(minutes=minutes), tick=False):
            keep(reporting, draft, sitting=sitting, sequence=minutes, title=f"À {minutes}")
    kept = [row.sheet["title"][0] for row in Autosave.objects.order_by("saved_at")]
    assert kept == ["À 5", "À 12", "À 25"]
    shown = text_of(reporting.get(page(draft, "history")))
    assert all(page(draft, "merge", row.pk) in shown for row in Autosave.objects.all())


def test_saving_settles_the_text_and_what_it_took_up(reporting, draft):
    keep(reporting, draft, sitting=uuid4(), title="Avant la panne")
    opened = reporting.open(draft).context["opened"]
    mine = typed(draft, sitting=opened.sitting.id, title="Après la panne")
    reporting.client.post(page(draft), mine | {"follows": opened.sitting.follows})
    assert not Autosave.objects.filter(fate="open").exists()
    assert "non enregistré est là" not in text_of(reporting.open(draft))


def test_text_of_an_older_version_waits_beside_the_new_one(reporting, draft, editor):
    keep(reporting, draft, title="Le mien")
    rewrite(draft, by=editor, title="Le sien")
    shown = text_of(reporting.open(draft))
    assert "Un texte à vous attend à côté" in shown
    assert "Le sien" in shown
    assert page(draft, "merge", Autosave.objects.get().pk) in shown


def test_text_can_be_set_aside_by_its_writer_only(reporting, passing_by, draft):
    keep(reporting, draft, title="Mauvaise idée")
    place = page(draft, "drop_text", Autosave.objects.get().pk)
    assert passing_by.post(place).status_code == 404
    reporting.post(place)
    assert "Mauvaise idée" not in text_of(reporting.open(draft))
    assert Autosave.objects.get().fate == "dropped"


def test_text_that_cannot_be_saved_yet_is_kept_all_the_same(reporting, draft):
    keep(reporting, draft, title="T" * 400, slug="Pas une adresse", body='{"type": "do')
    shown = text_of(reporting.open(draft))
    assert "T" * 400 in shown
    assert "Pas une adresse" in shown


def test_a_null_character_is_dropped_and_loses_nothing(reporting, draft):
    assert keep(reporting, draft, title="Un\0 mot").status_code == 200
    assert Autosave.objects.get().sheet["title"] == ["Un mot"]


def test_the_first_words_begin_the_article_once(reporting, passing_by):
    begin, sitting = reverse("admin:articles_article_begin"), uuid4()
    first = reporting.client.post(begin, typed(sitting=sitting, title="Mi"))
    again = reporting.client.post(begin, typed(sitting=sitting, sequence=2, title="Mistral"))
    article = Article.objects.get()
    assert first.json()["addresses"] == again.json()["addresses"]
    assert first.json()["addresses"]["change"] == page(article)
    reporting.client.post(
        page(article, "autosave"), typed(sitting=sitting, sequence=3, title="Mistral lève 2 euros")
    )
    article.refresh_from_db()
    assert (article.title, article.version) == ("Mistral lève 2\N{NO-BREAK SPACE}euros", 0)
    assert "Mistral lève 2 euros" in text_of(reporting.open(article))


def test_no_person_writes_into_the_text_of_another(reporting, editing, draft):
    sitting = uuid4()
    keep(reporting, draft, sitting=sitting, title="À Camille")
    keep(editing, draft, sitting=sitting, sequence=9, title="À Nadia")
    assert "À Camille" in text_of(reporting.open(draft))
    assert "À Nadia" in text_of(editing.open(draft))


def test_who_is_not_of_the_desk_keeps_nothing(client, reporting, draft, reporter):
    assert client.post(page(draft, "autosave"), typed(draft)).status_code == 302
    type(reporter).objects.filter(pk=reporter.pk).update(is_staff=False)
    assert reporting.client.post(page(draft, "autosave"), typed(draft)).status_code == 302
    assert not Autosave.objects.exists()


def test_an_autosave_takes_four_queries_at_most(reporting, draft, django_assert_max_num_queries):
    sitting = uuid4()
    for sequence in (1, 2):
        told = typed(draft, sitting=sitting, sequence=sequence, title=f"T{sequence}")
        with django_assert_max_num_queries(4):
            reporting.client.post(page(draft, "autosave"), told)


@pytest.mark.django_db(transaction=True)
def test_an_article_that_is_gone_is_told(reporting, draft):
    gone = [page(draft, "autosave"), page(draft, "presence")]
    Article.objects.all().delete()
    assert [reporting.client.post(place, typed()).status_code for place in gone] == [410, 410]


def test_a_sitting_is_one_line_of_the_history(reporting, draft, editor):
    for number in (2, 3, 4):
        reporting.save(draft, title=f"Titre {number}")
        draft.refresh_from_db()
    rewrite(draft, by=editor, title="Titre 5")
    assert [(entry.version, entry.earlier) for entry in timeline(draft)] == [
        (5, ()),
        (4, (1, 2, 3)),
    ]


def test_checkpoints_last_a_month_and_unsaved_text_for_ever(reporting, draft):
    keep(reporting, draft, title="Jamais enregistré")
    Autosave.objects.update(saved_at=timezone.now() - timedelta(days=400))
    tidy_the_desk(timestamp=0)
    assert Autosave.objects.count() == 1
    Autosave.objects.update(fate="kept")
    tidy_the_desk(timestamp=0)
    assert Autosave.objects.count() == 0
