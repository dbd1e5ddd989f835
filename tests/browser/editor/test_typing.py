"""French at the keystroke: the script and Python interpret one table, and one Ctrl+Z takes a correction back."""

import pytest

from articles.typography import compose
from tests.browser.editor.documents import doc, foreign, paragraph, text
from tests.typography.casebook import told
from tests.typography.typist import typed

pytestmark = pytest.mark.browser

NBSP, FINE = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
# The editor has a use of its own for these at the head of a block.
CASES = [
    case
    for case in told("house_rules", "desk_rules")
    if "\n" not in case["in"] and case["in"][:1].isalpha()
]
CLAIMED = [case["in"] for case in CASES if case.get("typed")][::2]
OTHERS = [case["in"] for case in CASES if not case.get("typed")][::9]


def written(desk) -> list[str]:
    return [
        "".join(one["text"] for one in block.get("content", ())) for block in desk.stored["content"]
    ]


def test_house_cases_typed_into_the_editor(desk):
    desk.open()
    desk.write("")
    for case in [*CLAIMED, *OTHERS]:
        desk.keys.type(case)
        desk.press("Enter")
    lines = written(desk)[:-1]
    assert lines[: len(CLAIMED)] == [compose(case) for case in CLAIMED]
    assert lines[len(CLAIMED) :] == [typed(case + "\n").rstrip("\n") for case in OTHERS]


@pytest.mark.parametrize(
    ("keys", "corrected", "more"),
    [
        ("C'e", "C’e", "st-à-dire"),
        ("Vraiment ? ", f"Vraiment{FINE}? ", "Oui."),
        ('Le mot "juste"', f"Le mot «{NBSP}juste{NBSP}»", " et le ton"),
    ],
)
def test_one_undo_gives_back_what_was_typed_and_it_stays(desk, keys, corrected, more):
    desk.open()
    desk.write(keys)
    assert written(desk) == [corrected]
    desk.press("Control+z")
    assert written(desk) == [keys]
    desk.keys.type(more)
    assert written(desk) == [keys + more]


def test_code_and_foreign_words_are_left_alone_and_seen_as_a_word(desk):
    desk.open(
        doc(
            paragraph("Le ", text("grep", "code"), " et le ", text("scoop", foreign("en"))),
        )
    )
    desk.write("")
    desk.press("Control+End")
    desk.keys.type(" isn't")
    desk.press("ArrowRight")
    stored = desk.stored["content"][0]["content"]
    assert stored[-1] == text("scoop isn't", foreign("en"))


def test_a_sign_after_code_is_set_like_after_a_word(desk):
    desk.open(doc(paragraph("Tapez ", text("ls", "code"))))
    desk.write("")
    desk.press("Control+End", "Control+e")
    desk.keys.type(" : voilà")
    assert desk.stored["content"][0]["content"][-1] == text(f"{NBSP}: voilà")
