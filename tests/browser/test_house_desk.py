"""How the pages of the house, of redirects and dossiers look to who keeps them: on a desk, on a phone, without a script."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.content.dossiers import Dossier
from articles.content.redirects import Redirect
from articles.desk.lookups import numbered
from tests.browser.axe import faults
from tests.browser.newsroom import Person
from tests.people import write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
MIDDLES = """all => [...new Set(all.map((one) => {
  const { top, bottom } = one.getBoundingClientRect();
  return Math.round((top + bottom) / 2);
}))]"""


@pytest.fixture
def leading(chromium, live_server, chief):
    people = []

    def open_page(name: str, *arguments, **context) -> Page:
        person = Person(chromium, live_server.url, **context).enter(chief.username)
        people.append(person)
        person.page.goto(person.address + reverse(f"admin:articles_{name}", args=arguments))
        return person.page

    yield open_page
    for person in people:
        person.leave()
        assert person.errors == []


def test_the_tools_of_a_page_of_the_house_stand_in_one_line(leading):
    page = leading("housepage_add")
    page.locator(".text[contenteditable=true]").wait_for()
    assert len(page.locator(".toolbar .tool").evaluate_all(MIDDLES)) == 1
    assert faults(page) == []


def test_a_number_in_a_list_says_on_a_phone_what_it_counts(leading, draft):
    Dossier.objects.create(name="Les moteurs libres").put_in_order([draft.pk])
    page = leading("dossier_changelist", **PHONE)
    shown = "cell => getComputedStyle(cell, '::before').content"
    count = page.locator(".field-articles_count").evaluate(shown)
    assert count == '"Articles\N{NO-BREAK SPACE}: "'
    expect(page.locator("#result_list")).to_contain_text("hors ligne")


def test_a_file_that_is_refused_says_so_at_a_distance_from_its_field(leading):
    page = leading("redirect_import")
    lines = b"/a,/b,301\n/admin/x,/y,\n"
    page.locator("[name=file]").set_input_files(
        {"name": "r.csv", "mimeType": "text/csv", "buffer": lines}
    )
    page.get_by_role("button", name="Reprendre le fichier").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Ligne 2")
    told, form = alert.bounding_box(), page.locator("form.stack").bounding_box()
    assert form["y"] - (told["y"] + told["height"]) >= 16
    assert faults(page) == []


def test_a_redirect_is_kept_mended_and_deleted_by_keys_alone(leading):
    page = leading("redirect_add")
    keys = page.keyboard
    page.get_by_label("Adresse demandée").focus()
    for typed in ("/vieux/", "", "", ""):
        keys.type(typed)
        keys.press("Tab")
    keys.press("Tab")
    keys.press("Enter")
    wrong = page.get_by_label("Mène à", exact=True)
    expect(page.locator(".field-target")).to_contain_text("Dites où mène cette adresse.")
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Adresse demandée")).to_have_value("/vieux/")
    wrong.focus()
    keys.type("/neuf/")
    keys.press("Enter")
    expect(page.locator(".messages")).to_contain_text("ajoutée")
    page.get_by_role("link", name="/vieux").focus()
    keys.press("Enter")
    page.get_by_role("link", name="Supprimer").focus()
    keys.press("Enter")
    page.get_by_role("button", name="Supprimer pour toujours").focus()
    keys.press("Enter")
    expect(page.locator(".messages")).to_contain_text("supprimée")
    assert not Redirect.objects.exists()


def test_without_a_script_a_dossier_is_put_in_order_by_numbers(leading, reporter, section):
    one, other = (write(by=reporter, section=section, title=title) for title in ("Un", "Deux"))
    dossier = Dossier.objects.create(name="Les moteurs libres")
    dossier.put_in_order([one.pk])
    page = leading("dossier_change", dossier.pk, java_script_enabled=False)
    page.get_by_label("Article", exact=True).last.fill(numbered(other))
    page.get_by_label("Rang").first.fill("2")
    page.get_by_label("Rang").last.fill("1")
    page.get_by_role("button", name="Enregistrer", exact=True).click()
    expect(page.locator(".messages")).to_contain_text("enregistré")
    assert list(dossier.entries.values_list("article_id", flat=True)) == [other.pk, one.pk]
