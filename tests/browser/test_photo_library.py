"""The photo desk's gestures: choosing many pictures by click and key, and giving them the same words."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from articles.media.collections import Collection
from articles.media.images import Image
from tests.browser.axe import faults
from tests.browser.newsroom import Person
from tests.desk.pictures import image

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LIBRARY = reverse("admin:articles_image_changelist")


@pytest.fixture
def library(reporter):
    return [image(alt=f"Image {at}") for at in range(6)]


def test_a_range_is_chosen_and_changed_at_once(writer, library):
    page = writer.page
    page.goto(writer.address + LIBRARY)
    boxes = page.locator(".library-pick input")
    expect(page.locator(".library-selection")).to_be_hidden()
    boxes.nth(1).check()
    boxes.nth(4).click(modifiers=["Shift"])
    expect(page.locator(".library-selected")).to_have_text("4\N{NO-BREAK SPACE}images choisies")
    boxes.nth(2).press(" ")
    expect(page.locator(".library-selected")).to_have_text("3\N{NO-BREAK SPACE}images choisies")
    assert faults(page) == []
    writer.click("Modifier la sélection…")
    expect(page.get_by_role("heading", name="Modifier 3")).to_be_visible()
    assert faults(page) == []
    page.get_by_label("Ajouter des mots-clés").fill("salon, robot")
    page.get_by_label("Mettre dans la collection").fill("Barcelone")
    page.get_by_role("button", name="Modifier les 3").click()
    expect(page.locator(".messages")).to_contain_text("images modifiées")
    changed = set(Image.objects.filter(keywords="salon, robot").values_list("alt", flat=True))
    assert changed == {"Image 4", "Image 2", "Image 1"}
    assert Collection.objects.get().images.count() == 3


def test_the_whole_page_is_chosen_or_nothing(writer, library):
    page = writer.page
    page.goto(writer.address + LIBRARY)
    page.locator(".library-pick input").first.check()
    page.get_by_role("button", name="Toute la page").click()
    expect(page.locator(".library-pick input:checked")).to_have_count(6)
    page.get_by_role("button", name="Aucune").click()
    expect(page.locator(".library-pick input:checked")).to_have_count(0)
    expect(page.locator(".library-selection")).to_be_hidden()


def test_without_scripts_a_selection_is_changed_too(chromium, live_server, library, reporter):
    person = Person(chromium, live_server.url, java_script_enabled=False)
    page = person.enter("camille").page
    page.goto(person.address + LIBRARY)
    page.locator(".library-pick input").first.check()
    person.click("Modifier la sélection…")
    page.get_by_label("Crédit").fill("Nadia Ferhat")
    page.get_by_role("button", name="Modifier l’image").click()
    assert Image.objects.filter(credit="Nadia Ferhat").count() == 1
    person.leave()
    assert person.errors == []
