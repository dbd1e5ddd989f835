import copy

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from articles.body import (
    InvalidDocument,
    compose_document,
    describe,
    empty_document,
    plain_text,
    render,
    validate,
)
from articles.body.records import Picture, Records
from articles.body.schema import BLOCKS, MAX_BYTES, MAX_COLUMNS, MAX_DEPTH, MAX_PICTURES, MAX_ROWS
from articles.typography import compose
from tests.body.samples import EVERYTHING, block, doc, mark, paragraph, row, table, text

FIGURE = block("figure", image=3)


def offences(document):
    with pytest.raises(InvalidDocument) as refused:
        validate(document)
    return {offence.path: offence.message for offence in refused.value.offences}


def test_every_block_and_mark_of_the_schema_is_accepted():
    validate(EVERYTHING)
    validate(empty_document())


@pytest.mark.parametrize(
    ("node", "path", "message"),
    [
        (block("iframe"), "content[0]", "bloc inconnu : « iframe »"),
        (block("text"), "content[0]", "« text » n’a pas sa place ici"),
        (block("doc"), "content[0]", "bloc inconnu : « doc »"),
        (block("listItem", paragraph("a")), "content[0]", "« listItem » n’a pas sa place ici"),
        ("texte", "content[0]", "bloc inconnu : sans type"),
        ({"type": ["paragraph"]}, "content[0]", "bloc inconnu : sans type"),
        (block("heading", text("a"), level=1), "content[0].attrs.level", "2 ou 3 attendu"),
        (block("heading", text("a"), level=True), "content[0].attrs.level", "2 ou 3 attendu"),
        (block("heading", text("a")), "content[0].attrs.level", "2 ou 3 attendu"),
        (paragraph("a") | {"onclick": "x"}, "content[0].onclick", "élément inconnu"),
        (paragraph("a") | {"attrs": {"style": "x"}}, "content[0].attrs.style", "attribut inconnu"),
        (paragraph("a") | {"attrs": []}, "content[0].attrs", "un objet est attendu"),
        ({"type": "paragraph", "content": "a"}, "content[0].content", "une liste est attendue"),
        (paragraph(text("")), "content[0].content[0].text", "un texte est attendu"),
        (paragraph(text("a\x00b")), "content[0].content[0].text", "caractère interdit"),
        (paragraph(text("a\ud800")), "content[0].content[0].text", "caractère interdit"),
        (block("figure", image="3"), "content[0].attrs.image", "le numéro d’une fiche attendu"),
        (block("figure", image=2**63), "content[0].attrs.image", "le numéro d’une fiche attendu"),
        (block("figure"), "content[0].attrs.image", "le numéro d’une fiche attendu"),
        (block("bulletList"), "content[0]", "ce bloc est vide"),
        (
            block("noteBox", paragraph("a"), kind="pub"),
            "content[0].attrs.kind",
            "a_retenir, definition, methode attendu",
        ),
        (
            block("codeBlock", text("a", mark("bold")), language="C"),
            "content[0].content[0].marks",
            "pas de mise en forme dans ce bloc",
        ),
        (
            block("codeBlock", text("a"), language="C\n"),
            "content[0].attrs.language",
            "un nom de langage de 40 caractères au plus attendu",
        ),
        (block("gallery"), "content[0]", "ce bloc est vide"),
        (
            block("gallery", *[FIGURE] * (MAX_PICTURES + 1)),
            "content[0]",
            "cette galerie compte 31 images, 30 au plus",
        ),
        (
            block("gallery", paragraph("a")),
            "content[0].content[0]",
            "« paragraph » n’a pas sa place ici",
        ),
        (block("table"), "content[0]", "ce bloc est vide"),
        (block("table", block("tableRow")), "content[0].content[0]", "ce bloc est vide"),
        (
            table(("a", "b"), ("c",), ("d", "e")),
            "content[0].content[1]",
            "la ligne 2 du tableau a 1 cellule, la première en a 2",
        ),
        (
            table(*[("a",)] * (MAX_ROWS + 1)),
            "content[0]",
            "ce tableau compte 201 lignes, 200 au plus",
        ),
        (
            table(["a"] * (MAX_COLUMNS + 1)),
            "content[0].content[0]",
            "cette ligne compte 13 colonnes, 12 au plus",
        ),
        (table(("a",), headerRow=1), "content[0].attrs.headerRow", "vrai ou faux attendu"),
        (row("a"), "content[0]", "« tableRow » n’a pas sa place ici"),
        (
            block("table", block("tableRow", block("tableCell", paragraph("a")))),
            "content[0].content[0].content[0].content[0]",
            "« paragraph » n’a pas sa place ici",
        ),
        (
            block("pullQuote", paragraph("a")),
            "content[0].content[0]",
            "« paragraph » n’a pas sa place ici",
        ),
        (
            paragraph(text("a", mark("script"))),
            "content[0].content[0].marks[0]",
            "mise en forme inconnue : « script »",
        ),
        (
            paragraph(text("a", mark("link", href="javascript:alert(1)"))),
            "content[0].content[0].marks[0].attrs.href",
            "une adresse http(s) attendu",
        ),
        (
            paragraph(text("a", mark("link", href=""))),
            "content[0].content[0].marks[0]",
            "lien sans adresse",
        ),
        (
            block("quotation", paragraph("a"), sourceUrl="//exemple.example"),
            "content[0].attrs.sourceUrl",
            "une adresse http(s) attendu",
        ),
    ],
)
def test_what_the_schema_does_not_name_is_refused_with_its_path(node, path, message):
    # Typed plainly above, and told as French is set.
    assert offences(doc(node))[path] == compose(message)


