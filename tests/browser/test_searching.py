"""Looking for a story: from the field of any page, by keyboard and by mouse, and to the page of what is found."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from articles.search.vocabulary import learn
from articles.workflow.publishing import Publication
from tests.browser.axe import faults
from tests.browser.newsroom import Person
from tests.people import publish
from tests.public.conftest import path_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def reader(chromium, live_server):
    person = Person(chromium, live_server.url, color_scheme="light")
    yield person
    person.leave()
    assert person.errors == []


def test_what_one_types_is_offered_chosen_by_keys_and_found(reader, live_server, team):
    story = publish(**team, title="Un grille-pain quantique", tags=["Quantique"])
    for publication in Publication.objects.all():
        learn(publication.pk)
    page = reader.page
    page.goto(live_server.url)
    field = page.get_by_role("search").get_by_label("Mots à chercher")
    expect(field).not_to_have_attribute("role", "combobox")
    field.focus()
    field = page.get_by_role("combobox")
    field.press_sequentially("quant")
    options = page.locator(".offered [role=option]")
    expect(options).to_have_count(2)
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("Escape")
    expect(options).to_have_count(0)
    field.press_sequentially("i")
    expect(options).to_have_count(2)
    field.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    field.press("ArrowUp")
    expect(field).not_to_have_attribute("aria-activedescendant", "")
    field.press("ArrowUp")
    field.press("Enter")
    expect(page).to_have_url(live_server.url + path_of(story))
    field = page.get_by_label("Mots à chercher")
    field.fill("grille pain")
    field.press("Enter")
    expect(page.locator("main mark").first).to_have_text("grille-pain")
    expect(page).to_have_title(
        "«\N{NO-BREAK SPACE}grille pain\N{NO-BREAK SPACE}» – recherche – Le Relais"
    )
    page.get_by_role("main").get_by_label("Mots à chercher").fill("quant")
    expect(options).to_have_count(2)
    assert faults(page) == []


def test_search_works_without_a_script(chromium, live_server, team):
    publish(**team, title="Un grille-pain quantique")
    person = Person(chromium, live_server.url, java_script_enabled=False)
    person.page.goto(live_server.url)
    person.page.get_by_label("Mots à chercher").fill("quantique")
    person.page.keyboard.press("Enter")
    expect(person.page.get_by_role("link", name="Un grille-pain quantique")).to_be_visible()
    person.page.get_by_label("Période").select_option("semaine")
    person.page.get_by_role("button", name="Chercher").click()
    expect(person.page.get_by_role("link", name="Un grille-pain quantique")).to_be_visible()
    person.leave()
