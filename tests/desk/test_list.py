"""The list of articles: narrowed, searched, and never counted whole."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.content.article import Article
from articles.desk.paging import CappedPaginator
from tests.desk.sending import rewrite_and_approve, text_of
from tests.people import document, publish, rewrite, write

LIST = reverse("admin:articles_article_changelist")


@pytest.fixture
def everything(reporter, editor, chief, section):
    """One article in each standing, named after it."""

    def make(title):
        return write(by=reporter, section=section, title=title)

    def out(title, **at):
        return publish(by=reporter, and_by=editor, section=section, title=title, **at)

    make("brouillon")
    make("relecture").submit(by=reporter)
    returned = make("reprendre")
    returned.submit(by=reporter)
    returned.send_back(by=editor, why="Non.")
    ready = make("pret")
    ready.submit(by=reporter)
    ready.approve(by=editor)
    out("programme", at=timezone.now() + timedelta(hours=1))
    out("en-ligne")
    rewrite(out("modifications"), by=reporter, title="modifications")
    rewrite(Article.objects.get(title="modifications"), by=reporter, kicker="Neuf")
    withdrawn = out("retire")
    withdrawn.withdraw(by=chief, why="Faux.")


def found(desk, **narrowed):
    response = desk.get(LIST, **narrowed)
    assert response.status_code == 200
    return {article.title for article in response.context["cl"].result_list}


@pytest.mark.parametrize(
    ("standing", "titles"),
    [
        ("brouillon", {"brouillon"}),
        ("relecture", {"relecture"}),
        ("reprendre", {"reprendre", "retire"}),
        ("pret", {"pret"}),
        ("programme", {"programme"}),
        ("en-ligne", {"en-ligne", "modifications"}),
        ("modifications", {"modifications"}),
        ("retire", {"retire"}),
    ],
)
def test_the_list_is_narrowed_by_standing(everything, editing, standing, titles):
    assert found(editing, etat=standing) == titles


def test_every_article_is_in_the_list_of_all(everything, editing):
    assert len(found(editing)) == 8


def test_an_approved_change_of_a_live_article_is_ready(editing, live, reporter, editor):
    rewrite_and_approve(live, by=reporter, and_by=editor, title="Changé")
    assert found(editing, etat="pret") == {"Changé"}


def test_the_list_is_narrowed_by_section_author_kind_and_date(
    editing, draft, editor, reporter, section
):
    other = write(by=editor, section=None, title="Autre", kind="test")
    assert found(editing, rubrique=section.pk) == {draft.title}
    assert found(editing, auteur=editor.author.pk) == {other.title}
    assert found(editing, kind__exact="test") == {other.title}
    assert found(editing, updated_at__gte="2000-01-01 00:00:00+00:00") == {draft.title, "Autre"}


STRANGE = (
    *({"rubrique": value} for value in ("x", "9" * 40, "\x00")),
    *({"auteur": "-1"}, {"etat": "x"}, {"etat": "\x00"}),
    *({"p": value} for value in ("999", "x", "-5")),
    *({"q": value} for value in ("\x00", "%' OR 1=1", "a " * 100)),
    *({"o": value} for value in ("99", "1.2.x")),
    *({"kind__exact": value} for value in ("x", "\x00")),
    *({"updated_at__gte": value} for value in ("x", "\x00", "9999-99-99")),
    *({"_facets": "1"}, {"_popup": "1"}, {"inconnu": "1"}, {"created_by__password": "a"}),
)


@pytest.mark.parametrize("narrowed", STRANGE)
def test_a_strange_address_is_no_error(editing, draft, narrowed):
    response = editing.client.get(LIST, narrowed, follow=True)
    # What would look into fields that are no filters is refused as such.
    assert response.status_code == (400 if "created_by__password" in narrowed else 200)


@pytest.mark.parametrize(
    "typed",
    ["élysée", "Elysee", "l'élysée", "L’Élysée", "chapo special", "ROUSSEL", "camille élysée"],
)
def test_search_minds_neither_accents_nor_capitals(editing, reporter, section, typed):
    write(
        by=reporter, section=section, title="Ce que l’Élysée prépare", standfirst="Chapô spécial."
    )
    other = write(by=reporter, section=section, title="Autre chose")
    other.bylines.all().delete()
    other.keep(by=reporter)
    assert found(editing, q=typed) == {"Ce que l’Élysée prépare"}


@pytest.mark.parametrize(
    "typed", ["pylône", "pylones", "« deux pylônes »", "antenn", "antennes -cuivre"]
)
def test_search_reads_the_whole_text_also_of_what_is_not_out(editing, reporter, section, typed):
    told = document("On y voit deux pylônes.", "Une antenne de plus.")
    write(by=reporter, section=section, title="En brouillon", body=told)
    write(by=reporter, section=section, title="Autre chose", body=document("Antennes de cuivre."))
    assert "En brouillon" in found(editing, q=typed)
    assert found(editing, q="antennes -cuivre") == {"En brouillon"}


def test_search_knows_an_author_by_the_new_name(editing, reporter, draft):
    from articles.reactions import renew_pages

    reporter.author.name = "Zoé Karsenti"
    reporter.author.save()
    renew_pages(kind="author", target_id=reporter.author.pk)
    assert found(editing, q="karsenti") == {draft.title}


def test_search_by_number(editing, draft):
    assert found(editing, q=str(draft.pk)) == {draft.title}
    assert found(editing, q="9" * 30) == set()


def test_the_list_says_where_each_article_stands(editing, live):
    shown = text_of(editing.get(LIST))
    assert 'data-tone="live"' in shown
    assert "Camille Roussel" in shown


def test_the_list_costs_the_same_however_many_articles(
    editing, reporter, section, django_assert_num_queries, django_assert_max_num_queries
):
    write(by=reporter, section=section)
    with django_assert_max_num_queries(7) as few:
        editing.get(LIST)
    for number in range(60):
        write(by=reporter, section=section, title=f"n° {number}")
    with django_assert_num_queries(len(few)) as many:
        editing.get(LIST)
    assert not any("COUNT(*)" in query["sql"] and "LIMIT" not in query["sql"] for query in many)


def test_counting_stops(editing, reporter, section, monkeypatch):
    monkeypatch.setattr(CappedPaginator, "MOST", 3)
    for number in range(6):
        write(by=reporter, section=section, title=f"n° {number}")
    assert editing.get(LIST).context["cl"].result_count == 4
