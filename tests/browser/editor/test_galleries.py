"""Pictures shown together: chosen at once or one by one, each with its words, moved and taken out."""

import re

import pytest
from playwright.sync_api import expect

from articles.body import validate
from articles.body.schema import MAX_PICTURES
from tests.browser.editor.documents import doc, figure, gallery, paragraph

pytestmark = pytest.mark.browser

THREE = gallery(
    figure(2, caption="Un."),
    figure(1, caption="Deux."),
    figure(3, caption="Trois."),
    caption="Tout.",
)


def images(desk):
    return [picture["attrs"]["image"] for picture in desk.stored["content"][1]["content"]]


def choose(desk, *names):
    for name in names:
        desk.page.get_by_role("option", name=name).click()


def test_a_gallery_is_chosen_at_once_and_each_picture_described_with_the_keyboard(desk):
    desk.open()
    desk.write("")
    desk.insert("galerie")
    desk.page.get_by_role("combobox", name="médiathèque").wait_for()
    choose(desk, "Le robot Galet", "Une salle de serveurs", "Une antenne relais", "Une salle")
    told = desk.page.locator(".several-told")
    expect(told).to_have_text("2\N{NO-BREAK SPACE}images choisies")
    assert desk.page.locator(".result[aria-checked=true]").count() == 2
    desk.click("Insérer ces images")
    expect(desk.page.get_by_label("Légende", exact=True).first).to_be_focused()
    for words in ("Galet.", "Studio Houle", "Un galet gris", "L’antenne.", "", "Un mât"):
        desk.keys.type(words)
        desk.press("Enter")
    desk.keys.type("Deux vues.")
    desk.press("Enter")
    desk.keys.type("La suite.")
    assert desk.stored == doc(
        gallery(
            figure(2, caption="Galet.", credit="Studio Houle", alt="Un galet gris"),
            figure(3, caption="L’antenne.", alt="Un mât"),
            caption="Deux vues.",
        ),
        paragraph("La suite."),
    )
    validate(desk.stored)


def test_the_keyboard_alone_chooses_pictures(desk):
    desk.open()
    desk.write("")
    desk.insert("galerie")
    search = desk.page.get_by_role("combobox", name="médiathèque")
    search.fill("robot")
    expect(desk.page.locator(".result")).to_have_count(1)
    desk.press("Enter")
    search.fill("atelier")
    expect(desk.page.locator(".result")).to_have_text(re.compile("Un atelier"))
    desk.press("Enter")
    button = desk.page.get_by_role("button", name="Insérer ces images")
    expect(button).to_be_visible()
    desk.press("Tab", "Enter")
    expect(desk.page.locator(".block-gallery .block-figure")).to_have_count(2)
    assert desk.stored["content"][0] == gallery(figure(2), figure(4))


def test_pictures_move_within_their_gallery_and_stop_at_its_ends(desk):
    desk.open(doc(paragraph("Avant."), THREE, paragraph("Après.")))
    second = desk.page.locator(".block-gallery .block-figure").nth(1)
    second.locator(".block-name").click()
    desk.press("Alt+ArrowUp")
    assert images(desk) == [1, 2, 3]
    desk.press("Alt+ArrowUp")
    assert images(desk) == [1, 2, 3]
    second.get_by_label("Descendre le bloc").click()
    assert images(desk) == [1, 3, 2]
    desk.press("Control+z", "Control+z")
    assert desk.stored["content"][1] == THREE
    bar = desk.page.locator(".block-gallery > .block-bar")
    bar.get_by_label("Monter le bloc").click()
    assert desk.stored["content"] == [THREE, paragraph("Avant."), paragraph("Après.")]


def test_a_picture_is_taken_out_and_the_gallery_goes_with_its_last_one(desk):
    desk.open(doc(paragraph("Avant."), THREE, paragraph("Après.")))
    pictures = desk.page.locator(".block-gallery .block-figure")
    pictures.nth(1).get_by_label("Supprimer le bloc").click()
    assert images(desk) == [2, 3]
    pictures.nth(1).locator(".block-name").click()
    desk.press("Backspace")
    assert images(desk) == [2]
    pictures.first.get_by_label("Supprimer le bloc").click()
    assert desk.stored == doc(paragraph("Avant."), paragraph("Après."))
    desk.press("Control+z", "Control+z", "Control+z")
    assert desk.stored["content"][1] == THREE


def test_a_gallery_alone_in_its_text_leaves_a_paragraph(desk):
    desk.open(doc(gallery(figure(2))))
    desk.page.locator(".block-gallery .block-figure .block-name").click()
    desk.press("Delete")
    desk.keys.type("Suite.")
    assert desk.stored == doc(paragraph("Suite."))


def test_pictures_are_added_later_up_to_the_limit(desk):
    desk.open(doc(paragraph("Avant."), gallery(*[figure(1)] * (MAX_PICTURES - 1))))
    desk.click("Ajouter des images")
    choose(desk, "Le robot Galet", "Une antenne relais")
    expect(desk.page.locator(".several-told")).to_contain_text("ne peut pas compter plus")
    desk.click("Insérer cette image")
    expect(desk.page.get_by_label("Légende", exact=True).last).to_be_focused()
    assert images(desk) == [1] * (MAX_PICTURES - 1) + [2]
    validate(desk.stored)
    desk.click("Ajouter des images")
    expect(desk.page.locator(".editor-notice")).to_contain_text(
        "30\N{NO-BREAK SPACE}images au plus"
    )


def test_words_typed_on_a_picture_and_blocks_asked_for_there_go_under_the_gallery(desk):
    desk.open(doc(paragraph("Avant."), THREE))
    desk.page.locator(".block-gallery .block-figure .block-name").first.click()
    desk.keys.type("Dessous.")
    desk.page.locator(".block-gallery .block-figure .block-name").first.click()
    desk.click("Insérer")
    desk.keys.type("séparateur")
    desk.press("Enter")
    kinds = [block["type"] for block in desk.stored["content"]]
    assert kinds == ["paragraph", "gallery", "divider", "paragraph"]
    assert desk.stored["content"][3] == paragraph("Dessous.")
    assert images(desk) == [2, 1, 3]
