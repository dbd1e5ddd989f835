"""What the editor opens it gives back, and what it would lose it refuses."""

import json
import re

import pytest
from playwright.sync_api import expect

from articles.body.schema import BLOCKS, MARKS
from tests.browser.editor.documents import (
    EVERYTHING,
    doc,
    heading,
    node,
    paragraph,
    quotation,
    text,
)

pytestmark = pytest.mark.browser


def test_what_stands_in_the_document_comes_back_unchanged(desk):
    desk.open(EVERYTHING)
    assert desk.page.evaluate("document.querySelector('newsroom-body').value") == EVERYTHING
    desk.page.get_by_role("heading", name="Une démonstration sans filet").click()
    desk.press("End")
    desk.keys.type("x")
    desk.press("Backspace")
    assert desk.stored == EVERYTHING


def test_the_editor_knows_the_blocks_and_marks_of_the_server_and_no_others(desk):
    desk.open()
    blocks, marks = desk.page.evaluate(
        """() => {
          const { schema } = document.querySelector("newsroom-body").editor;
          const shapes = (types) => Object.fromEntries(Object.values(types).map((type) => [
            type.name, Object.fromEntries(Object.entries(type.spec.attrs ?? {}).map(([name, { default: value }]) => [name, value ?? null]))]));
          return [shapes(schema.nodes), shapes(schema.marks)];
        }"""
    )
    assert blocks.pop("text") == {}
    expected = {
        name: {key: attribute.default for key, attribute in block.attributes.items()}
        for name, block in BLOCKS.items()
    }
    assert blocks == expected
    assert {name: set(attrs) for name, attrs in marks.items()} == {
        name: set(mark.attributes) for name, mark in MARKS.items()
    }


def test_the_children_the_server_takes_are_those_the_editor_offers(desk):
    desk.open()
    children = desk.page.evaluate(
        """() => {
          const { nodes } = document.querySelector("newsroom-body").editor.schema;
          const takes = (parent) => Object.values(nodes).filter((child) => {
            for (let match = parent.contentMatch; match; match = null)
              if (match.matchType(child) || match.defaultType && match.matchType(match.defaultType)?.matchType(child)) return true;
            return false;
          }).map((child) => child.name);
          return Object.fromEntries(Object.values(nodes).map((parent) => [parent.name, takes(parent)]));
        }"""
    )
    children.pop("text")
    assert {name: set(taken) for name, taken in children.items()} == {
        name: set(block.children) for name, block in BLOCKS.items()
    }


def test_an_unknown_block_is_refused_and_its_text_kept(desk):
    document = doc(paragraph("Un."), node("video", address="https://video.example"))
    desk.open(document)
    refusal = desk.page.get_by_role("alert")
    expect(refusal).to_contain_text("bloc inconnu « video » (content[1])")
    area = desk.page.locator("textarea[name=body]")
    expect(area).to_be_visible()
    assert area.get_attribute("readonly") is not None
    assert desk.stored == document
    desk.send()
    assert json.loads(desk.served.posted[0]) == document


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("{oups", "JSON mal formé"),
        (
            doc(node("paragraph", {**text("x"), "marks": [{"type": "blink"}]})),
            "mise en forme inconnue « blink »",
        ),
        (doc(node("paragraph", text("x"), style="color:red")), "attribut inconnu « style »"),
        (doc(heading(4, "x")), "une de leurs valeurs"),
        (doc(node("figure", image="3", caption="", credit="", alt="")), "une de leurs valeurs"),
        (doc(quotation(heading(2, "x"))), "l’ordre de ses blocs"),
    ],
)
def test_what_the_editor_would_lose_is_refused_with_its_reason(desk, value, reason):
    desk.open(value)
    expect(desk.page.get_by_role("alert")).to_contain_text(reason)


def test_a_read_only_body_can_be_read_and_not_changed(desk):
    desk.open(EVERYTHING, readonly=True)
    assert desk.text.get_attribute("contenteditable") == "false"
    assert desk.page.locator(".toolbar").count() == 0
    assert desk.page.get_by_label("Fonction").is_disabled()
    assert desk.page.locator(".block-actions button").count() == 0


def test_without_the_script_the_words_are_in_the_textarea(chromium, served):
    served.reset()
    served.value = doc(paragraph("Un."))
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.address)
    area = page.locator("textarea[name=body]")
    assert area.is_visible()
    assert json.loads(area.input_value()) == served.value
    context.close()


def test_the_form_sends_what_was_written_and_enter_in_a_field_does_not_send_it(desk):
    desk.open(doc(quotation(paragraph("Deux."))))
    desk.page.evaluate(
        "addEventListener('newsroom:changed', () => { window.changes = (window.changes ?? 0) + 1; })"
    )
    desk.page.get_by_label("Qui parle").click()
    desk.keys.type("Ève")
    desk.press("Enter")
    assert desk.served.posted == []
    assert desk.page.evaluate("window.changes") == 3
    desk.send()
    assert json.loads(desk.served.posted[0]) == doc(quotation(paragraph("Deux."), speaker="Ève"))


def test_the_textarea_follows_at_a_distance_and_whoever_reads_it_gets_the_words(desk):
    desk.open(doc(paragraph("Un.")))
    read = desk.page.evaluate(
        """() => {
          const body = document.querySelector("newsroom-body");
          const area = document.querySelector("textarea");
          const change = (words) => body.editor.commands.setContent(words);
          const raw = () => Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").get.call(area);
          const seen = [];
          change("Lu."); seen.push(raw(), area.value);
          change("Envoyé."); seen.push(new FormData(area.form).get("body"));
          change("Demandé."); body.flush(); seen.push(raw());
          change("Attendu.");
          return seen;
        }"""
    )
    assert [json.loads(value) for value in read] == [
        doc(paragraph(words)) for words in ("Un.", "Lu.", "Envoyé.", "Demandé.")
    ]
    expect(desk.page.locator("textarea")).to_have_value(re.compile("Attendu."))
