"""The field of tags: a combobox of what the house has, by name and synonym, for mouse, keyboard and finger."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from articles.content.tags import Tag
from articles.workflow.autosaving import Autosave
from tests.browser.axe import faults
from tests.browser.newsroom import Person
from tests.desk.sending import page as address_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def ai(db):
    tag = Tag.objects.create(name="intelligence artificielle")
    tag.synonyms.create(name="IA")
    return tag


@pytest.fixture
def someone(chromium, live_server):
    people = []

    def open_page(username: str, article, **context) -> Person:
        person = Person(chromium, live_server.url, **context)
        people.append(person.enter(username))
        person.page.goto(person.address + address_of(article))
        person.page.locator(".text[contenteditable=true]").wait_for()
        return person

    yield open_page
    for person in people:
        person.leave()
        assert person.errors == []


def field_of(page: Page):
    return page.get_by_role("combobox", name="Mots-clés")


def options(page: Page):
    return page.locator("tag-field").get_by_role("option")


def chips(page: Page):
    return page.locator(".tag-chip")


def test_tags_are_chosen_and_made_with_the_keyboard(someone, editor, draft, ai):
    Tag.objects.create(name="IA générative")
    person = someone("nadia", draft)
    page, field = person.page, field_of(person.page)
    field.press_sequentially("ia")
    expect(options(page)).to_have_count(2)
    expect(options(page).first).to_have_text("IA → intelligence artificielleaucun article")
    expect(field).to_have_attribute("aria-expanded", "true")
    pointed = options(page).first.get_attribute("id")
    expect(field).to_have_attribute("aria-activedescendant", pointed)
    field.press("ArrowDown")
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", pointed)
    field.press("Enter")
    expect(chips(page)).to_have_text(["intelligence artificielle"])
    expect(field).to_have_attribute("aria-expanded", "false")

    field.press_sequentially("IA gén")
    expect(options(page)).to_have_text(["IA générativeaucun article", "Créer «\u00a0IA gén\u00a0»"])
    field.press("ArrowUp")
    field.press("Enter")
    expect(chips(page)).to_have_text(["intelligence artificielle", "IA génnouveau"])
    field.press("Backspace")
    expect(chips(page)).to_have_count(1)
    field.press_sequentially("gén")
    expect(options(page).first).to_be_visible()
    field.press("Escape")
    expect(options(page).first).to_be_hidden()
    expect(field).to_have_value("gén")
    field.press("Enter")
    expect(chips(page)).to_have_text(["intelligence artificielle", "génnouveau"])
    person.click("Enregistrer")
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    assert set(draft.tags.names()) == {"intelligence artificielle", "gén"}


def test_synonyms_typed_or_pasted_become_the_tag_and_are_autosaved(someone, reporter, draft, ai):
    Tag.objects.create(name="processeurs")
    page = someone("camille", draft).page
    field_of(page).fill("ia, zèbre,")
    expect(chips(page)).to_have_text(["intelligence artificielle", "zèbreinconnu"])
    expect(page.locator("tag-field .errors")).to_contain_text("seule l’édition en crée")
    expect(field_of(page)).to_have_attribute("aria-invalid", "true")
    field_of(page).press_sequentially("créa")
    expect(page.get_by_role("option", name="Aucun mot-clé de ce nom")).to_be_visible()
    field_of(page).fill("proceseur")
    expect(options(page)).to_have_text(["processeursaucun article"])
    field_of(page).fill("")
    expect(page.locator("[data-save-state]")).to_contain_text("Gardé")
    kept = Autosave.objects.get().sheet["tag_names"]
    assert kept == ["intelligence artificielle, zèbre"]
    page.reload()
    expect(chips(page)).to_have_text(["intelligence artificielle", "zèbreinconnu"])
    page.get_by_role("button", name="Retirer zèbre").click()
    expect(page.locator("tag-field .errors:not(:empty)")).to_have_count(0)


def test_a_tag_is_tapped_on_a_phone(someone, reporter, draft, ai):
    phone = {"viewport": {"width": 412, "height": 915}, "has_touch": True, "is_mobile": True}
    page = someone("camille", draft, **phone, color_scheme="dark").page
    field_of(page).tap()
    expect(options(page)).to_have_count(1)
    box = options(page).first.bounding_box()
    assert box["height"] >= 44
    assert faults(page, [(phone["viewport"], "dark", None)]) == []
    options(page).first.tap()
    expect(chips(page)).to_have_text(["intelligence artificielle"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 412
