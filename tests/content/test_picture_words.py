"""A picture goes out with its credit and its alternative text, from its use or from the library."""

import pytest

from articles.workflow.refusals import Unfit
from tests.desk.pictures import image
from tests.people import document, publish


def body(shown, **words):
    figure = {"type": "figure", "attrs": {"image": shown.pk} | words}
    return {"type": "doc", "content": [*document("Mots.")["content"], figure]}


def lacking(reporter, editor, section, text):
    try:
        publish(by=reporter, and_by=editor, section=section, body=text)
    except Unfit as unfit:
        return [(issue.field, issue.message) for issue in unfit.issues]
    return []


@pytest.mark.parametrize(
    ("library", "use", "wanted"),
    [
        ({}, {}, []),
        ({"alt": ""}, {}, ["texte de remplacement"]),
        ({"alt": "", "credit": ""}, {}, ["texte de remplacement", "crédit"]),
        ({"alt": "", "credit": ""}, {"alt": "Un quai"}, ["crédit"]),
        ({"alt": "", "credit": ""}, {"alt": "Un quai", "credit": "Le Relais"}, []),
    ],
)
def test_a_picture_in_the_text_is_told_of(reporter, editor, section, library, use, wanted):
    shown = image(**library)
    found = lacking(reporter, editor, section, body(shown, **use))
    assert [field for field, _ in found] == ["body"] * len(wanted)
    for (_, message), words in zip(found, wanted, strict=True):
        assert words in message
        assert f"n°\N{NO-BREAK SPACE}{shown.pk}" in message


def test_the_same_picture_twice_is_said_once(reporter, editor, section):
    shown = image(alt="")
    text = body(shown)
    text["content"].append(text["content"][-1])
    assert len(lacking(reporter, editor, section, text)) == 1
