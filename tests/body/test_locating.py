"""Where in a document, in the words of the desk."""

from __future__ import annotations

import pytest

from articles.body import InvalidDocument, validate, whereabouts
from tests.body.samples import block, doc, paragraph, text

FIGURE = block("figure", image=1, caption="", credit="", alt=3)
LINKED = {"type": "text", "text": "ici", "marks": [{"type": "link", "attrs": {"href": "ftp://x"}}]}


def places(*blocks) -> list[str]:
    document = doc(*blocks)
    with pytest.raises(InvalidDocument) as refused:
        validate(document)
    return [whereabouts(offence.path, document) for offence in refused.value.offences]


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        (block("video"), "Bloc 2"),
        ("texte", "Bloc 2"),
        (block("heading", text("Un"), level=9), "Bloc 2 (intertitre), niveau"),
        (
            block("embed", url="x", caption="", transcript=""),
            "Bloc 2 (contenu intégré), adresse",
        ),
        (block("gallery", FIGURE, caption=""), "Bloc 2 (galerie), image 1, texte de remplacement"),
        (block("bulletList", block("listItem")), "Bloc 2 (liste à puces), élément 1"),
        (paragraph(LINKED), "Bloc 2 (paragraphe), adresse du lien"),
        (paragraph("a") | {"onclick": "x"}, "Bloc 2 (paragraphe), « onclick »"),
        (paragraph(text("a\x00b")), "Bloc 2 (paragraphe)"),
        (
            block(
                "table",
                block("tableRow", block("script")),
                caption="",
                headerRow=True,
                headerColumn=False,
            ),
            "Bloc 2 (tableau), ligne 1, cellule 1",
        ),
    ],
)
def test_every_fault_has_its_place_in_words(wrong, place):
    assert places(paragraph("Un."), wrong)[0].replace("\N{NO-BREAK SPACE}", " ") == place


def test_the_document_itself_needs_no_place():
    assert whereabouts("", {"type": "page"}) == ""
