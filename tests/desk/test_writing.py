"""The article's page, through the door: what is sent is kept, once, and nothing is lost on the way."""

import pytest
from django.urls import reverse

from articles.content.article import Article
from tests.desk.sending import errors_of, page, sheet, text_of
from tests.people import document, write


def test_a_new_article_opens_signed_by_who_writes_it(reporting, reporter):
    response = reporting.get(reverse("admin:articles_article_add"))
    assert response.status_code == 200
    bylines = response.context["sheet"].bylines
    assert bylines.forms[0].initial == {"author": reporter.author.pk}


def test_somebody_who_signs_nothing_starts_without_a_signature(at_the_desk, db):
    from articles.staff.users import User

    desk = at_the_desk(User.objects.create_user("stagiaire", role="journaliste"))
    assert desk.get(reverse("admin:articles_article_add")).status_code == 200


def test_a_new_article_belongs_to_who_made_it_and_has_one_revision(reporting, reporter, section):
    response = reporting.create(
        title="L'essai du jour",
        body=document("Il dit: « oui »."),
        section=section.pk,
        signatures=[{"author": reporter.author.pk, "role": "texte"}],
    )
    article = Article.objects.get()
    assert response.headers["Location"] == page(article)
    assert article.created_by == reporter
    assert article.version == 1 == article.revisions.count()
    assert article.title == "L’essai du jour"
    assert article.bylines.get().author == reporter.author


def test_an_article_may_be_begun_with_nothing_but_its_place(reporting):
    assert reporting.create().status_code == 302
    assert Article.objects.get().version == 1


def test_saving_makes_one_revision_a_change(reporting, draft):
    assert reporting.save(draft, title="Un autre titre").status_code == 302
    draft.refresh_from_db()
    assert (draft.title, draft.version) == ("Un autre titre", 2)


def test_saving_what_is_already_kept_changes_nothing(reporting, draft):
    before = draft.updated_at
    reporting.save(draft)
    draft.refresh_from_db()
    assert (draft.version, draft.updated_at) == (1, before)


def test_words_are_composed_on_their_way_in(reporting, draft):
    reporting.save(draft, standfirst='Il a dit "oui" ?', body=document("C'est fait..."))
    draft.refresh_from_db()
    assert (
        draft.standfirst
        == "Il a dit «\N{NO-BREAK SPACE}oui\N{NO-BREAK SPACE}»\N{NARROW NO-BREAK SPACE}?"
    )
    assert draft.body == document("C’est fait…")


def test_words_are_measured_as_they_are_kept(reporting, draft):
    """Composing may lengthen them: what would not fit the column is an error at its field."""
    response = reporting.save(draft, kicker="a" * 79 + "?")
    assert response.status_code == 200
    assert "kicker" in errors_of(response)
    assert reporting.save(draft, kicker="a" * 78 + "?").status_code == 302


def test_whoever_may_not_write_reads(passing_by, reporting, draft):
    draft.submit(by=draft.created_by)
    for desk, reason in ((passing_by, "pas le vôtre"), (reporting, "reprenez la main")):
        response = desk.open(draft)
        assert "desk/reading.html" in [template.name for template in response.templates]
        assert reason in text_of(response)
        assert "<p>Le moteur tient dans deux gigaoctets.</p>" in text_of(response)
        assert "<textarea" not in text_of(response)


def test_whoever_may_not_write_changes_nothing(passing_by, draft, outsider):
    """Not even by signing the article in the same breath."""
    mine = [{"author": outsider.author.pk, "role": "texte"}]
    response = passing_by.save(draft, title="À moi", signatures=mine)
    assert response.status_code == 200
    assert "pas le vôtre" in text_of(response)
    draft.refresh_from_db()
    assert draft.version == 1
    assert draft.title != "À moi"


def test_a_signature_is_enough_to_write(passing_by, draft, outsider):
    draft.bylines.create(author=outsider.author, position=1)
    assert passing_by.save(draft, title="À deux").status_code == 302


def test_the_desk_writes_in_any_article(editing, draft):
    draft.submit(by=draft.created_by)
    assert editing.save(draft, title="Relu").status_code == 302


@pytest.mark.parametrize("name", ["change", "history", "preview", "delete"])
def test_an_article_that_does_not_exist_is_404(leading, name):
    for number in (999, 10**18, 10**30):
        assert leading.get(f"/admin/articles/article/{number}/{name}/").status_code == 404


def test_strangers_are_sent_to_the_door(client, draft):
    for name in ("change", "history", "preview", "delete"):
        response = client.get(page(draft, name))
        assert response.status_code == 302
        assert "/admin/login/" in response.headers["Location"]
    assert client.post(page(draft), sheet(draft)).status_code == 302


def test_the_page_costs_the_same_for_a_long_history(
    reporting, reporter, section, django_assert_max_num_queries
):
    article = write(by=reporter, section=section, tags=["un", "deux", "trois"])
    for number in range(12):
        reporting.save(article, title=f"Titre {number}")
        article.refresh_from_db()
    with django_assert_max_num_queries(15):
        reporting.open(article)


def test_a_title_pasted_over_two_lines_is_one(reporting, draft):
    reporting.save(draft, title="Une ligne\r\net une autre")
    draft.refresh_from_db()
    assert draft.title == "Une ligne et une autre"
