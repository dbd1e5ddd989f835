"""A story written on a phone, with a thumb; and one written with the keyboard alone."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.content.article import Article
from articles.workflow.standing import Work
from tests.browser.newsroom import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# As Playwright describes a Pixel 7, its keyboard open being a window half as high.
PIXEL = {
    "user_agent": "Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0.0.0 Mobile Safari/537.36",
    "viewport": {"width": 412, "height": 839},
    "device_scale_factor": 2.625,
    "is_mobile": True,
    "has_touch": True,
}
KEYBOARD_OPEN = {"width": 412, "height": 440}
THUMB = 44  # pixels: the least a finger hits

SMALL_TARGETS = """(least) => [...document.querySelectorAll(".bar :is(a, button, summary), .toolbar :is(button, select), row-list button, tag-field button")]
  .map((target) => [target, target.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && height && (width < least - .5 || height < least - .5))
  .map(([target, { width, height }]) => `${target.getAttribute("aria-label") ?? target.textContent.trim()}: ${width} x ${height}`)"""
WIDER = """() => [...document.querySelectorAll("body *")]
  .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1
    && !element.closest(".toolbar, .table-scroll, .block-table, svg"))
  .map((element) => `${element.tagName} ${element.className}`)"""


@pytest.fixture
def phone(chromium, live_server, reporter, section):
    person = Person(chromium, live_server.url, **PIXEL)
    yield person.enter("camille")
    person.leave()
    assert person.errors == []


def test_a_story_is_written_and_submitted_on_a_phone(phone):
    page = phone.page
    page.goto(phone.address + reverse("admin:articles_article_add"))
    text = page.locator(".text[contenteditable=true]")
    text.wait_for()
    page.get_by_label("Titre", exact=True).tap()
    page.keyboard.insert_text("Un relais pour la vallée")
    page.get_by_label("Chapô").tap()
    page.keyboard.insert_text("La commune l’attendait depuis dix ans.")
    text.tap()
    page.set_viewport_size(KEYBOARD_OPEN)
    page.keyboard.insert_text("Le relais tient dans la vallée.")
    for _ in range(12):
        page.keyboard.press("Enter")
        page.keyboard.insert_text("Un paragraphe de plus.")
    toolbar = page.get_by_role("toolbar", name="Mise en forme")
    expect(toolbar).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Insérer").tap()
    page.get_by_role("option", name="Citation").first.tap()
    page.keyboard.insert_text("Nous y sommes.")
    page.get_by_label("Qui parle").fill("Maëlle Kerbrat")
    assert_fits(page)
    page.set_viewport_size(PIXEL["viewport"])
    page.get_by_label("Rubrique").select_option(label="Logiciels")
    assert_fits(page)
    page.get_by_role("button", name="Enregistrer", exact=True).tap()
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    assert_fits(page)
    page.get_by_role("button", name="Soumettre", exact=True).tap()
    expect(page.locator(".messages")).to_contain_text("soumis à la relecture")
    article = Article.objects.get()
    assert article.work == Work.REVIEW
    assert article.body["content"][-1]["attrs"]["speaker"] == "Maëlle Kerbrat"


def assert_fits(page: Page) -> None:
    """Nothing is wider than the screen, and what is to be hit is as large as a finger."""
    assert page.evaluate("document.documentElement.scrollWidth") <= PIXEL["viewport"]["width"]
    assert page.evaluate(WIDER) == []
    assert page.evaluate(SMALL_TARGETS, THUMB) == []


def test_a_story_is_written_with_the_keyboard_alone(chromium, live_server, reporter, section):
    person = Person(chromium, live_server.url).enter("camille")
    page = person.page
    page.goto(person.address + reverse("admin:articles_article_add"))
    page.locator(".text[contenteditable=true]").wait_for()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_focused()
    walk_to(page, "textbox", "Titre")
    page.keyboard.type("Un relais pour la vallée")
    walk_to(page, "textbox", "Chapô")
    page.keyboard.type("La commune l'attendait.")
    walk_to(page, "textbox", "Texte")
    page.keyboard.type("Le relais tient ")
    page.keyboard.press("Control+b")
    page.keyboard.type("bon")
    page.keyboard.press("Control+b")
    page.keyboard.press("Alt+F10")
    expect(page.get_by_role("toolbar", name="Mise en forme").locator(":focus")).to_have_count(1)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert "Gras" in page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Escape")
    page.keyboard.type(".")
    walk_to(page, "combobox", "Rubrique")
    page.keyboard.type("Logi")
    walk_to(page, "button", "Enregistrer", key="Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    article = Article.objects.get()
    assert (article.title, article.section) == ("Un relais pour la vallée", section)
    assert article.body["content"][0]["content"][1] == {
        "type": "text",
        "text": "bon",
        "marks": [{"type": "bold"}],
    }
    assert_all_named(page)
    person.leave()
    assert person.errors == []


def walk_to(page: Page, role: str, name: str, key: str = "Tab") -> None:
    """Presses `key` until what a screen reader calls so has the focus."""
    wanted = page.get_by_role(role, name=name, exact=True).first
    for _ in range(60):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} never comes to {role} {name}")


def assert_all_named(page: Page) -> None:
    """Every control has a name to be said, and every picture an alternative."""
    told = page.locator("body").aria_snapshot()
    nameless = re.findall(
        r"^\s*- (?:button|link|textbox|combobox|checkbox|img)(?: \[.*\])?:?$", told, re.M
    )
    assert nameless == [], told
