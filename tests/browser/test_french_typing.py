"""French at the keystroke in the fields above the text, as in the text itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.newsroom import Person
from tests.desk.sending import page as address_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NBSP, FINE = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


@pytest.fixture
def writer(chromium, live_server, reporter):
    person = Person(chromium, live_server.url)
    person.page.on("dialog", lambda dialog: dialog.accept())
    person.enter("camille")
    yield person
    person.leave()
    assert person.errors == []


def test_title_and_standfirst_are_corrected_and_one_undo_takes_it_back(writer, draft):
    page = writer.page
    page.goto(writer.address + address_of(draft))
    page.locator(".text[contenteditable=true]").wait_for()
    title = page.get_by_label("Titre", exact=True)
    title.fill("")
    title.press_sequentially('L\'IA "juste" de 12:30 à midi ?')
    expect(title).to_have_value(f"L’IA «{NBSP}juste{NBSP}» de 12:30 à midi ?")
    title.press("Enter")
    expect(title).to_have_value(f"L’IA «{NBSP}juste{NBSP}» de 12:30 à midi{FINE}?")
    standfirst = page.get_by_label("Chapô")
    expect(standfirst).to_be_focused()

    standfirst.fill("")
    standfirst.press_sequentially("Vraiment ? ")
    expect(standfirst).to_have_value(f"Vraiment{FINE}? ")
    standfirst.press("Control+z")
    expect(standfirst).to_have_value("Vraiment ? ")
    standfirst.press_sequentially("Oui, 75 % ")
    expect(standfirst).to_have_value(f"Vraiment ? Oui, 75{NBSP}% ")
