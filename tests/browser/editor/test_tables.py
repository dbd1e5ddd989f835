"""Tables are written from cell to cell, and whatever is typed, deleted or pasted, every row keeps as many cells."""

import pytest
from playwright.sync_api import expect

from articles.body import validate
from articles.body.schema import MAX_COLUMNS, MAX_ROWS
from tests.browser.editor.documents import doc, figure, heading, node, paragraph, table, text
from tests.browser.editor.test_pasting import paste

pytestmark = pytest.mark.browser

FOUR = table(("un", "deux"), ("trois", "quatre"))


def select(desk, first, last):
    """From the middle of the words of one cell to the middle of another's."""
    desk.text.focus()
    desk.page.evaluate(
        """([first, last]) => {
          const cells = [...document.querySelectorAll(".text td")];
          const at = (words) => cells.find((cell) => cell.textContent === words).firstChild;
          getSelection().setBaseAndExtent(at(first), 1, at(last), 2);
        }""",
        [first, last],
    )


def test_a_table_is_written_with_the_keyboard_alone(desk):
    desk.open()
    desk.write("")
    desk.insert("tableau")
    for words in ("Offre", "Débit", "Prix", "Brise", "300", "20"):
        desk.keys.type(words)
        desk.press("Tab")
    desk.keys.type("Rafale")
    desk.press("Tab", "Tab")
    desk.keys.type("40 €")
    desk.press("Shift+Tab")
    desk.keys.type("800")
    desk.press("Tab", "Tab")  # out of the last cell: a row of its own
    desk.keys.type("Zéphyr")
    desk.press("Shift+Enter")
    desk.keys.type("dès juin")
    desk.press("Enter")  # under the last row: out of the table
    desk.keys.type("La suite.")
    assert desk.stored == doc(
        table(
            ("Offre", "Débit", "Prix"),
            ("Brise", "300", "20"),
            ("Rafale", "800", "40 €"),
            ([text("Zéphyr"), node("hardBreak"), text("dès juin")], "", ""),
        ),
        paragraph("La suite."),
    )
    validate(desk.stored)


def test_enter_goes_down_and_shift_tab_up_to_the_caption_and_back(desk):
    desk.open(doc(FOUR))
    desk.point("un")
    desk.press("Enter")
    desk.keys.type("!")
    desk.press("Shift+Tab", "Shift+Tab", "Shift+Tab")
    expect(desk.page.get_by_label("Titre du tableau")).to_be_focused()
    desk.keys.type("Quatre nombres")
    desk.press("Enter")
    desk.keys.type("+")
    stored = desk.stored
    assert stored["content"][0]["attrs"]["caption"] == "Quatre nombres"
    assert cells(stored) == [["+un", "deux"], ["trois!", "quatre"]]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ajouter une ligne au-dessus", [["un", "deux"], ["", "x"], ["trois", "quatre"]]),
        ("Ajouter une ligne au-dessous", [["un", "deux"], ["trois", "quatre"], ["", "x"]]),
        ("Ajouter une colonne à gauche", [["un", "", "deux"], ["trois", "x", "quatre"]]),
        ("Ajouter une colonne à droite", [["un", "deux", ""], ["trois", "quatre", "x"]]),
        ("Supprimer la ligne", [["un", "deuxx"]]),
        ("Supprimer la colonne", [["un"], ["troisx"]]),
    ],
)
def test_rows_and_columns_come_and_go_where_the_caret_is(desk, name, expected):
    desk.open(doc(FOUR))
    desk.point("quatre")
    desk.click(name)
    desk.keys.type("x")
    assert cells(desk.stored) == expected
    validate(desk.stored)
    desk.press("Control+z", "Control+z")
    assert desk.stored == doc(FOUR)


def test_the_tools_are_reached_and_used_by_keyboard(desk):
    desk.open(doc(FOUR))
    desk.point("un")
    desk.press("Shift+Tab", "Shift+Tab")
    column = desk.page.get_by_role("button", name="Première colonne en en-tête")
    expect(column).to_be_focused()
    desk.press("Enter", "Shift+Tab", "Space")
    attrs = desk.stored["content"][0]["attrs"]
    assert (attrs["headerRow"], attrs["headerColumn"]) == (False, True)
    expect(column).to_have_attribute("aria-pressed", "true")


def test_the_last_row_goes_with_its_table(desk):
    desk.open(doc(table(("un", "deux")), paragraph("Fin.")))
    desk.point("un")
    desk.click("Supprimer la ligne")
    assert desk.stored == doc(paragraph("Fin."))


