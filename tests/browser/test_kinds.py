"""What goes with a kind of piece stays typed while the kind is changed, and changed back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from articles.content.kinds import Kind
from articles.content.products import Product
from tests.browser.newsroom import Person
from tests.desk.sending import page as address_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PERSON, QUALITY = (
    "Maëlle Kerbrat dirige un moteur de traduction libre.",
    "Juriste, autrice de deux essais",
)
# By kind, what is typed into one field of its panel, and what is kept of it.
TYPED = {
    Kind.TEST: ("Verdict", "Un bon appareil.", lambda story: story.review["verdict"]),
    Kind.DEAL: ("Marchand", "La Librairie", lambda story: story.deal["merchant"]),
    Kind.INTERVIEW: ("Présentation", "Elle dirige le labo.", lambda story: story.interviewee),
    Kind.OPINION: ("Qualité de l’auteur", "sociologue", lambda story: story.quality),
    Kind.GUIDE: ("Produit", "Kaolin 7", lambda story: ranked(story)),
}


def ranked(story) -> str:
    (row,) = story.ranking
    return Product.objects.get(pk=row["product"]).name


@pytest.fixture
def page(writer: Person, draft) -> Page:
    Product.objects.create(name="Kaolin 7")
    writer.page.goto(writer.address + address_of(draft))
    writer.page.locator(".text[contenteditable=true]").wait_for()
    return writer.page


def choose(page: Page, kind: Kind) -> None:
    page.get_by_label("Genre", exact=True).select_option(kind.value)


def panel(page: Page, kind: Kind):
    return page.locator(f".panel-kind-{kind.value}")


def field(page: Page, kind: Kind):
    """Of a list of rows, the one that is shown: the spare one is taken away when the script runs."""
    there = panel(page, kind).locator(":is(.row:not(.row-gone), .field:not(.row .field))")
    return there.get_by_label(TYPED[kind][0], exact=True)


def type_in(page: Page, kind: Kind) -> None:
    choose(page, kind)
    if kind is Kind.GUIDE:
        panel(page, kind).get_by_role("button", name="Ajouter un produit").click()
    field(page, kind).fill(TYPED[kind][1])


def save(page: Page) -> None:
    page.get_by_role("button", name="Enregistrer", exact=True).click()
    expect(page.locator(".messages")).to_contain_text("Enregistré")


@pytest.mark.parametrize("kind", TYPED)
def test_a_panel_keeps_what_was_typed_while_the_kind_is_another(page, draft, kind):
    _, words, kept = TYPED[kind]
    type_in(page, kind)
    choose(page, Kind.NEWS)
    expect(panel(page, kind)).to_be_hidden()
    choose(page, kind)
    expect(field(page, kind)).to_be_visible()
    expect(field(page, kind)).to_have_value(words)
    save(page)
    expect(field(page, kind)).to_have_value(words)
    draft.refresh_from_db()
    assert (draft.kind, kept(draft)) == (kind, words)


def test_words_of_a_kind_that_is_left_are_kept_unseen(page, draft):
    type_in(page, Kind.TEST)
    choose(page, Kind.OPINION)
    save(page)
    expect(panel(page, Kind.TEST)).to_be_hidden()
    choose(page, Kind.TEST)
    expect(field(page, Kind.TEST)).to_have_value(TYPED[Kind.TEST][1])
    draft.refresh_from_db()
    assert (draft.kind, draft.review["verdict"]) == (Kind.OPINION, TYPED[Kind.TEST][1])


def test_a_panel_keeps_its_words_through_a_change_of_mind(writer, draft):
    page = writer.page
    page.goto(writer.address + address_of(draft))
    page.locator(".text[contenteditable=true]").wait_for()
    kind = page.get_by_label("Genre", exact=True)
    interview, opinion = page.locator("[name=interviewee]"), page.locator("[name=quality]")
    expect(interview).to_be_hidden()
    kind.select_option(Kind.INTERVIEW)
    interview.fill(PERSON)
    kind.select_option(Kind.OPINION)
    expect(interview).to_be_hidden()
    opinion.fill(QUALITY)
    kind.select_option(Kind.INTERVIEW)
    expect(opinion).to_be_hidden()
    expect(interview).to_have_value(PERSON)
    writer.click("Enregistrer")
    expect(page.locator(".messages")).to_contain_text("Enregistré")
    expect(page.locator("[name=interviewee]")).to_have_value(PERSON)
    draft.refresh_from_db()
    assert (draft.kind, draft.version) == (Kind.INTERVIEW, 2)
