"""Videos and posts of other sites in the text: by the menu, by a paste, and known as Python knows them."""

import json

import pytest
from playwright.sync_api import expect

from articles.body import validate
from articles.body.providers import embed_table, find_embed
from tests.body.embeds import KNOWN, UNKNOWN
from tests.browser.editor.documents import doc, node, paragraph
from tests.browser.editor.test_pasting import paste

pytestmark = pytest.mark.browser

VIDEO = "https://www.youtube.com/watch?v=zW2bGT1rXyQ"
TOOT = "https://mamot.fr/@orvane/113456789012345678"


def embed(url, caption="", transcript=""):
    return node("embed", url=url, caption=caption, transcript=transcript)


def test_a_video_is_asked_for_by_its_address(desk):
    desk.open()
    desk.write("")
    desk.insert("youtube")
    dialog = desk.page.get_by_role("dialog", name="Intégrer une vidéo, un son ou un message")
    desk.keys.type("https://exemple.example/page")
    expect(dialog.get_by_role("status")).to_contain_text("Collez l’adresse d’une vidéo YouTube")
    dialog.get_by_role("combobox").fill(f"{VIDEO}&utm_source=lettre")
    desk.press("Enter")  # before the list has followed
    expect(desk.page.get_by_role("group", name="Vidéo YouTube")).to_be_visible()
    desk.page.get_by_label("Légende").fill("La démonstration")
    desk.press("Enter")
    desk.keys.type("Fin.")
    assert desk.stored == doc(embed(VIDEO, "La démonstration"), paragraph("Fin."))
    validate(desk.stored)


def test_what_is_said_in_it_is_written_in_several_lines(desk):
    desk.open(json.dumps(doc(embed(VIDEO, "Vue"), paragraph("Fin."))))
    block = desk.page.locator(".block-embed")
    said = block.get_by_label("Pour qui n’entend pas")
    expect(said).to_be_hidden()
    block.get_by_text("Transcription", exact=True).click()
    said.click()
    desk.keys.type("Bonjour.")
    desk.press("Enter")
    desk.keys.type("Voici la suite.")
    said.blur()
    assert desk.stored["content"][0] == embed(VIDEO, "Vue", "Bonjour.\nVoici la suite.")
    validate(desk.stored)


def test_an_address_pasted_in_a_blank_paragraph_becomes_what_it_leads_to(desk):
    desk.open(json.dumps(doc(paragraph("Avant."), paragraph())))
    desk.text.locator("p").last.click()
    paste(desk, "text/plain", f" {TOOT} ")
    expect(desk.page.get_by_role("group", name="Message Mastodon")).to_be_visible()
    desk.keys.type("Après.")
    assert desk.stored == doc(paragraph("Avant."), embed(TOOT), paragraph("Après."))


def test_undoing_a_pasted_video_gives_its_address_back(desk):
    desk.open()
    desk.write("")
    paste(desk, "text/plain", VIDEO)
    assert desk.stored == doc(embed(VIDEO), paragraph())
    desk.press("Control+z")
    assert desk.stored == doc(paragraph(VIDEO))


def test_an_address_pasted_among_words_stays_words(desk):
    desk.open()
    desk.write("Voir ")
    paste(desk, "text/plain", VIDEO)
    assert desk.stored == doc(paragraph(f"Voir {VIDEO}"))


def test_another_address_for_the_same_place(desk):
    desk.open(json.dumps(doc(embed(VIDEO, "La démonstration"))))
    desk.click("Changer d’adresse")
    field = desk.page.get_by_role("dialog").get_by_role("combobox")
    expect(field).to_have_value(VIDEO)
    field.fill(TOOT)
    desk.page.get_by_role("option", name="Message Mastodon").click()
    assert desk.stored == doc(embed(TOOT, "La démonstration"))
    desk.press("Control+z")
    assert desk.stored == doc(embed(VIDEO, "La démonstration"))


def test_the_editor_knows_what_python_knows(desk):
    desk.open()
    addresses = [address for address, *_ in KNOWN] + UNKNOWN
    found = desk.page.evaluate(
        """async ([table, addresses]) => {
          const { Embeds } = await import("/static/desk/editor/embeds.js");
          const embeds = new Embeds(table);
          return addresses.map((address) => embeds.find(address)?.name ?? null);
        }""",
        [json.dumps(embed_table()), [address.strip() for address in addresses]],
    )
    known = [find_embed(address.strip()) for address in addresses]
    assert found == [embed and embed.provider.name for embed in known]
