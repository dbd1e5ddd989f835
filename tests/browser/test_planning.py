"""The hour of publication in the side panel, by mouse, keyboard, finger, and without a script."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser.axe import faults
from tests.browser.newsroom import Person
from tests.desk.sending import page as address_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = {"viewport": {"width": 412, "height": 915}, "has_touch": True, "is_mobile": True}
# A browser far from Paris, on a Sunday before midnight there and on Monday before eight in Paris.
SUNDAY_IN_NEW_YORK = "2026-11-29T23:30:00Z"


@pytest.fixture
def someone(chromium, live_server, approved):
    people = []

    def open_page(username: str = "nadia", at: str = "", **context) -> Page:
        person = Person(chromium, live_server.url, **context)
        people.append(person.enter(username))
        if at:
            person.page.clock.set_fixed_time(at)
        person.page.goto(person.address + address_of(approved))
        return person.page

    yield open_page
    for person in people:
        person.leave()
        assert person.errors == []


def day(page: Page):
    return page.get_by_label("Jour", exact=True)


def hour(page: Page):
    return page.get_by_label("Heure, à Paris", exact=True)


def planned_at(article):
    found = article.publications.scheduled().first()
    return found and timezone.localtime(found.live.lower)


def test_tomorrow_at_six_is_one_touch_and_planned_without_leaving_the_page(someone, approved):
    page = someone()
    page.get_by_role("button", name="Demain 6\u00a0h").click()
    tomorrow = timezone.localdate() + timedelta(days=1)
    expect(day(page)).to_have_value(tomorrow.isoformat())
    expect(hour(page)).to_have_value("06:00")
    expect(page.locator(".plan-said")).to_contain_text("à 6h00\u00a0: pas encore programmé.")
    page.locator("#plan").get_by_role("button", name="Programmer").click()
    expect(page.locator(".messages")).to_contain_text("La parution est programmée")
    expect(page.locator(".plan-told")).to_contain_text("à 6h00")
    expect(page.locator(".plan-said")).not_to_contain_text("pas encore")
    assert (planned_at(approved).date(), planned_at(approved).hour) == (tomorrow, 6)
    page.locator("#plan").get_by_role("button", name="Déprogrammer").click()
    expect(page.locator(".messages")).to_contain_text("est annulée")
    assert planned_at(approved) is None


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (
            SUNDAY_IN_NEW_YORK,
            ["2026-11-30T01:30", "2026-12-01T06:00", "2026-12-01T07:30", "2026-11-30T08:00"],
        ),
        (
            "2026-11-30T07:00:20Z",
            ["2026-11-30T09:01", "2026-12-01T06:00", "2026-12-01T07:30", "2026-12-07T08:00"],
        ),
    ],
)
def test_usual_hours_are_those_of_paris_wherever_the_browser_is(someone, moment, expected):
    page = someone(at=moment, timezone_id="America/New_York")
    chosen = []
    for button in page.locator(".plan-choice").all():
        button.click()
        chosen.append(f"{day(page).input_value()}T{hour(page).input_value()}")
    assert chosen == expected


def test_an_hour_with_the_keyboard_alone_and_a_refusal_at_its_field(someone, approved):
    page = someone()
    day(page).fill("2026-01-05")
    hour(page).fill("08:00")
    hour(page).press("Enter")
    expect(page.locator("#plan .errors")).to_contain_text("déjà passée")
    expect(day(page)).to_have_value("2026-01-05")
    expect(day(page)).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("button", name="Publier tout de suite")).to_be_visible()
    expect(page.locator(".plan-said")).to_contain_text("pas encore programmé")
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    day(page).fill(tomorrow)
    hour(page).press("Enter")
    expect(page.locator(".messages")).to_contain_text("La parution est programmée")
    assert planned_at(approved).date().isoformat() == tomorrow


def test_a_chosen_hour_waits_while_the_page_is_left(someone, approved):
    page = someone()
    page.get_by_role("button", name="Demain 7\u00a0h\u00a030").click()
    expect(page.locator("[data-save-state]")).to_be_empty()
    page.get_by_role("button", name="Enregistrer", exact=True).click()
    expect(page.locator(".messages")).to_be_visible()
    expect(hour(page)).to_have_value("07:30")
    expect(page.locator(".plan-said")).to_have_text(re.compile("pas encore programmé"))
    assert planned_at(approved) is None


def test_it_is_planned_on_a_phone_in_the_dark(someone, approved):
    page = someone(**PHONE, color_scheme="dark")
    page.locator(".text[contenteditable=true]").wait_for()
    small = page.evaluate(
        """() => [...document.querySelectorAll("#plan :is(button, input:not([type=hidden]))")]
            .map((element) => element.getBoundingClientRect().height).filter((height) => height < 44)"""
    )
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 412
    assert faults(page, [(PHONE["viewport"], "dark", None)]) == []
    page.get_by_role("button", name="Demain 6\u00a0h").tap()
    page.locator("#plan").get_by_role("button", name="Programmer").tap()
    expect(page.locator(".messages")).to_contain_text("La parution est programmée")


def test_it_is_planned_without_scripts(someone, approved):
    page = someone(java_script_enabled=False)
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    day(page).fill(tomorrow)
    hour(page).fill("06:45")
    page.locator("#plan").get_by_role("button", name="Programmer").click()
    expect(page.locator(".messages")).to_contain_text("La parution est programmée")
    assert planned_at(approved).strftime("%H:%M") == "06:45"


def test_a_journalist_reads_who_may(someone):
    page = someone("camille")
    expect(page.locator("#plan")).to_contain_text("Rien n’est programmé.")
    expect(page.locator("#plan")).to_contain_text("édition, chef de la rédaction")
    expect(page.locator("#plan button:not(.panel-fold)")).to_have_count(0)
