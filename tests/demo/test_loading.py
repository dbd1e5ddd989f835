"""The demo as it stands once loaded: every state of a story, by the desk's own verbs."""

from __future__ import annotations

from collections import Counter

import pytest
from django.core.management import call_command

from articles.content.article import Article
from articles.content.house_pages import FIXED
from articles.staff.users import User
from articles.workflow.publishing import Publication
from demo import loading
from demo.drawing import draw

PASSWORD = "un-mot-de-passe-pour-voir"


@pytest.fixture
def accounts(db, monkeypatch):
    monkeypatch.setenv("NEWSROOM_DEMO_PASSWORD", PASSWORD)
    call_command("load_demo", accounts_only=True)


def test_one_account_a_role_and_no_article(accounts, client):
    assert set(User.objects.values_list("username", "role")) == {
        (role, role) for role in ("journaliste", "edition", "chef", "admin")
    }
    assert all(client.login(username=role, password=PASSWORD) for role in ("journaliste", "admin"))
    assert not Article.objects.exists()


def test_a_new_password_is_taken_over_and_the_rest_stays(accounts, client, monkeypatch):
    User.objects.filter(username="chef").update(first_name="Odile")
    monkeypatch.setenv("NEWSROOM_DEMO_PASSWORD", "un-autre")
    call_command("load_demo", accounts_only=True)
    assert client.login(username="chef", password="un-autre")
    assert User.objects.get(username="chef").first_name == "Odile"


def test_the_whole_demo_has_a_story_in_every_state(
    accounts, client, settings, tmp_path, monkeypatch
):
    settings.MEDIA_ROOT = tmp_path
    settings.NEWSROOM_NEEDS_LEGAL_PAGES = True
    # Small: the drawings have tests of their own.
    monkeypatch.setattr(loading, "draw", lambda *told, size: draw(*told, size=(160, 90)))
    call_command("load_demo")
    tones = Counter(article.standing().tone for article in Article.objects.with_standing())
    assert set(tones) == {
        *("draft", "review", "rework", "ready"),
        *("scheduled", "live", "pending", "withdrawn"),
    }
    assert Publication.objects.live().filter(change="correction").count() == 3
    assert 60 <= Article.objects.count() <= 70
    front = client.get("/").content.decode()
    assert "Lorem" not in front
    for slug in FIXED:
        page = client.get(f"/{slug}/").content.decode()
        assert page.count("<h2") >= 3, slug
        assert "'" not in page.partition("<main")[2], slug
    for publication in Publication.objects.live().select_related("section"):
        assert client.get(publication.path).status_code == 200
    call_command("load_demo")
    assert 60 <= Article.objects.count() <= 70
