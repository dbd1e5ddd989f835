"""Every block and mark can be written, with the keyboard alone."""

import pytest
from playwright.sync_api import expect

from articles.body import validate
from tests.browser.editor.documents import (
    doc,
    foreign,
    heading,
    item,
    link,
    node,
    paragraph,
    quotation,
    text,
)

pytestmark = pytest.mark.browser


def test_every_text_block_can_be_written_with_the_keyboard_alone(desk):
    desk.open()
    desk.write("Premier paragraphe.")
    desk.press("Enter")
    desk.insert("inter")
    desk.keys.type("Le contexte")
    desk.press("Enter")
    desk.insert("sous")
    desk.keys.type("Les chiffres")
    desk.press("Enter")
    desk.insert("puces")
    desk.keys.type("un")
    desk.press("Enter")
    desk.keys.type("deux")
    desk.press("Enter", "Tab")
    desk.keys.type("deux bis")
    desk.press("Enter", "Enter", "Enter")
    desk.insert("numérotée")
    desk.keys.type("d’abord")
    desk.press("Enter", "Enter")
    desk.insert("separateur")
    desk.keys.type("Fin")
    desk.press("Shift+Enter")
    desk.keys.type("de page.")
    assert desk.stored == doc(
        paragraph("Premier paragraphe."),
        heading(2, "Le contexte"),
        heading(3, "Les chiffres"),
        node(
            "bulletList",
            item(paragraph("un")),
            item(paragraph("deux"), node("bulletList", item(paragraph("deux bis")))),
        ),
        node("orderedList", item(paragraph("d’abord")), start=1),
        node("divider"),
        paragraph("Fin", node("hardBreak"), "de page."),
    )


def test_a_quotation_keeps_who_spoke_and_where(desk):
    desk.open()
    desk.write("")
    desk.insert("citation")
    desk.keys.type("Nous y travaillons.")
    desk.page.get_by_label("Qui parle").fill("Maëlle Kerbrat")
    desk.press("Enter")
    desk.keys.type("directrice technique")
    desk.press("Enter")
    desk.keys.type("Entretien")
    desk.press("Enter")
    desk.keys.type("corail.example/entretien")
    desk.press("Enter")
    desk.keys.type("Puis elle se tait.")
    assert desk.stored == doc(
        quotation(
            paragraph("Nous y travaillons."),
            speaker="Maëlle Kerbrat",
            role="directrice technique",
            source="Entretien",
            url="https://corail.example/entretien",
        ),
        paragraph("Puis elle se tait."),
    )


def test_a_pull_quote_and_code_are_written_and_left_by_the_keyboard(desk):
    desk.open()
    desk.write("")
    desk.insert("exergue")
    desk.keys.type("Un modèle qui sait se taire.")
    desk.press("Enter")
    expect(desk.page.get_by_label("Qui parle")).to_be_focused()
    desk.keys.type("Maëlle Kerbrat")
    desk.press("Enter")
    desk.insert("code")
    desk.keys.type('echo "prêt ?"')
    desk.press("Enter")
    desk.keys.type("  ls")
    desk.press("Control+k", "Control+b")  # neither has a place in code
    desk.page.get_by_label("Langage").fill("Bash")
    desk.press("Enter")
    desk.keys.type("Fin.")
    desk.press("ArrowUp", "ArrowUp", "End")
    desk.keys.type(" # l'état")
    assert desk.stored == doc(
        node("pullQuote", text("Un modèle qui sait se taire."), speaker="Maëlle Kerbrat"),
        node("codeBlock", text('echo "prêt ?" # l\'état\n  ls'), language="Bash"),
        paragraph("Fin."),
    )
    validate(desk.stored)


def test_a_note_box_has_a_kind_a_title_and_lists(desk):
    desk.open()
    desk.write("")
    desk.insert("methode")
    desk.keys.type("Dix appareils, trois semaines.")
    desk.press("Enter")
    desk.keys.type("- un par un")
    desk.page.get_by_label("Titre", exact=True).fill("Comment nous testons")
    desk.page.get_by_label("Sorte d’encadré").select_option("definition")
    assert desk.stored == doc(
        node(
            "noteBox",
            paragraph("Dix appareils, trois semaines."),
            node("bulletList", item(paragraph("un par un"))),
            kind="definition",
            title="Comment nous testons",
        )
    )


