"""The history of an article, its older versions, its preview, and its end."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.content.article import Article
from articles.desk.timeline import timeline
from tests.desk.sending import page, rewrite_and_approve, text_of, told
from tests.people import document, publish, rewrite


def deeds(article):
    return [entry.deed for entry in timeline(article)]


def test_the_history_tells_who_did_what_and_why(editing, draft, reporter, editor):
    draft.submit(by=reporter)
    draft.send_back(by=editor, why="Trop long.")
    rewrite_and_approve(draft, by=reporter, and_by=editor, title="Court")
    draft.publish(by=editor)
    rewrite_and_approve(draft, by=reporter, and_by=editor, title="Corrigé")
    draft.publish(by=editor, change="correction", note="Le prix était faux.")

    assert deeds(draft) == [
        "a publié une correction",
        "a approuvé l’article",
        "a soumis l’article à la relecture",
        "a modifié l’article",
        "a publié l’article",
        "a approuvé l’article",
        "a soumis l’article à la relecture",
        "a modifié l’article",
        "a renvoyé l’article",
        "a soumis l’article à la relecture",
        "a commencé l’article",
    ]
    shown = text_of(editing.get(page(draft, "history")))
    assert "Trop long." in shown
    assert "Le prix était faux." in shown
    assert page(draft, "revision", 2) in shown


def test_the_history_tells_schedules_kept_and_cancelled(editing, approved, editor):
    approved.publish(by=editor, at=timezone.now() + timedelta(days=1))
    assert deeds(approved)[0].startswith("a programmé la parution pour le")
    approved.unschedule(by=editor)
    assert deeds(approved)[:2] == [
        "a annulé la parution programmée",
        "a programmé une parution, annulée depuis",
    ]
    assert editing.get(page(approved, "history")).status_code == 200


def test_an_older_version_is_read_as_it_was(reporting, draft, reporter):
    rewrite(draft, by=reporter, title="Nouveau titre", body=document("Nouveaux mots."))
    shown = text_of(reporting.get(page(draft, "revision", 1)))
    assert "Un moteur libre apprend le breton" in shown
    assert "<p>Le moteur tient dans deux gigaoctets.</p>" in shown
    assert reporting.get(page(draft, "revision", 9)).status_code == 404


def test_an_older_version_is_taken_up_as_a_new_one(reporting, draft, reporter, editor):
    draft.tags.add("breton")
    draft.keep(by=reporter)
    rewrite(draft, by=reporter, title="Mauvaise idée", body=document("Rien."), section=None)
    draft.tags.clear()
    draft.bylines.all().delete()
    draft.keep(by=reporter)
    response = reporting.post(page(draft, "restore", 2), seen=draft.version)
    assert "est reprise" in told(reporting.get(response.headers["Location"]))
    draft.refresh_from_db()
    assert draft.snapshot() == draft.revisions.get(number=2).snapshot
    assert draft.latest_revision().reason == "Reprise de la version 2"


def test_a_version_from_before_a_field_is_taken_up_without_it(reporting, draft, reporter):
    """Older revisions lack the words for search engines and networks."""
    assert "seo_title" not in draft.revisions.get(number=1).snapshot
    assert draft.keep(by=reporter) is None
    rewrite(draft, by=reporter, seo_title="Pour les moteurs", social_title="Pour les réseaux")
    assert draft.revisions.first().snapshot["seo_title"] == "Pour les moteurs"
    reporting.post(page(draft, "restore", 1), seen=2)
    draft.refresh_from_db()
    assert (draft.version, draft.seo_title, draft.social_title) == (3, "", "")


@pytest.mark.parametrize(
    ("old", "told_of_it"),
    [
        (
            {"body": {"type": "doc", "content": [{"type": "heading", "attrs": {"level": 9}}]}},
            "Bloc 1 (intertitre), niveau : ",
        ),
        ({"deal": {"prix": 3}}, "s’écrit autrement aujourd’hui"),
    ],
)
def test_a_version_that_cannot_be_taken_up_says_why_in_words(reporting, draft, old, told_of_it):
    first = draft.revisions.get(number=1)
    draft.revisions.create(number=90, snapshot=first.snapshot | old, author=reporting.user)
    response = reporting.post(page(draft, "restore", 90), seen=draft.version)
    words = told(reporting.get(response.headers["Location"])).replace("\N{NO-BREAK SPACE}", " ")
    assert "ne peut plus être reprise telle quelle" in words
    assert told_of_it in words
    assert "content[" not in words
    draft.refresh_from_db()
    assert draft.version == 1


def test_taking_up_a_version_never_passes_over_a_newer_text(reporting, draft, reporter, editor):
    seen = draft.version
    rewrite(draft, by=editor, title="Deux")
    reporting.post(page(draft, "restore", 1), seen=seen)
    draft.refresh_from_db()
    assert draft.title == "Deux"


def test_taking_up_a_version_is_for_who_may_write(passing_by, draft, reporter):
    rewrite(draft, by=reporter, title="Deux")
    passing_by.post(page(draft, "restore", 1), seen=2)
    draft.refresh_from_db()
    assert draft.title == "Deux"
    assert passing_by.get(page(draft, "restore", 1)).status_code == 405


def test_the_preview_is_the_site_s_page_and_says_that_it_is_none(reporting, draft):
    response = reporting.get(page(draft, "preview"))
    shown = text_of(response)
    assert "Un moteur libre apprend le breton" in shown
    assert '<meta name="robots" content="none,noarchive">' in shown
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert "Aperçu" in shown
    assert "site/site.css" in shown
    assert not draft.publications.exists()


def test_an_article_without_anything_has_a_preview(reporting, reporter):
    empty = Article.objects.create(created_by=reporter)
    empty.keep(by=reporter)
    assert reporting.get(page(empty, "preview")).status_code == 200
    assert reporting.get(page(empty, "revision", 1)).status_code == 200


def test_preview_saves_first(reporting, draft):
    response = reporting.save(draft, then="preview", title="À voir")
    assert response.headers["Location"] == page(draft, "preview")
    draft.refresh_from_db()
    assert draft.title == "À voir"


def test_a_draft_is_deleted_by_its_owner(reporting, draft):
    assert "supprimés, pour toujours" in text_of(reporting.get(page(draft, "delete")))
    reporting.post(page(draft, "delete"))
    assert not Article.objects.exists()


def test_a_cancelled_schedule_does_not_keep_an_article(leading, approved, editor):
    approved.publish(by=editor, at=timezone.now() + timedelta(days=1))
    assert leading.post(page(approved, "delete")).headers["Location"] == page(approved)
    approved.unschedule(by=editor)
    leading.post(page(approved, "delete"))
    assert not Article.objects.exists()


@pytest.mark.parametrize("who", ["passing_by", "editing"])
def test_others_delete_no_draft(who, draft, request):
    request.getfixturevalue(who).post(page(draft, "delete"))
    assert Article.objects.exists()


def test_what_was_public_is_never_deleted(leading, reporter, editor, chief, section):
    article = publish(by=reporter, and_by=editor, section=section)
    leading.post(page(article, "delete"))
    article.withdraw(by=chief, why="Faux.")
    response = leading.post(page(article, "delete"))
    assert "peut être retiré" in told(leading.get(response.headers["Location"]))
    assert Article.objects.exists()
    assert "Supprimer" not in text_of(leading.open(article))