@pytest.mark.parametrize("document", [None, [], "{}", {}, {"type": "paragraph"}, {"type": "doc"}])
def test_what_is_no_document_is_refused(document):
    assert offences(document)


def test_every_offence_is_named_at_once():
    found = offences(doc(block("iframe"), paragraph("bon"), block("heading", text("a"), level=9)))
    assert set(found) == {"content[0]", "content[2].attrs.level"}


def test_too_deep_is_refused_before_anything_recurses():
    node = paragraph("fond")
    for _ in range(5_000):
        node = block("bulletList", block("listItem", node))
    assert f"plus de {MAX_DEPTH} niveaux" in offences(doc(node))[""]


def test_too_long_says_by_how_much():
    said = (
        "texte trop long\N{NO-BREAK SPACE}: 2,01\N{NO-BREAK SPACE}Mo, 1\N{NO-BREAK SPACE}Mo au plus"
    )
    assert offences(doc(paragraph("é" * MAX_BYTES)))[""] == said


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.sampled_from([*BLOCKS, "text", "iframe"]), json_values, json_values, json_values)
def test_no_json_whatever_breaks_the_validator(kind, attrs, content, marks):
    node = {"type": kind, "attrs": attrs, "content": content, "marks": marks}
    for document in (node, doc(node), doc(block("noteBox", node))):
        try:
            validate(copy.deepcopy(document))
        except InvalidDocument as refused:
            assert refused.offences


words = st.sampled_from(["", "un", "l'essai", "12 %", "a < b & c", "oui ?"])
tables = st.integers(1, 4).flatmap(
    lambda width: st.builds(
        lambda rows, caption, first, column: table(
            *rows, caption=caption, headerRow=first, headerColumn=column
        ),
        st.lists(st.lists(words, min_size=width, max_size=width), min_size=1, max_size=5),
        *(words, st.booleans(), st.booleans()),
    )
)
galleries = st.builds(
    lambda images, caption: block(
        "gallery",
        *(block("figure", image=image, caption=said) for image, said in images),
        caption=caption,
    ),
    st.lists(st.tuples(st.integers(1, 5), words), min_size=1, max_size=4),
    words,
)
RECORDS = Records(images={3: Picture("/media/salle.webp", 1200, 800)})


@given(st.lists(tables | galleries, min_size=1, max_size=4))
def test_whatever_table_or_gallery_is_accepted_can_be_composed_read_and_rendered(blocks):
    document = doc(*blocks)
    validate(document)
    composed = compose_document(document)
    validate(composed)
    assert compose_document(composed) == composed
    shown = render(composed, RECORDS)
    cells = sum(
        len(line["content"])
        for node in blocks
        if node["type"] == "table"
        for line in node["content"]
        if plain_text(node)
    )
    assert shown.count("</td>") + shown.count("</th>") == cells
    assert len(describe(composed)) >= len(blocks)


@given(tables, st.data())
def test_a_table_with_a_cell_too_few_is_refused(node, data):
    assume(len(node["content"]) > 1 and len(node["content"][0]["content"]) > 1)
    place = data.draw(st.integers(1, len(node["content"]) - 1))
    del node["content"][place]["content"][-1]
    assert f"la ligne {place + 1} du tableau" in offences(doc(node))[f"content[0].content[{place}]"]
