"""The page beside the text while it is written: at a desk, and on a phone where it lies over the text."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.newsroom import Person
from tests.browser.test_article_page import open_page
from tests.browser.test_phone import PIXEL
from tests.people import document, write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story(reporter, section):
    return write(
        by=reporter, section=section, body=document(*[f"Paragraphe {n}." for n in range(60)])
    )


@pytest.fixture
def at_home(chromium, live_server, reporter):
    """Opens the desk for the reporter, on the device described."""
    opened = []

    def log_in(**device) -> Person:
        opened.append(Person(chromium, live_server.url, **device))
        return opened[-1].enter("camille")

    yield log_in
    for person in opened:
        person.leave()
        assert person.errors == []


def test_the_page_follows_the_typing_and_stays_where_it_was_read(at_home, story):
    writer = at_home()
    page = open_page(writer, story)
    page.get_by_role("button", name="Aperçu", exact=True).click()
    shown = page.frame_locator("#live-preview iframe")
    expect(shown.get_by_role("heading", name="Un moteur libre apprend le breton")).to_be_visible()
    last = shown.get_by_text("Paragraphe 59.")
    last.scroll_into_view_if_needed()
    assert shown.locator("html").evaluate("page => page.scrollTop") > 500
    where = last.bounding_box()["y"]

    page.get_by_label("Titre", exact=True).fill("Le breton, d'abord")
    expect(shown.locator("h1")).to_have_text("Le breton, d’abord")
    assert abs(last.bounding_box()["y"] - where) < 2

    # What is not sound is told, and the last good page stays.
    page.get_by_label("Fin de l’adresse").fill("Pas une adresse !")
    expect(page.locator("#live-preview [data-told]")).to_contain_text("Fin de l’adresse")
    expect(shown.locator("h1")).to_have_text("Le breton, d’abord")
    page.get_by_label("Fin de l’adresse").fill("")
    expect(page.locator("#live-preview [data-told]")).to_be_hidden()

    page.get_by_role("button", name="Ordinateur").click()
    # The window has the chosen width whatever room there is.
    assert shown.locator("html").evaluate("page => innerWidth") == 1280
    page.get_by_label("Titre pour les moteurs").fill("Pour qui cherche")
    page.get_by_role("button", name="Recherche", exact=True).click()
    expect(shown.locator(".found-title")).to_contain_text("Pour qui cherche")
    assert shown.locator("html").evaluate("page => innerWidth") < 1280

    # How one likes it is remembered; nothing of it was kept in the article.
    story.refresh_from_db()
    assert story.version == 1
    page.reload()
    expect(page.get_by_role("button", name="Recherche", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(shown.locator(".found")).to_be_visible()


def test_on_a_phone_it_lies_over_the_text_until_it_is_closed(at_home, story):
    writer = at_home(**PIXEL)
    page = open_page(writer, story)
    page.get_by_role("button", name="Aperçu", exact=True).tap()
    shown = page.frame_locator("#live-preview iframe")
    expect(shown.locator("h1")).to_have_text("Un moteur libre apprend le breton")
    box = page.locator("#live-preview").bounding_box()
    assert (box["x"], box["y"]) == (0, 0)
    assert box["width"] == page.evaluate("innerWidth")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.get_by_role("button", name="Partage", exact=True).tap()
    expect(shown.locator(".shared-title")).to_be_visible()
    page.get_by_role("button", name="Fermer l’aperçu").tap()
    expect(page.locator("#live-preview")).to_be_hidden()
    expect(page.get_by_label("Titre", exact=True)).to_be_visible()
