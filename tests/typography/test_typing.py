"""The keystrokes never lead composition to another result, and do all of the cases that claim them."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.typography import compose
from articles.typography.typing import KEYSTROKES
from tests.typography.casebook import told
from tests.typography.test_properties import SIGNS, WORDS
from tests.typography.typist import typed

COMPOSED = told("house_rules", "desk_rules", "article")
CASES = [*COMPOSED, *told("house_suggestions", "desk_suggestions")]
# A quotation is decided once it is closed; what may follow it on the line could unsettle a machine, not a reader.
PHRASES = [
    "l'a",
    "mot ? ",
    "oui! ",
    "ici : ",
    "mot... ",
    "75 % ",
    "2ème ",
    "12:30 ",
    " :) ",
    "«mot",
    "mot» ",
]
soup = st.lists(
    st.sampled_from(
        [*PHRASES, *(sign for sign in [*SIGNS, *WORDS] if not set(sign) & set("\"'«»“”"))]
    ),
    max_size=14,
).map("".join)


def test_keystrokes_and_composition_agree_on_every_case():
    keys = [end for case in CASES for end in (case["in"], case["in"] + "\n")]
    assert [one for one in keys if compose(typed(one)) != compose(one)] == []


def test_cases_say_whether_the_keystrokes_do_them():
    done = {
        case["id"]
        for case in COMPOSED
        if typed(case["in"] + "\n") != case["in"] + "\n"
        and typed(case["in"] + "\n") == compose(case["in"] + "\n")
    }
    assert done == {case["id"] for case in COMPOSED if case.get("typed")}
    assert len(done) > 70


@settings(max_examples=300)
@given(soup)
def test_keystrokes_and_composition_agree_on_anything(text):
    assert compose(typed(text)) == compose(text)


def test_a_rule_fills_each_of_its_gaps():
    assert all(re.compile(rule.before).groups == len(rule.puts) for rule in KEYSTROKES)
