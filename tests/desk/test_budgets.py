"""What the desk's busiest requests may ask of the database, whatever the article carries."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.workflow.publishing import Publication
from articles.workflow.turns import latest_decision
from tests.desk.sending import page, rewrite_and_approve
from tests.desk.stories import full_story
from tests.people import rewrite

PAGE, PUBLISH = 15, 25  # queries, the session's and the person's included


@pytest.fixture
def story(reporter, outsider, chief, section):
    return full_story(by=reporter, section=section, others=[outsider, chief], times=12)


def test_the_article_page_asks_little(editing, story, django_assert_max_num_queries):
    with django_assert_max_num_queries(PAGE):
        response = editing.open(story)
    assert response.status_code == 200


def test_the_page_of_a_planned_update_asks_little_more(
    editing, story, reporter, editor, django_assert_max_num_queries
):
    story.submit(by=reporter)
    story.approve(by=editor)
    story.publish(by=editor)
    rewrite_and_approve(story, by=reporter, and_by=editor, title="Mis à jour")
    story.publish(by=editor, at=timezone.now() + timedelta(hours=1))
    with django_assert_max_num_queries(PAGE):
        response = editing.open(story)
    assert response.context["plan"].is_planned


def test_a_new_article_asks_less(reporting, section, django_assert_max_num_queries):
    with django_assert_max_num_queries(PAGE):
        reporting.get("/admin/articles/article/add/")


def test_publishing_asks_little_the_first_time_and_later(
    reporter,
    editing,
    editor,
    story,
    django_assert_max_num_queries,
    django_capture_on_commit_callbacks,
):
    for version in ("première", "seconde"):
        rewrite(story, by=reporter, standfirst=f"C’est la {version}.")
        story.submit(by=reporter)
        story.approve(by=editor)
        sent = {"seen": story.version, "known": latest_decision(story), "change": "update"}
        with (
            django_assert_max_num_queries(PUBLISH),
            django_capture_on_commit_callbacks(execute=True),
        ):
            response = editing.post(page(story, "decide", "publish"), **sent)
        assert response.status_code == 302
    assert Publication.objects.live().get(article=story).standfirst == "C’est la seconde."
