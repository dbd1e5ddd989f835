"""What a reading finds in the passages of a text, and where it says that it stands."""

import pytest

from articles.proofreading.findings import Finding, without_overlaps
from articles.proofreading.house_rules import HouseRule, HouseRules
from articles.proofreading.passages import Passage, passages_of
from articles.proofreading.slips import slips
from tests.body.samples import doc, paragraph

NBSP = "\N{NO-BREAK SPACE}"


def passage(text):
    return Passage("title", None, text)


def found(text, **rule):
    rules = HouseRules([HouseRule(why="Ainsi.", **rule)])
    return [(finding.wrong, *finding.rights) for finding in rules.read(passage(text))]


def test_blocks_are_counted_in_the_order_of_the_text_with_stand_ins_for_what_is_not_french():
    document = doc(
        paragraph("Le premier."),
        {
            "type": "bulletList",
            "content": [{"type": "listItem", "content": [paragraph("Une puce.")]}],
        },
        {
            "type": "paragraph",
            "content": [
                {"type": "text", "text": "Un 🙂 "},
                {"type": "text", "text": "🙂s", "marks": [{"type": "code"}]},
                {"type": "hardBreak"},
                {"type": "text", "text": "mot"},
            ],
        },
    )
    told = passages_of({"title": "Un titre", "kicker": " "}, document)
    assert [(one.field, one.block) for one in told] == [
        ("title", None),
        *(("body", number) for number in range(3)),
    ]
    last = told[-1]
    start = last.text.index("mot")
    # As a script counts: each emoji is two.
    assert Finding(last, start, start + 3, (), "", "house").told()["start"] == 10
    assert "s" not in last.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"C’est une{NBSP}toute autre affaire", [(f"une{NBSP}toute autre", "une tout autre")]),
        ("Une toute autre affaire", [("Une toute autre", "Une tout autre")]),
        ("une tout autre affaire, de toute autres", []),
        ("https://a.fr/une toute autre", []),
    ],
)
def test_a_house_rule_finds_its_words_whatever_the_space_and_the_capital(text, expected):
    assert found(text, wrong="une toute autre", right="une tout autre") == expected


def test_a_house_rule_keeps_to_whole_words_and_capitals_as_it_was_told():
    assert found("8 GB, GBL, gb", wrong="GB", right="Go", case_sensitive=True) == [("GB", "Go")]
    assert found("redigital", wrong="digital", right="numérique") == []
    assert found("redigital", wrong="digital", right="x", whole_word=False) == [("digital", "x")]
    assert found("entrée en Bourse, en bourse", wrong="en bourse", right="en Bourse") == [
        ("en bourse", "en Bourse")
    ]
    assert found("le P.-D.G. et le DG", wrong="D.G.", right="P.-D.G.") == []
    assert found("aujourd'hui (.*)", wrong="aujourd’hui (.*)") == [("aujourd'hui (.*)",)]


def test_doubled_spaces_and_words_are_slips():
    told = [(one.wrong, one.rights[0]) for one in slips(passage("Le le  mot, de de, nous nous"))]
    assert told == [("  ", " "), ("de de", "de")]


def test_of_two_about_the_same_words_the_house_is_heard():
    here = passage("Un Etat digital")
    house, other = Finding(here, 3, 15, (), "", "house"), Finding(here, 3, 7, (), "", "spelling")
    late = Finding(here, 0, 2, (), "", "spelling")
    assert without_overlaps([house], [other, late]) == [late, house]
