"""The story beside the text being written: what is asked, what is answered, and that nothing is kept."""

from __future__ import annotations

import pytest
from django.urls import reverse

from articles.content.article import Article
from articles.content.tags import Tag
from articles.workflow.revising import Revision
from tests.desk.pictures import image
from tests.desk.sending import page, sheet
from tests.desk.stories import full_story
from tests.people import document

MOST = 23  # queries, the session's and the person's included


def ask(desk, article, **changes):
    return desk.post(page(article, "live_preview"), **sheet(article, **changes))


def views(desk, article, **changes) -> dict:
    answer = ask(desk, article, **changes)
    assert answer.status_code == 200
    return answer.json()["views"]


def test_the_page_is_the_typed_text_composed_and_nothing_is_kept(editing, draft, outsider):
    shown = views(
        editing,
        draft,
        title='Il a dit "oui" ?',
        body=document("Un mot tapé à l'instant."),
        tag_names="un mot neuf",
        signatures=[{"author": outsider.author.pk, "role": "texte"}],
    )["page"]
    for words in (
        "<h1>Il a dit «\N{NO-BREAK SPACE}oui\N{NO-BREAK SPACE}»\N{NARROW NO-BREAK SPACE}?</h1>",
        "<p>Un mot tapé à l’instant.</p>",
        "un mot neuf",
        "Louis Marchetti",
    ):
        assert words in shown
    assert not Tag.objects.exists()
    assert Revision.objects.count() == 1
    stored = Article.objects.get(pk=draft.pk)
    assert (stored.title, stored.updated_at) == (draft.title, draft.updated_at)
    assert stored.bylines.get().author != outsider.author


def test_it_is_shown_as_card_as_search_result_and_as_share(reporting, draft):
    hero = image(alt="Un pylône")
    words = {"title": "Le titre", "seo_title": "Pour qui cherche", "slug": "le-titre"}
    shown = views(reporting, draft, hero=hero.pk, social_title="Pour qui partage", **words)
    assert shown["cards"].count("Le titre</a></h2>") == 2
    assert "Pour qui cherche – " in shown["search"]
    assert "16 signes sur 60 conseillés" in shown["search"]
    assert f"/logiciels/{draft.pk}-le-titre/" in shown["search"]
    assert "Pour qui partage" in shown["social"]
    assert hero.as_picture().url in shown["social"]


def test_a_brief_is_shown_among_the_briefs(reporting, draft):
    assert 'class="briefs"' in views(reporting, draft, kind="breve")["cards"]


def test_a_form_that_is_not_sound_is_told_kindly(reporting, draft):
    answer = ask(reporting, draft, kicker="a" * 200, sources=[{"source": "Inconnue"}])
    assert answer.status_code == 200
    faults = answer.json()["faults"]
    assert "views" not in answer.json()
    assert [fault.partition("\N{NO-BREAK SPACE}:")[0] for fault in faults] == [
        "Surtitre",
        "Sources",
    ]


@pytest.mark.parametrize("body", ["{", '{"type": "iframe"}', "[" * 5000])
def test_a_text_that_is_none_is_a_fault_and_no_failure(reporting, draft, body):
    assert ask(reporting, draft, body=body).json()["faults"]


def test_who_may_not_write_may_look(passing_by, draft):
    assert "À moi" in views(passing_by, draft, title="À moi")["page"]
    assert Article.objects.get(pk=draft.pk).title != "À moi"


def test_an_article_that_was_never_saved_is_shown(reporting, reporter):
    sent = sheet(
        title="Tout premier mot", signatures=[{"author": reporter.author.pk, "role": "texte"}]
    )
    shown = reporting.post(reverse("admin:articles_article_first_preview"), **sent).json()
    assert "Tout premier mot" in shown["views"]["page"]
    assert "Sans rubrique" in shown["views"]["cards"]
    assert not Article.objects.exists()


def test_strangers_are_shown_nothing(client, draft):
    for address in (page(draft, "live_preview"), reverse("admin:articles_article_preview_frame")):
        assert "/admin/login/" in client.post(address, sheet(draft)).headers["Location"]


def test_only_the_frame_may_be_framed_and_only_by_the_house(reporting, draft):
    frame = reporting.get(reverse("admin:articles_article_preview_frame"))
    assert frame.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in frame.headers["Content-Security-Policy"]
    assert "default-src 'self'" in frame.headers["Content-Security-Policy"]
    for other in (reporting.open(draft), reporting.get(page(draft, "preview"))):
        assert other.headers["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in other.headers["Content-Security-Policy"]


def test_it_asks_little_whatever_the_story_carries(
    reporting, reporter, outsider, chief, section, django_assert_max_num_queries
):
    story = full_story(by=reporter, section=section, others=[outsider, chief], times=12)
    cited = [{"source": "Skarvik"}, {"source": "Commission européenne"}]
    address, sent = page(story, "live_preview"), sheet(story, sources=cited)
    with django_assert_max_num_queries(MOST):
        assert reporting.post(address, **sent).json()["views"]