def test_a_picture_is_picked_from_the_library_and_described_for_this_use(desk):
    desk.open()
    desk.write("")
    desk.insert("image")
    desk.page.get_by_role("combobox", name="médiathèque").fill("galet")
    desk.page.get_by_role("option", name="Le robot Galet").click()
    legend = desk.page.get_by_label("Légende")
    expect(legend).to_be_focused()
    assert legend.get_attribute("placeholder") == "Le robot Galet, à Lorient."
    desk.keys.type("Galet 2 au repos.")
    desk.press("Enter")
    desk.keys.type("Studio Houle")
    desk.press("Enter")
    desk.keys.type("Un galet gris sur une table")
    desk.press("Enter")
    desk.keys.type("La suite.")
    assert desk.stored == doc(
        node(
            "figure",
            image=2,
            caption="Galet 2 au repos.",
            credit="Studio Houle",
            alt="Un galet gris sur une table",
        ),
        paragraph("La suite."),
    )


def test_a_product_is_picked_with_the_keyboard_and_shown_as_its_record_says(desk):
    desk.open()
    desk.write("Notre avis.")
    desk.press("Enter")
    desk.insert("fiche")
    desk.keys.type("plum")
    desk.page.locator(".result").first.filter(has_text="Plumier").wait_for()
    desk.press("Enter")
    card = desk.page.locator(".block-productCard")
    expect(card).to_contain_text("Cite ses sources")
    desk.keys.type("On en reparle.")
    assert desk.stored == doc(
        paragraph("Notre avis."), node("productCard", product=7), paragraph("On en reparle.")
    )


def test_a_document_is_picked_and_named_in_the_words_of_this_use(desk):
    desk.open()
    desk.write("Le texte intégral.")
    desk.press("Enter")
    desk.insert("pdf")
    desk.page.locator(".result").first.filter(has_text="Rapport annuel").wait_for()
    desk.press("Enter")
    block = desk.page.locator(".block-document")
    expect(block).to_contain_text("Rapport annuel (PDF, 2,4\u00a0Mo)")
    wording = block.get_by_label("Intitulé")
    expect(wording).to_have_attribute("placeholder", "Rapport annuel")
    wording.fill("Le rapport")
    wording.blur()
    assert desk.stored["content"][1] == node("document", document=9, title="Le rapport")


def test_marks_are_set_from_the_keyboard_and_the_toolbar(desk):
    desk.open()
    desk.write("")
    desk.press("Control+b")
    desk.keys.type("gras")
    desk.press("Control+b", "Control+i")
    desk.keys.type(" penché")
    desk.press("Control+i")
    desk.keys.type(" une ")
    desk.click("Langue étrangère")
    desk.keys.type("angl")
    desk.press("Enter")
    desk.keys.type("newsletter")
    desk.click("Langue étrangère")
    desk.press("Enter")  # « Revenir au français »
    desk.click("Code")
    desk.keys.type("ls")
    assert desk.stored == doc(
        paragraph(
            text("gras", "bold"),
            text(" penché", "italic"),
            " une ",
            text("newsletter", foreign("en")),
            text("ls", "code"),
        )
    )


def test_a_link_goes_to_an_address_or_to_an_article(desk):
    desk.open()
    desk.write("Voir Plumier")
    desk.press("Control+Shift+ArrowLeft", "Control+k")
    desk.keys.type("plumier pa")
    expect(desk.page.locator(".result")).to_have_count(1)
    desk.press("Enter")
    desk.keys.type(" et ")
    desk.press("Control+k")
    desk.keys.type("corail.example")
    desk.page.locator(".result").filter(has_text="Lier à cette adresse").wait_for()
    desk.press("Enter")
    desk.keys.type(".")
    assert desk.stored == doc(
        paragraph(
            "Voir ",
            text("Plumier", link(article=41)),
            " et ",
            text("corail.example", link(href="https://corail.example")),
            ".",
        )
    )
    desk.press("ArrowLeft", "ArrowLeft")
    expect(desk.page.locator(".bubble-target")).to_have_text("https://corail.example")
    desk.page.get_by_role("button", name="Retirer le lien").click()
    assert desk.stored["content"][0]["content"][-1] == text(" et corail.example.")
