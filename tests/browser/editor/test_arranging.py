"""Blocks move, go and come back, and no key takes words away by surprise."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.editor.desk import Desk
from tests.browser.editor.documents import (
    doc,
    foreign,
    heading,
    item,
    node,
    paragraph,
    quotation,
    text,
)

pytestmark = pytest.mark.browser


def test_blocks_move_and_go_and_everything_can_be_undone(desk):
    first, second = paragraph("Un."), quotation(paragraph("Deux."), speaker="Ève")
    desk.open(doc(first, second))
    desk.point("Deux.")
    desk.press("Alt+ArrowUp")
    assert desk.stored == doc(second, first)
    desk.press("Alt+ArrowUp", "Alt+ArrowDown")
    assert desk.stored == doc(first, second)
    desk.click("Supprimer le bloc (")
    assert desk.stored == doc(first)
    desk.press("Control+z")
    assert desk.stored == doc(first, second)
    desk.page.get_by_label("Qui parle").fill("Ève Morvan")
    desk.point("Un.")
    desk.press("Control+z", "Control+z", "Control+z")
    assert desk.stored == doc(first, second)
    desk.press("Control+Shift+z")
    assert desk.stored == doc(second, first)


def test_words_typed_into_a_field_are_undone_together(desk):
    before = doc(paragraph("Un."), quotation(paragraph("Deux.")))
    desk.open(before)
    desk.page.get_by_label("Qui parle").click()
    desk.keys.type("Ève Morvan")
    assert desk.stored["content"][1]["attrs"]["speaker"] == "Ève Morvan"
    desk.point("Un.")
    desk.press("Control+z")
    assert desk.stored == before


def test_a_line_changes_style_without_joining_words(desk):
    desk.open(doc(paragraph("Un", node("hardBreak"), "deux")))
    desk.point("deux")
    desk.press("Control+Alt+2")
    assert desk.stored == doc(heading(2, "Un deux"))
    desk.page.get_by_label("Style du paragraphe").select_option("Sous-intertitre")
    assert desk.stored == doc(heading(3, "Un deux"))
    desk.press("Control+Alt+3")
    assert desk.stored == doc(paragraph("Un deux"))
    desk.click("Citation")
    assert desk.stored == doc(quotation(paragraph("Un deux")))


def test_a_click_beside_a_line_goes_to_it_and_one_under_the_last_block_goes_on(desk):
    figure = node("figure", image=2, caption="", credit="", alt="")
    desk.open(doc(paragraph("Un."), paragraph("Deux."), figure))
    desk.page.locator(".block-figure img").wait_for()
    line = desk.text.get_by_text("Un.").bounding_box()
    canvas = desk.page.locator(".canvas")
    box = canvas.bounding_box()
    desk.page.mouse.click(box["x"] + box["width"] - 12, line["y"] + line["height"] / 2)
    desk.keys.type(" Fin.")
    canvas.click(position={"x": 300, "y": box["height"] - 10})
    desk.keys.type("Suite.")
    assert desk.stored == doc(
        paragraph("Un. Fin."), paragraph("Deux."), figure, paragraph("Suite.")
    )


def test_typing_with_a_block_selected_goes_under_it_and_never_replaces_it(desk):
    figure = node("figure", image=2, caption="", credit="", alt="")
    desk.open(doc(figure))
    desk.page.locator(".block-figure .block-name").click()
    desk.keys.type("La suite.")
    assert desk.stored == doc(figure, paragraph("La suite."))


def test_one_can_write_above_the_first_block_and_under_the_last(desk):
    block = quotation(paragraph("Deux."))
    desk.open(doc(block))
    desk.point("Deux.")
    desk.press("Home", "ArrowLeft")
    desk.keys.type("Un.")
    desk.point("Deux.")
    desk.press("ArrowDown")
    desk.keys.type("Trois.")
    assert desk.stored == doc(paragraph("Un."), block, paragraph("Trois."))


def test_on_a_machine_that_lags_keys_still_go_where_the_caret_is(desk):
    block = quotation(paragraph("Deux."))
    desk.open(doc(block))
    lag = desk.page.context.new_cdp_session(desk.page)
    lag.send("Emulation.setCPUThrottlingRate", {"rate": 8})
    desk.point("Deux.")
    desk.press("Home", "ArrowLeft")
    desk.keys.type("Un.")
    desk.point("Deux.")
    desk.press("ArrowDown")
    desk.click("Langue étrangère")
    desk.press("Enter")
    desk.keys.type("Three.")
    assert desk.stored == doc(paragraph("Un."), block, paragraph(text("Three.", foreign("en"))))


def test_list_items_move_within_their_list(desk):
    desk.open(
        doc(node("bulletList", item(paragraph("un")), item(paragraph("deux"))), paragraph("fin"))
    )
    desk.point("deux")
    desk.press("Alt+ArrowUp")
    items = [
        entry["content"][0]["content"][0]["text"] for entry in desk.stored["content"][0]["content"]
    ]
    assert items == ["deux", "un"]


def test_backspace_does_not_drop_who_spoke(desk):
    block = quotation(paragraph("Deux."), speaker="Ève")
    desk.open(doc(paragraph("Un."), block))
    desk.point("Deux.")
    desk.press("Home", "Backspace")
    expect(desk.page.locator(".block-quotation.is-selected")).to_be_visible()
    desk.keys.press("Backspace")
    assert desk.stored == doc(paragraph("Un."))


def test_the_insert_button_puts_the_block_after_the_one_at_the_caret(desk):
    desk.open(doc(paragraph("Un."), paragraph("Trois.")))
    desk.point("Un.")
    desk.click("Insérer")
    desk.keys.type("sous-inter")
    desk.press("Enter")
    desk.keys.type("Deux")
    assert desk.stored == doc(paragraph("Un."), heading(3, "Deux"), paragraph("Trois."))


def test_escape_leaves_the_slash_as_text(desk):
    desk.open()
    desk.write("/cit")
    expect(desk.page.locator(".menu-slash")).to_be_visible()
    desk.press("Escape")
    desk.keys.type("e")
    expect(desk.page.locator(".menu-slash")).to_be_hidden()
    assert desk.stored == doc(paragraph("/cite"))


def test_the_toolbar_is_one_tab_stop_with_arrows_inside(desk):
    desk.open()
    desk.write("mot")
    desk.press("Alt+F10", "ArrowRight", "ArrowRight")
    assert desk.page.evaluate("document.activeElement.getAttribute('aria-label')").startswith(
        "Gras"
    )
    desk.press("End", "Home", "Escape")
    desk.keys.type("s")
    assert desk.stored == doc(paragraph("mots"))


def test_no_break_spaces_show_when_asked(desk):
    desk.open(doc(paragraph("9\u00a0€\u202f!")))
    assert desk.page.locator(".no-break-space").count() == 0
    desk.click("Montrer les espaces insécables")
    assert desk.page.locator(".no-break-space").count() == 2
    assert desk.page.locator(".no-break-space-narrow").count() == 1


def test_a_phone_is_enough_to_write_a_quotation_and_move_it(chromium, served):
    served.reset()
    served.value = doc(paragraph("Un."))
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    desk = Desk(context.new_page(), served).open(served.value)
    desk.text.get_by_text("Un.").tap()
    desk.page.get_by_role("button", name="Insérer").tap()
    desk.page.get_by_role("option", name="Citation").tap()
    desk.keys.type("Deux.")
    desk.page.get_by_label("Qui parle").tap()
    desk.keys.type("Ève")
    desk.page.locator(".block-quotation").get_by_label("Monter le bloc").tap()
    assert desk.stored == doc(quotation(paragraph("Deux."), speaker="Ève"), paragraph("Un."))
    assert desk.page.evaluate("document.documentElement.scrollWidth") == 390
    sizes = desk.page.evaluate(
        """[...document.querySelectorAll(".body-editor :is(button, select, input)")]
          .map((control) => control.getBoundingClientRect())
          .filter(({ width }) => width).map(({ width, height }) => Math.min(width, height))"""
    )
    assert min(sizes) >= 44
    context.close()
    assert desk.errors == []


def carry(desk: Desk, name: str, words: str, upper_half: bool):
    """Holds the block of that name over the one that says `words`."""
    handle = desk.page.get_by_role("group", name=name).locator(".block-handle").bounding_box()
    desk.page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2)
    desk.page.mouse.down()
    over = desk.text.get_by_text(words).bounding_box()
    beside = -4 if upper_half else 4
    desk.page.mouse.move(over["x"] + 20, over["y"] + over["height"] / 2 + beside, steps=5)


def test_a_block_is_carried_by_its_handle(desk):
    note = node("noteBox", paragraph("Deux."), kind="a_retenir", title="")
    desk.open(doc(paragraph("Un."), note, paragraph("Trois.")))
    carry(desk, "Encadré", "Un.", upper_half=True)
    expect(desk.page.locator(".carry-line")).to_be_visible()
    desk.page.mouse.up()
    expect(desk.page.locator(".carry-line")).to_have_count(0)
    assert desk.stored == doc(note, paragraph("Un."), paragraph("Trois."))
    expect(desk.page.locator(".editor-announcements")).to_have_text("Bloc déplacé, 1er sur 3")
    carry(desk, "Encadré", "Trois.", upper_half=False)
    desk.page.mouse.up()
    assert desk.stored == doc(paragraph("Un."), paragraph("Trois."), note)
    desk.press("Control+z")
    assert desk.stored == doc(note, paragraph("Un."), paragraph("Trois."))


def test_a_carried_block_stays_on_escape(desk):
    note = node("noteBox", paragraph("Deux."), kind="a_retenir", title="")
    desk.open(doc(paragraph("Un."), note))
    carry(desk, "Encadré", "Un.", upper_half=True)
    desk.press("Escape")
    desk.page.mouse.up()
    expect(desk.page.locator(".editor-announcements")).to_have_text("Déplacement annulé")
    assert desk.stored == doc(paragraph("Un."), note)


def test_words_typed_at_a_selected_picture_never_go_to_the_top(desk):
    """Chromium loses a selection that holds nothing to write in, and puts a caret at the start of the text."""
    figure = node("figure", image=2, caption="", credit="", alt="")
    desk.open(doc(paragraph("Un."), figure, figure))
    desk.page.locator(".block-figure .block-name").last.click()
    desk.keys.type("La suite.")
    assert desk.stored == doc(paragraph("Un."), figure, figure, paragraph("La suite."))
    desk.page.locator(".block-figure .block-name").last.click()
    desk.text.locator("p").first.click(position={"x": 1, "y": 8})
    desk.keys.type("Voici un. ")
    assert desk.stored["content"][0] == paragraph("Voici un. Un.")


def test_tab_goes_from_the_words_of_a_block_to_its_own_fields(desk):
    note = node("noteBox", paragraph("Trois."), kind="methode", title="")
    desk.open(doc(quotation(paragraph("Un.")), quotation(paragraph("Deux.")), note))
    desk.point("Deux.")
    desk.press("Tab")
    desk.keys.type("Maëlle Kerbrat")
    desk.point("Trois.")
    desk.press("Shift+Tab")
    desk.keys.type("Comment nous testons")
    assert desk.stored == doc(
        quotation(paragraph("Un.")),
        quotation(paragraph("Deux."), speaker="Maëlle Kerbrat"),
        note | {"attrs": {"kind": "methode", "title": "Comment nous testons"}},
    )


def test_tab_enters_the_selected_block_and_comes_back_to_it(desk):
    first, second = (
        node("figure", image=number, caption="", credit="", alt="") for number in (1, 2)
    )
    desk.open(doc(first, paragraph("Un."), second, paragraph("Deux.")))
    desk.page.locator(".block-figure .block-name").last.click()
    desk.press("Tab")
    last = desk.page.locator(".block-figure").last
    expect(last.get_by_role("button", name="Changer d’image")).to_be_focused()
    desk.press("Shift+Tab")
    expect(desk.text).to_be_focused()
    expect(last).to_have_class(re.compile("is-selected"))
    desk.press("Backspace")
    assert desk.stored == doc(first, paragraph("Un."), paragraph("Deux."))


@pytest.mark.parametrize("over", [0, 300, 600, 700])
def test_the_list_of_blocks_covers_nothing_above_the_editor_and_stays_in_sight(desk, over):
    """`over` pixels stand above the editor, as a title does; below it is the window's edge."""
    desk.open()
    desk.page.locator("newsroom-body").evaluate(
        "(body, over) => { body.style.marginTop = `${over}px`; }", over
    )
    desk.write("/")
    desk.page.locator(".menu-slash .menu-option").first.wait_for()
    top, bottom, start, end = desk.page.evaluate(
        """() => {
          const list = document.querySelector(".menu-slash").getBoundingClientRect();
          const start = document.querySelector("newsroom-body").getBoundingClientRect().top;
          return [list.top, list.bottom, start, innerHeight];
        }"""
    )
    assert top >= start
    assert bottom <= end
    assert bottom - top > 100
