"""The article's page by its own keys and buttons: saving, nothing but the text, the list of keys, groups that fold."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults
from tests.browser.newsroom import Person
from tests.desk.sending import page as address_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(chromium, live_server, reporter, draft):
    person = Person(chromium, live_server.url).enter("camille")
    person.page.goto(person.address + address_of(draft))
    person.page.locator(".text[contenteditable=true]").wait_for()
    yield person.page
    person.leave()
    assert person.errors == []


def test_ctrl_s_saves_from_anywhere(page, draft):
    page.locator(".text").focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Une phrase de plus.")
    page.keyboard.press("Control+s")
    expect(page.locator(".messages")).to_contain_text("Enregistré, version 2")
    draft.refresh_from_db()
    assert "Une phrase de plus." in str(draft.body)


def test_nothing_but_the_text(page):
    page.locator(".text").focus()
    page.keyboard.press("Control+Shift+F")
    for gone in (
        page.locator(".masthead"),
        page.get_by_label("Rubrique"),
        page.get_by_role("toolbar"),
    ):
        expect(gone).to_be_hidden()
    expect(page.locator(".text")).to_be_focused()
    page.keyboard.type("Encore. ")
    expect(page.locator("[data-save-state]")).to_contain_text("Gardé")
    assert faults(page) == []
    way_back = page.get_by_role("button", name="Écrire sans distraction")
    expect(way_back).to_have_attribute("aria-pressed", "true")
    way_back.click()
    expect(page.get_by_label("Rubrique")).to_be_visible()


def test_the_list_of_keys(page):
    dialog = page.get_by_role("dialog", name="Raccourcis clavier")
    page.locator(".text").focus()
    page.keyboard.type("Prêt ?")
    expect(dialog).to_be_hidden()
    page.keyboard.press("Control+/")
    expect(dialog).to_be_visible()
    for said in ("Gras", "Insérer un bloc, sur une ligne vide", "Cellule suivante", "Intertitre"):
        expect(dialog.get_by_text(said).first).to_be_attached()
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(page.locator(".text")).to_be_focused()
    page.get_by_role("button", name="Aperçu", exact=True).focus()
    page.keyboard.press("?")
    expect(dialog).to_be_visible()


def test_groups_fold_and_are_found_folded_again(page):
    kind = page.get_by_label("Genre")
    page.get_by_role("button", name="Classement").press("Enter")
    expect(kind).to_be_hidden()
    page.reload()
    title = page.get_by_role("button", name="Classement")
    expect(title).to_have_attribute("aria-expanded", "false")
    expect(kind).to_be_hidden()
    title.click()
    expect(kind).to_be_visible()


def test_what_is_wrong_in_a_folded_group_is_shown(page):
    page.get_by_label("Fin de l’adresse").fill("Pas une adresse !")
    title = page.get_by_role("button", name="Adresse de la page")
    title.click()
    page.get_by_role("button", name="Enregistrer", exact=True).click()
    expect(page.get_by_role("heading", name="L’article n’est pas enregistré")).to_be_visible()
    expect(page.get_by_label("Fin de l’adresse")).to_be_visible()
    title.click()
    page.get_by_role("link", name="Fin de l’adresse").click()
    expect(page.get_by_label("Fin de l’adresse")).to_be_focused()