def test_a_table_stops_at_its_limits_and_says_so(desk):
    desk.open(doc(table(*[["a"] * MAX_COLUMNS] * MAX_ROWS)))
    notice = desk.page.locator(".editor-notice")
    desk.click("Ajouter une colonne à droite")
    expect(notice).to_contain_text(f"{MAX_COLUMNS}\N{NO-BREAK SPACE}colonnes au plus")
    desk.click("Ajouter une ligne au-dessous")
    expect(notice).to_contain_text(f"{MAX_ROWS}\N{NO-BREAK SPACE}lignes au plus")
    validate(desk.stored)


def test_no_key_joins_two_cells(desk):
    desk.open(doc(FOUR))
    for words, keys in (
        ("quatre", ["Home", "Backspace", "Control+Backspace"]),
        ("un", ["End", "Delete", "Control+Delete"]),
        ("un", ["Home", "Backspace", "Control+Shift+8", "Control+Alt+2", "Control+Shift+b"]),
    ):
        desk.point(words)
        desk.press(*keys)
        assert desk.stored == doc(FOUR)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["Delete"], [["u", ""], ["ois", "quatre"]]),
        (["Backspace"], [["u", ""], ["ois", "quatre"]]),
        (["x"], [["ux", ""], ["ois", "quatre"]]),
        (["'", "e"], [["u’e", ""], ["ois", "quatre"]]),
        (["Enter"], [["u", ""], ["ois", "quatre"]]),
        (["Control+x"], [["u", ""], ["ois", "quatre"]]),
        (["Control+c", "Control+v"], None),
    ],
)
def test_what_goes_over_several_cells_takes_the_words_and_not_the_cells(desk, keys, expected):
    desk.open(doc(paragraph("Avant."), FOUR))
    select(desk, "un", "trois")
    desk.press(*keys)
    validate(desk.stored)
    if expected:
        assert cells(desk.stored, 1) == expected
        desk.press("Control+z")
    assert len(desk.stored["content"][1]["content"]) >= 2
    assert {len(row) for row in cells(desk.stored, 1)} == {2}


def test_a_selection_from_the_text_into_a_table_leaves_its_cells(desk):
    desk.open(doc(paragraph("Avant."), FOUR, paragraph("Après.")))
    desk.point("Avant.")
    desk.press("Home", "ArrowRight", "Shift+ArrowDown", "Shift+ArrowDown", "Delete")
    assert {len(row) for row in cells(desk.stored, 1)} == {2}
    assert desk.stored["content"][0] == paragraph("A")
    assert desk.stored["content"][2] == paragraph("Après.")
    validate(desk.stored)


def test_arrows_leave_the_table_at_its_ends(desk):
    desk.open(doc(FOUR))
    desk.point("deux")
    desk.press("ArrowUp")
    desk.keys.type("Dessus.")
    desk.point("trois")
    desk.press("ArrowDown")
    desk.keys.type("Dessous.")
    assert desk.stored == doc(paragraph("Dessus."), FOUR, paragraph("Dessous."))
    desk.point("quatre")
    desk.press("ArrowDown", "End")
    desk.keys.type("!")
    desk.point("un")
    desk.press("ArrowUp", "Home")
    desk.keys.type("¡")
    assert desk.stored == doc(paragraph("¡Dessus."), FOUR, paragraph("Dessous.!"))


def test_a_table_moves_and_goes_whole(desk):
    desk.open(doc(paragraph("Avant."), FOUR))
    desk.point("trois")
    desk.press("Alt+ArrowUp")
    assert desk.stored == doc(FOUR, paragraph("Avant."))
    desk.press("Escape", "Delete")
    assert desk.stored == doc(paragraph("Avant."))
    desk.press("Control+z", "Control+z")
    assert desk.stored == doc(paragraph("Avant."), FOUR)


def test_a_spreadsheet_s_lines_become_a_table_and_programs_do_not(desk):
    desk.open()
    desk.write("")
    paste(desk, "text/plain", "Offre\tPrix\r\nBrise\t20\r\nRafale\t\r\n")
    grid = table(("Offre", "Prix"), ("Brise", "20"), ("Rafale", ""), header_row=False)
    assert desk.stored["content"][0] == grid
    validate(desk.stored)
    desk.open()
    desk.write("")
    paste(desk, "text/plain", "\tif a\n\telse")
    assert {block["type"] for block in desk.stored["content"]} == {"paragraph"}


