"""What the small script does for readers: their colours, a link to pass on, a list that goes on where it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from articles.content.dossiers import Dossier
from tests.body.samples import block, doc, paragraph, text
from tests.browser.axe import faults
from tests.browser.newsroom import Person
from tests.content.test_references import run_jobs
from tests.people import publish
from tests.public.conftest import path_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

GROUND = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(244, 246, 247)", "rgb(15, 21, 24)"


@pytest.fixture
def reader(chromium, live_server):
    told = {"permissions": ["clipboard-read", "clipboard-write"], "color_scheme": "light"}
    person = Person(chromium, live_server.url, **told)
    yield person
    person.leave()
    assert person.errors == []


def publish_many(count: int, team) -> list:
    """One that went the whole way, and copies of it, quickly."""
    from bench.filling import copy

    story = publish(**team)
    copy(story.pk, count - 1)
    return story


def test_the_colours_one_chose_hold_from_page_to_page(reader, live_server, live):
    page = reader.page
    page.goto(live_server.url + path_of(live))
    assert page.evaluate(GROUND) == LIGHT
    page.get_by_role("radio", name="Sombres").check()
    assert page.evaluate(GROUND) == DARK
    page.goto(live_server.url + "/logiciels/")
    assert page.evaluate(GROUND) == DARK
    expect(page.get_by_role("radio", name="Sombres")).to_be_checked()
    expect(page.locator("meta[name=theme-color][media=all]")).to_have_attribute(
        "content", "#0f1518"
    )
    page.get_by_role("radio", name="De l’appareil").check()
    assert page.evaluate(GROUND) == LIGHT


def test_the_address_is_copied_and_the_page_has_no_fault(reader, live_server, live):
    page = reader.page
    page.goto(live_server.url + path_of(live))
    page.get_by_role("button", name="Copier le lien").click()
    expect(page.locator(".share").get_by_role("status")).to_have_text("Lien copié")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"http://127.0.0.1:8000{path_of(live)}"
    assert faults(page) == []


def test_a_story_with_all_its_furniture_and_its_dossier_have_no_fault(reader, live_server, team):
    parts = (block("heading", text(f"Partie {turn}"), level=2) for turn in range(4))
    body = doc(*(piece for part in parts for piece in (part, paragraph("Du texte."))))
    said = {"key_points": ["Un", "Deux"], "ai_disclosure": "Relu.", "body": body}
    stories = [publish(title=f"Partie {turn}", tags=["ia"], **said, **team) for turn in range(3)]
    dossier = Dossier.objects.create(name="En trois fois", standfirst="Tout.", is_public=True)
    dossier.put_in_order([story.pk for story in stories])
    run_jobs()
    page = reader.page
    page.goto(live_server.url + path_of(stories[1]))
    for name in ("key-points", "contents", "dossier-box", "disclosure", "share", "related"):
        expect(page.locator(f".{name}")).to_be_visible()
    assert faults(page) == []
    page.goto(live_server.url + dossier.path)
    assert faults(page) == []


def test_a_list_goes_on_where_it_is_and_is_there_again_on_return(reader, live_server, team):
    publish_many(45, team)
    page = reader.page
    page.goto(live_server.url + "/logiciels/")
    stories = page.locator(".listing > li")
    more = page.get_by_role("button", name="Afficher plus d’articles")
    assert stories.count() == 20
    more.press("Enter")
    expect(stories).to_have_count(40)
    expect(stories.nth(20).get_by_role("link")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="20 articles de plus")).to_be_attached()
    assert faults(page) == []
    page.reload()
    expect(stories).to_have_count(40)
    stories.nth(30).get_by_role("link").click()
    page.locator(".story").wait_for()
    page.go_back()
    expect(stories).to_have_count(40)
    expect(stories.nth(30)).to_be_in_viewport()
    more.click()
    expect(stories).to_have_count(45)
    expect(more).to_have_count(0)
    links = page.locator(".listing .card-title a").all()
    assert len({link.get_attribute("href") for link in links}) == 45


def test_without_a_server_the_list_is_left_for_the_next_page(reader, live_server, team):
    publish_many(25, team)
    page = reader.page
    page.goto(live_server.url + "/logiciels/")
    page.route("**/logiciels/?avant=*", lambda route: route.abort(), times=1)
    page.get_by_role("button", name="Afficher plus d’articles").click()
    page.wait_for_url("**/logiciels/?avant=*")
    expect(page.locator(".listing > li")).to_have_count(5)
    reader.errors.clear()


def test_without_scripts_nothing_is_offered_that_does_nothing(chromium, live_server, team):
    publish_many(25, team)
    person = Person(chromium, live_server.url, java_script_enabled=False)
    page = person.page
    page.goto(live_server.url + "/logiciels/")
    expect(page.locator(".theme")).to_be_hidden()
    page.get_by_role("link", name="Articles plus anciens").click()
    expect(page.locator(".listing > li")).to_have_count(5)
    person.leave()
