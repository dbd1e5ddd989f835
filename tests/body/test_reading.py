from articles.body import (
    Reference,
    compose_document,
    count_document_words,
    describe,
    plain_text,
    references,
)
from tests.body.samples import BOLD, EVERYTHING, block, doc, paragraph, table, text


def test_plain_text_has_one_line_a_block_and_keeps_who_speaks():
    lines = plain_text(EVERYTHING).splitlines()
    assert lines[:3] == [
        "Un mot fort, un autre et du code().",
        "Les chiffres",
        "Une adresse et un article open source",
    ]
    assert "Anne Le Bihan" in lines
    assert "Une salle" in lines


def test_words_are_counted_over_the_whole_document():
    assert (
        count_document_words(
            doc(paragraph("Un deux ", text("trois"), "."), block("divider"), paragraph("quatre"))
        )
        == 4
    )


def test_a_row_of_a_table_is_one_line_in_plain_text_and_for_people_who_compare():
    document = doc(
        table(("a", "b"), ("", text("c d", BOLD)), caption="Qui a quoi", headerRow=False)
    )
    assert plain_text(document).splitlines() == ["a\tb", "\tc d", "Qui a quoi"]
    assert count_document_words(document) == 7
    assert describe(document) == [
        "[Tableau, légende Qui a quoi, première ligne en en-tête non]",
        "a | b",
        " | c d[gras]",
    ]


def test_the_words_of_cells_and_of_captions_are_composed():
    composed = compose_document(doc(table(("C'est quoi ?",), caption="Qui a quoi ?")))
    cell = composed["content"][0]["content"][0]["content"][0]
    assert cell["content"] == [text("C’est quoi\N{NARROW NO-BREAK SPACE}?")]
    assert composed["content"][0]["attrs"]["caption"] == "Qui a quoi\N{NARROW NO-BREAK SPACE}?"


def test_code_keeps_its_signs_whatever_typography_says_of_the_words_around_it():
    composed = compose_document(
        doc(block("codeBlock", text("a = \"b\" ? 'c' : d")), paragraph("a ?"))
    )
    assert composed["content"][0]["content"] == [text("a = \"b\" ? 'c' : d")]
    assert composed["content"][1] == paragraph("a\N{NARROW NO-BREAK SPACE}?")


def test_references_name_every_record():
    assert references(EVERYTHING) == {
        Reference("image", 3),
        Reference("image", 9),
        Reference("product", 5),
        Reference("document", 6),
        Reference("article", 7),
    }