PASTED = [
    (
        "<table><caption>Offres</caption><tr><th>A</th><th>B</th><th>C</th></tr>"
        "<tr><td rowspan=2>un</td><td colspan=2>deux</td></tr><tr><td>trois</td></tr></table>",
        [table(("A", "B", "C"), ("un", "deux", ""), ("", "trois", ""), caption="Offres")],
    ),
    (
        "<table><tr><td></td><th>B</th></tr><tr><th>a</th><td>1</td></tr></table>",
        [table(("", "B"), ("a", "1"), header_column=True)],
    ),
    (
        "<table><tr><td><p>un</p><p>deux</p></td><td><ul><li>a</li><li>b</li></ul></td></tr>"
        "<tr><td>c<br></td><td><h2>d</h2></td></tr></table>",
        [
            table(
                (["un", node("hardBreak"), "deux"], ["– a", node("hardBreak"), "– b"]),
                ("c", "d"),
                header_row=False,
            )
        ],
    ),
    (
        "<table><tr><td><h2>Titre</h2><p>Seule</p></td></tr></table>",
        [heading(2, "Titre"), paragraph("Seule")],
    ),
    (
        "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>",
        [table(("a\u00a0| b", "c"), header_row=False)],
    ),
    ("<table><tr><td> </td><td></td></tr></table><p>Fin.</p>", [paragraph("Fin.")]),
]


@pytest.mark.parametrize(("html", "blocks"), PASTED)
def test_pasted_tables_are_made_even(desk, html, blocks):
    desk.open()
    desk.write("")
    paste(desk, "text/html", html)
    assert desk.stored == doc(*blocks)
    validate(desk.stored)


def test_a_table_over_the_limits_is_pasted_as_paragraphs_and_the_desk_is_told(desk):
    desk.open()
    desk.write("")
    paste(desk, "text/html", f"<table><tr>{'<td>a</td>' * 13}</tr><tr><td>b</td></tr></table>")
    expect(desk.page.locator(".editor-notice")).to_contain_text(
        "Un tableau de 2\N{NO-BREAK SPACE}lignes et 13\N{NO-BREAK SPACE}colonnes a été collé en paragraphes"
    )
    assert desk.stored == doc(paragraph("\u00a0| ".join("a" * 13)), paragraph("b"))


def test_what_is_pasted_in_a_cell_stays_in_its_table(desk):
    desk.open(doc(FOUR))
    desk.point("quatre")
    desk.press("End")
    paste(desk, "text/html", "<p>, <b>cinq</b></p><ul><li>six</li></ul>")
    assert desk.stored["content"][0]["content"][1]["content"][1]["content"] == [
        text("quatre, "),
        text("cinq", "bold"),
        node("hardBreak"),
        text("six"),
    ]
    paste(desk, "text/html", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")
    assert cells(desk.stored) == [["un", "deux", ""], ["trois", "a", "b"], ["", "c", ""]]
    validate(desk.stored)
    before = desk.stored
    paste(desk, "text/plain", "\n".join(["\t".join("a" * MAX_COLUMNS)] * 2))
    expect(desk.page.locator(".editor-notice")).to_contain_text("Rien n’a été collé")
    assert desk.stored == before


def test_a_picture_pasted_in_a_cell_goes_under_the_table(desk):
    desk.open(doc(figure(2), paragraph("Un mot."), FOUR))
    desk.page.locator(".block-figure .block-name").click()
    desk.press("Control+c")
    desk.point("quatre")
    desk.press("Control+v")
    assert desk.stored == doc(figure(2), paragraph("Un mot."), FOUR, figure(2))


def test_words_of_one_cell_are_copied_as_words(desk):
    desk.open(doc(FOUR, paragraph("Fin ")))
    desk.point("deux")
    desk.press("Home", "Shift+End", "Control+c")
    desk.text.get_by_text("Fin").click()
    desk.press("End", "Control+v")
    assert desk.stored["content"] == [FOUR, paragraph("Fin deux")]


def test_the_editor_and_the_server_have_the_same_limits(desk):
    desk.open()
    limits = desk.page.evaluate(
        """async () => {
          const { MOST_ROWS, MOST_COLUMNS } = await import("/static/desk/editor/table_cells.js");
          return [MOST_ROWS, MOST_COLUMNS];
        }"""
    )
    assert limits == [MAX_ROWS, MAX_COLUMNS]


def cells(document, place=0):
    rows = document["content"][place]["content"]
    return [
        [
            "".join(part.get("text", "⏎") for part in cell.get("content", ()))
            for cell in row["content"]
        ]
        for row in rows
    ]
