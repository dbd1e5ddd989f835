"""Signatures and sources put in order: carried by mouse and finger, moved by key, and told to who does not see it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from articles.content.sources import Source
from articles.workflow.autosaving import Autosave
from tests.browser.newsroom import Person
from tests.desk.sending import page as address_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = {"viewport": {"width": 412, "height": 915}, "has_touch": True, "is_mobile": True}
NAMES = ["Camille Roussel", "Nadia Ferhat", "Henri Kessler"]


@pytest.fixture
def story(draft, editor, chief):
    for other in (editor, chief):
        draft.bylines.create(author=other.author, position=draft.bylines.count())
    return draft


@pytest.fixture
def someone(chromium, live_server, story):
    people = []

    def open_page(**context) -> Page:
        person = Person(chromium, live_server.url, **context)
        people.append(person.enter("camille"))
        person.page.goto(person.address + address_of(story))
        person.page.locator(".text[contenteditable=true]").wait_for()
        return person.page

    yield open_page
    for person in people:
        person.leave()
        assert person.errors == []


def rows(page: Page):
    return page.locator(".row-signature:not(.row-gone)")


def names(page: Page) -> list[str]:
    return page.evaluate(
        """() => [...document.querySelectorAll(".row-signature:not(.row-gone)")].map(
            (row) => row.querySelector("select").selectedOptions[0].text)"""
    )


def expect_told(page: Page, words: str) -> None:
    expect(page.locator("#signatures [role=status]")).to_have_text(words)


def grip(page: Page, place: int) -> tuple[float, float]:
    handle = rows(page).nth(place).locator(".row-handle")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def carry(page: Page, place: int, over: int) -> None:
    """Holds the row, just past the middle of another."""
    x, y = grip(page, place)
    page.mouse.move(x, y)
    page.mouse.down()
    box = rows(page).nth(over).bounding_box()
    beyond = 6 if over > place else -6
    page.mouse.move(x, box["y"] + box["height"] / 2 + beyond, steps=5)


def test_a_signature_is_carried_by_its_handle_and_autosaved(someone, story):
    page = someone()
    carry(page, 0, over=1)
    expect(page.locator("#signatures .carry-line")).to_be_visible()
    page.mouse.up()
    expect(page.locator("#signatures .carry-line")).to_be_hidden()
    assert names(page) == [NAMES[1], NAMES[0], NAMES[2]]
    expect_told(page, "Camille Roussel, 2e position sur 3")
    carry(page, 2, over=0)
    page.mouse.up()
    expect_told(page, "Henri Kessler, 1re position sur 3")
    assert names(page) == [NAMES[2], NAMES[1], NAMES[0]]
    expect(page.locator("[data-save-state]")).to_contain_text("Gardé")
    sheet = Autosave.objects.get().sheet
    assert [sheet[f"signatures-{row}-ORDER"] for row in range(3)] == [["3"], ["2"], ["1"]]
    page.get_by_role("button", name="Enregistrer", exact=True).click()
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    assert [str(one.author) for one in story.bylines.all()] == [NAMES[2], NAMES[1], NAMES[0]]


def test_escape_puts_a_carried_row_back(someone):
    page = someone()
    carry(page, 0, over=2)
    page.keyboard.press("Escape")
    expect_told(page, "Déplacement annulé")
    page.mouse.up()
    expect(page.locator(".carried")).to_have_count(0)
    assert names(page) == NAMES


def test_a_row_let_go_at_its_place_changes_nothing(someone):
    page = someone()
    x, y = grip(page, 1)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 4, steps=2)
    expect(page.locator("#signatures .carry-line")).to_be_hidden()
    page.mouse.up()
    assert names(page) == NAMES
    expect(page.locator("[data-save-state]")).to_be_empty()


def test_rows_are_moved_with_the_keyboard_alone(someone):
    page = someone()
    rows(page).nth(0).get_by_label("Signature").focus()
    page.keyboard.press("Alt+ArrowDown")
    expect_told(page, "Camille Roussel, 2e position sur 3")
    page.keyboard.press("Alt+ArrowDown")
    expect_told(page, "Camille Roussel, 3e position sur 3")
    page.keyboard.press("Alt+ArrowDown")
    assert names(page) == [NAMES[1], NAMES[2], NAMES[0]]
    expect(rows(page).nth(2).get_by_label("Signature")).to_be_focused()

    down = rows(page).nth(1).get_by_role("button", name="Descendre")
    down.focus()
    page.keyboard.press("Enter")
    assert names(page) == [NAMES[1], NAMES[0], NAMES[2]]
    # At the end of its way the button is none: the one that leads back has the focus.
    expect(rows(page).nth(2).get_by_role("button", name="Descendre")).to_be_disabled()
    expect(rows(page).nth(2).get_by_role("button", name="Monter")).to_be_focused()


def test_a_row_is_carried_with_a_finger(someone):
    page = someone(**PHONE)
    size = rows(page).nth(0).locator(".row-handle").bounding_box()
    assert min(size["width"], size["height"]) >= 44
    x, y = grip(page, 0)
    box = rows(page).nth(1).bounding_box()
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, *at: float) -> None:
        points = [{"x": at[0], "y": at[1]}] if at else []
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", x, y)
    for step in range(1, 9):
        touch("touchMove", x, y + (box["y"] + box["height"] - 8 - y) * step / 8)
    expect(page.locator("#signatures .carry-line")).to_be_visible()
    touch("touchEnd")
    expect_told(page, "Camille Roussel, 2e position sur 3")
    assert names(page) == [NAMES[1], NAMES[0], NAMES[2]]
    assert page.evaluate("document.documentElement.scrollWidth") <= 412


def test_sources_are_carried_too(someone, story):
    for place, name in enumerate(("Skarvik", "Kaolin")):
        source = Source.objects.create(name=name, kind="entreprise")
        story.source_credits.create(source=source, position=place)
    page = someone()
    sources = page.locator(".row-source:not(.row-gone)")
    handle = sources.nth(1).locator(".row-handle")
    handle.scroll_into_view_if_needed()
    box, first = handle.bounding_box(), sources.nth(0).bounding_box()
    page.mouse.move(box["x"] + 4, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 4, first["y"] + 8, steps=5)
    page.mouse.up()
    expect(page.locator("#sources [role=status]")).to_have_text("Kaolin, 1re position sur 2")
    page.get_by_role("button", name="Enregistrer", exact=True).click()
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    assert [str(credit.source) for credit in story.source_credits.all()] == ["Kaolin", "Skarvik"]
