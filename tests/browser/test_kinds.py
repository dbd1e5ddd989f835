"""Each kind of article shows its own panel, and what was typed in another stays while one changes one's mind."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from articles.content.kinds import Kind
from tests.desk.sending import page as address_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PERSON, QUALITY = (
    "Maëlle Kerbrat dirige un moteur de traduction libre.",
    "Juriste, autrice de deux essais",
)


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
