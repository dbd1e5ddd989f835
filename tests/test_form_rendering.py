"""Controls drawn without templates are what Django's templates would have drawn."""

from django import forms
from django.forms.renderers import DjangoTemplates
from django.test import SimpleTestCase

from newsroom.form_rendering import PlainControls

GROUPS = [("", "–"), ("Une", [("a<", "A & « B »"), ("b", "B")]), (1, "Un")]
CONTROLS = [
    (forms.TextInput({"required": True, "disabled": False, "maxlength": 80}), 'É "<&'),
    (forms.TextInput(), None),
    (forms.NumberInput(), 12_345),
    (forms.HiddenInput(), 0),
    (forms.CheckboxInput({"id": "x"}), True),
    (forms.Textarea({"rows": 3}), "\n<b>\ndeux"),
    (forms.Textarea(), None),
    (forms.Select({"class": "x"}, GROUPS), "a<"),
    (forms.Select({}, GROUPS), 1),
    (forms.RadioSelect({}, [("a", "A")]), "a"),
]


def test_they_are_the_same():
    for widget, value in CONTROLS:
        ours, theirs = (
            widget.render("nom[]", value, renderer=renderer())
            for renderer in (PlainControls, DjangoTemplates)
        )
        SimpleTestCase().assertHTMLEqual(ours, theirs)
        assert ("<b>" in ours) is False
