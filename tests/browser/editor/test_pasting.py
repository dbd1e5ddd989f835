"""What comes from the clipboard keeps its structure and leaves its junk behind."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from articles.body.validation import validate
from tests.browser.editor.documents import (
    EVERYTHING,
    doc,
    heading,
    item,
    node,
    paragraph,
    quotation,
    text,
)

pytestmark = pytest.mark.browser

SAMPLES = Path(__file__).with_name("samples")
KINDS = {".html": "text/html", ".txt": "text/plain"}


@pytest.mark.parametrize(
    "sample", sorted(path.name for path in SAMPLES.iterdir() if path.suffix in KINDS)
)
def test_what_a_program_puts_on_the_clipboard_becomes_a_document(desk, sample):
    """What Word, Google Docs, LibreOffice, a browser and a text editor put there, all about one story."""
    desk.open()
    desk.write("")
    paste(desk, KINDS[Path(sample).suffix], (SAMPLES / sample).read_bytes().decode())
    expected = json.loads((SAMPLES / sample).with_suffix(".json").read_text())
    assert desk.stored == expected
    validate(desk.stored)


def test_pasted_plain_text_keeps_its_paragraphs_and_pasted_pages_lose_their_junk(desk):
    desk.open()
    desk.write("")
    paste(desk, "text/plain", "Un.\n\nDeux.")
    assert desk.stored == doc(paragraph("Un."), paragraph("Deux."))
    desk.press("Control+a", "Delete")
    paste(
        desk,
        "text/html",
        "<style>p{color:red}</style><h1 style='font:9px x' onclick='alert(1)'>Titre</h1><p class=MsoNormal>"
        "<b>Gras</b> <span lang=EN-US style='color:red'>et</span> <a href='javascript:alert(1)'>lien</a></p>"
        "<p><b style='font-weight:normal'>pas gras, <span style='font-style: italic'>penché</span></b></p>"
        "<script>alert(1)</script><table><tr><td>case</td></tr></table><img src='https://x.example/a.png'>"
        "<blockquote>cité</blockquote><ul><li>point</li></ul>",
    )
    assert desk.stored == doc(
        heading(2, "Titre"),
        paragraph(text("Gras", "bold"), " et lien"),
        paragraph("pas gras, ", text("penché", "italic")),
        paragraph("case"),
        quotation(paragraph("cité")),
        node("bulletList", item(paragraph("point"))),
    )


def test_pictures_that_cannot_be_pasted_are_reported(desk):
    desk.open()
    desk.write("")
    paste(desk, "text/html", "<p>Un.</p><img alt=''><img alt=''>")
    notice = desk.page.locator(".editor-notice")
    expect(notice).to_contain_text("2 images n’ont pas été reprises")
    assert desk.stored == doc(paragraph("Un."))


def paste(desk, kind, data):
    desk.page.evaluate(
        """async ([kind, data]) => {
          await import("/static/desk/editor/pasted_html.js"); // as the text's own import, which began with the focus
          await new Promise((resolve) => setTimeout(resolve));
          const clipboardData = new DataTransfer();
          clipboardData.setData(kind, data);
          document.querySelector(".text").dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }""",
        [kind, data],
    )


def test_a_paste_before_the_cleaning_has_come_waits_for_it_or_comes_as_words(desk):
    page = desk.page
    desk.open()
    page.route("**/pasted_html.js", lambda route: route.abort())
    desk.text.focus()
    page.evaluate(
        """() => {
          window.put = (...flavours) => {
            const clipboardData = new DataTransfer();
            for (const [kind, data] of flavours) clipboardData.setData(kind, data);
            document.querySelector(".text").dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
          };
          put(["text/html", "<h1>Sans réseau</h1>"], ["text/plain", "Sans réseau"]);
        }"""
    )
    expect(desk.text).to_have_text("Sans réseau")
    assert desk.stored == doc(paragraph("Sans réseau"))
    desk.errors.clear()  # Chromium tells of the file that did not come
    page.unroute("**/pasted_html.js")


def test_blocks_can_be_copied_and_pasted_whole(desk):
    desk.open(EVERYTHING)
    desk.text.focus()
    desk.press("Control+a", "Control+x")
    assert desk.stored == doc(node("paragraph"))
    desk.press("Control+v")
    assert desk.stored == EVERYTHING


def test_a_book_can_be_pasted_at_once_and_a_library_is_refused_with_the_limit(desk):
    line = "Le relais tient dans la vallée, et la vallée tient au relais. " * 16
    desk.open()
    desk.write("")
    paste(desk, "text/plain", "\n\n".join([line.strip()] * 202))
    assert len(desk.stored["content"]) == 202
    assert sum(len(block["content"][0]["text"]) for block in desk.stored["content"]) > 200_000
    paste(desk, "text/plain", line * 600)
    notice = desk.page.locator(".editor-notice")
    expect(notice).to_contain_text("Rien n’a été collé")
    expect(notice).to_contain_text("500\N{NARROW NO-BREAK SPACE}000 au plus")
    assert len(desk.stored["content"]) == 202
