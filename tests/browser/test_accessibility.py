"""No page of the desk or of the reader site has a fault that axe-core can find, in light or dark, wide or narrow."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from articles.content.house_pages import HousePage
from articles.workflow.autosaving import Autosave, autosave
from tests.browser.axe import LOOKS, MORE_LOOKS, faults
from tests.browser.newsroom import Person
from tests.desk.sending import as_lists, sheet
from tests.desk.sending import page as address_of
from tests.desk.stories import full_story
from tests.house import identity, redirect, write_page
from tests.people import publish
from tests.public.conftest import path_of
from tests.public.house import open_house

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


MOST_USED = {"home", "article"}


@pytest.fixture
def story(reporter, outsider, editor, section):
    story = full_story(by=reporter, section=section, others=[outsider])
    story.submit(by=reporter)
    story.send_back(by=editor, why="Le chapô répète le titre.")
    return story


def test_the_desk_s_pages_have_no_fault(chromium, live_server, story, approved, editor):
    approved.publish(by=editor)
    typed = sheet(story, title="Un tout autre titre", kicker="À côté")
    autosave(story.pk, by=editor, sitting=uuid4(), sequence=1, base=1, sheet=as_lists(typed))
    person = Person(chromium, live_server.url)
    page = person.page
    page.goto(f"{person.address}/admin/login/")
    found = {"login": faults(page)}
    person.log_in("nadia", "mot-de-passe")
    for name, address in desk_pages(story, approved).items():
        page.goto(person.address + address)
        if page.locator("newsroom-body").count():
            page.locator(".text[contenteditable=true]").wait_for()
        found[name] = faults(page, MORE_LOOKS if name in MOST_USED else LOOKS)
    found["article refused"] = faults(refused(person, story))
    person.leave()
    assert [f"{name}, {fault}" for name, told in found.items() for fault in told] == []
    assert person.errors == []


def test_the_chief_s_pages_about_the_house_have_no_fault(chromium, live_server, chief):
    write_page("charte", "Deux sources, toujours.")
    redirect("/vieux", "/neuf/")
    identity(accent="#0b5c8a")
    person = Person(chromium, live_server.url).enter("henri")
    found = {}
    for name, address in house_desk_pages().items():
        person.page.goto(person.address + address)
        if person.page.locator("newsroom-body").count():
            person.page.locator(".text[contenteditable=true]").wait_for()
        found[name] = faults(person.page, LOOKS)
    person.leave()
    assert [f"{name}, {fault}" for name, told in found.items() for fault in told] == []
    assert person.errors == []


def house_desk_pages() -> dict[str, str]:
    charter = HousePage.objects.get(slug="charte")
    return {
        "identity": reverse("admin:articles_siteidentity_changelist"),
        "pages": reverse("admin:articles_housepage_changelist"),
        "page": reverse("admin:articles_housepage_change", args=[charter.pk]),
        "version": reverse("admin:articles_housepage_version", args=[charter.pk, 1]),
        "redirects": reverse("admin:articles_redirect_changelist"),
        "import": reverse("admin:articles_redirect_import"),
    }


def desk_pages(story, live) -> dict[str, str]:
    listing = "admin:articles_{}_changelist"
    return {
        "home": reverse("admin:index"),
        "list": reverse(listing.format("article")),
        "article": address_of(story),
        "new article": reverse("admin:articles_article_add"),
        "live article": address_of(live),
        "decision": address_of(live, "decide", "withdraw"),
        "history": address_of(story, "history"),
        "two texts": address_of(story, "merge", Autosave.objects.get(article=story).pk),
        "revision": address_of(story, "revision", 1),
        "images": reverse(listing.format("image")),
        "image": reverse("admin:articles_image_add"),
        "product": reverse("admin:articles_product_add"),
        "tags": reverse(listing.format("tag")),
        "nothing there": reverse("admin:index") + "rien/",
    }


def refused(person: Person, story):
    """The article's page with errors at its fields."""
    page = person.page
    page.goto(person.address + address_of(story))
    page.get_by_label("Adresse", exact=False).first.wait_for(state="attached")
    page.locator("[name=slug]").evaluate("field => { field.value = 'É !'; }")
    person.click("Enregistrer")
    expect(page.locator("#id_slug")).to_have_attribute("aria-invalid", "true")
    return page


@pytest.fixture
def house(reporter, editor, chief, outsider, section):
    team = {"by": reporter, "and_by": editor, "section": section}
    long = publish(**team, title="x" * 300, standfirst="y" * 300)
    pages = open_house(
        reporter=reporter, editor=editor, chief=chief, outsider=outsider, section=section
    )
    return pages | {"one word of three hundred signs": path_of(long)}


@pytest.mark.parametrize("half", [0, 1])
def test_the_reader_s_pages_have_no_fault(chromium, live_server, house, half):
    if half:
        identity(accent="#0b5c8a", publisher="Le Sémaphore SAS", contact="a@semaphore.example")
    person, found = Person(chromium, live_server.url), []
    for name, path in list(house.items())[half::2]:
        person.page.goto(person.address + path)
        told = [*faults(person.page, MORE_LOOKS), *_strains(person.page)]
        found += [f"{name}, {fault}" for fault in told]
    person.leave()
    assert not found, "\n".join(found)
    assert person.errors == []


# Without room and with less motion asked for: how far the page is wider than a small phone, and what moves by itself.
# What follows somebody's own scrolling does not.
STRAIN = """() => [
    document.documentElement.scrollWidth - document.documentElement.clientWidth,
    document.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline).length,
]"""


def _strains(page) -> list[str]:
    page.set_viewport_size({"width": 320, "height": 640})
    beyond, moving = page.evaluate(STRAIN)
    return [
        *([f"{beyond} px too wide at 320"] if beyond else []),
        *([f"{moving} animations where less motion is asked for"] if moving else []),
    ]


def test_the_first_key_leads_past_the_masthead(chromium, live_server, live):
    person = Person(chromium, live_server.url)
    page = person.page
    for path in ("/", path_of(live)):
        page.goto(person.address + path)
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Aller au contenu")).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(page.locator("#contenu")).to_be_focused()
    person.leave()
    assert person.errors == []
