"""Where a picture may be cut: set by mouse, finger or keys, seen in every shape at once, and kept."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from articles.media.images import Image
from tests.browser.axe import faults
from tests.browser.newsroom import Person
from tests.media.test_cropping import keep, spotted

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def shown(db) -> Image:
    return keep(spotted(75, 40))


def at_its_page(chromium, live_server, shown, **context) -> Person:
    person = Person(chromium, live_server.url, **context).enter("camille")
    person.page.goto(person.address + reverse("admin:articles_image_change", args=[shown.pk]))
    return person


def places(person: Person) -> list[str]:
    crops = person.page.locator(".focus-crop img")
    return crops.evaluate_all("crops => crops.map((crop) => getComputedStyle(crop).objectPosition)")


def press_at(person: Person, x: float, y: float, *, tap: bool = False) -> None:
    frame = person.page.locator(".focus-picture img")
    frame.scroll_into_view_if_needed()
    box = frame.bounding_box()
    where = (box["x"] + box["width"] * x, box["y"] + box["height"] * y)
    (person.page.touchscreen.tap if tap else person.page.mouse.click)(*where)


def test_a_click_is_seen_in_every_shape_and_kept(chromium, live_server, reporter, shown):
    person = at_its_page(chromium, live_server, shown)
    suggested = f"{shown.suggested.x}% {shown.suggested.y}%"
    assert places(person) == [suggested] * 4
    press_at(person, 0.2, 0.8)
    assert places(person) == ["20% 80%"] * 4
    expect(person.page.get_by_label("Depuis la gauche (%)")).to_have_value("20")
    spot = person.page.get_by_role("button", name="Point à garder visible")
    expect(spot).to_be_focused()
    person.page.keyboard.press("ArrowLeft")
    person.page.keyboard.press("Shift+ArrowDown")
    expect(spot).to_have_accessible_name(
        "Point à garder visible : 19 % depuis la gauche, 90 % depuis le haut"
    )
    assert faults(person.page) == []
    person.click("Enregistrer")
    expect(person.page.locator(".messages")).to_contain_text("enregistrée")
    shown.refresh_from_db()
    assert (shown.focus_x, shown.focus_y) == (19, 90)
    person.leave()
    assert person.errors == []


def test_a_drag_carries_the_point_and_one_button_takes_it_back(
    chromium, live_server, reporter, shown
):
    person = at_its_page(chromium, live_server, shown)
    box = person.page.locator(".focus-picture img").bounding_box()
    person.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    person.page.mouse.down()
    person.page.mouse.move(box["x"] - 50, box["y"] + box["height"] / 2)
    person.page.mouse.up()
    assert places(person) == ["0% 50%"] * 4
    person.page.get_by_role("button", name="Revenir au point proposé").click()
    assert places(person) == [f"{shown.suggested.x}% {shown.suggested.y}%"] * 4
    expect(person.page.get_by_label("Depuis le haut (%)")).to_have_value("")
    person.leave()
    assert person.errors == []


def test_a_finger_does_as_well(chromium, live_server, reporter, shown):
    person = at_its_page(chromium, live_server, shown, **PHONE)
    press_at(person, 0.7, 0.3, tap=True)
    assert places(person) == ["70% 30%"] * 4
    assert person.page.evaluate("document.documentElement.scrollWidth") <= 390
    person.leave()
    assert person.errors == []


def test_two_numbers_say_it_without_a_script(chromium, live_server, reporter, shown):
    Image.objects.update(focus_x=90, focus_y=10)
    scripted = at_its_page(chromium, live_server, shown)
    plain = Person(chromium, live_server.url, java_script_enabled=False)
    plain.context.add_cookies(scripted.context.cookies())
    plain.page.goto(scripted.page.url)
    assert places(plain) == ["90% 10%"] * 4
    plain.page.get_by_label("Depuis la gauche (%)").fill("30")
    plain.page.get_by_role("button", name="Enregistrer", exact=True).click()
    shown.refresh_from_db()
    assert shown.focus == (30, 10)
    plain.leave()
    scripted.leave()
