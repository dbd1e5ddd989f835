"""The suggestions beside the text: where they stand, taken, taken back, put aside, with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from articles.proofreading import reading
from articles.proofreading.findings import SPELLING, Finding
from articles.proofreading.house_rules import HouseRule
from articles.proofreading.house_words import HouseWord
from tests.browser.newsroom import Person
from tests.desk.sending import page as address_of
from tests.people import document, write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk(chromium, live_server, editor, monkeypatch):
    """Hunspell has tests of its own; here one word is unknown, wherever it stands."""

    def misspelt(passages):
        known = set(HouseWord.objects.values_list("word", flat=True))
        found = [(one, one.text.find("hebergeur")) for one in passages if "hebergeur" not in known]
        return [
            Finding(one, at, at + 9, ("hébergeur", "héberger"), "Mot inconnu.", SPELLING)
            for one, at in found
            if at >= 0
        ]

    monkeypatch.setattr(reading, "misspelt", misspelt)
    HouseRule.objects.create(wrong="digital", right="numérique", why="Des doigts.", active=True)
    person = Person(chromium, live_server.url)
    person.page.on("dialog", lambda dialog: dialog.accept())
    person.enter("nadia")
    yield person
    person.context.close()
    assert person.errors == []


@pytest.fixture
def panel(desk, editor, section):
    body = document("Le 🙂 premier.", "Le 🙂 marché digital de l’Etat, selon l’hebergeur.")
    article = write(by=editor, section=section, title="L’Etat hebergeur", body=body)
    desk.page.goto(desk.address + address_of(article))
    desk.page.locator(".text[contenteditable=true]").wait_for()
    desk.click("Relire")
    panel = desk.page.locator("proof-reading")
    expect(panel.get_by_role("status")).to_have_text("5 suggestions")
    return panel


def selected(page) -> str:
    return page.evaluate("getSelection().toString()")


def test_a_suggestion_is_gone_to_taken_and_taken_back(desk, panel):
    page, text = desk.page, desk.page.locator(".text")
    assert text.locator(".finding").all_inner_texts() == ["digital", "Etat", "hebergeur"]
    panel.locator(".findings-house .finding-go").click()
    assert selected(page) == "digital"
    # Marks move with the text, and go with the words they stood under.
    page.keyboard.press("Home")
    page.keyboard.type("Oui : ")
    panel.get_by_role("button", name="Remplacer « digital » par « numérique »").click()
    expect(text).to_contain_text("marché numérique de")
    assert text.locator(".finding").all_inner_texts() == ["Etat", "hebergeur"]
    text.focus()
    page.keyboard.press("Control+z")
    expect(text).to_contain_text("marché digital de")


def test_a_field_above_the_text_is_mended_too(desk, panel):
    title = desk.page.get_by_label("Titre", exact=True)
    typography = panel.locator(".findings-typography .finding-item").first
    typography.locator(".finding-go").click()
    expect(title).to_be_focused()
    assert (
        title.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)")
        == "Etat"
    )
    typography.get_by_role("button", name="Remplacer").click()
    expect(title).to_have_value("L’État hebergeur")
    title.press("Control+z")
    expect(title).to_have_value("L’Etat hebergeur")


def test_what_is_put_aside_or_learnt_stays_away(desk, panel):
    page = desk.page
    panel.get_by_role("button", name="Ignorer « digital »").focus()
    page.keyboard.press("Enter")
    expect(panel.get_by_role("status")).to_have_text("4 suggestions")
    # The next one has the focus, for whoever goes on with the keyboard.
    assert page.evaluate("document.activeElement.className") == "finding-go"
    panel.get_by_role("button", name="Ajouter « hebergeur » au dictionnaire").first.click()
    expect(panel.get_by_role("status")).to_have_text("2 suggestions")
    assert HouseWord.objects.get().added_by.username == "nadia"
    desk.click("Relire")
    expect(panel.get_by_role("status")).to_have_text("2 suggestions")
    page.reload()
    page.locator(".text[contenteditable=true]").wait_for()
    desk.click("Relire")
    expect(panel.get_by_role("status")).to_have_text("2 suggestions")
