"""Form fields of words: composed before they are measured, because composing may lengthen them."""

from __future__ import annotations

from django import forms
from django.core.validators import ProhibitNullCharactersValidator

from articles.typography import compose


class ComposedField(forms.CharField):
    """`value.strip()` and its typography; `max_length` is that of the column it goes to."""

    def to_python(self, value):
        return compose(super().to_python(value)).strip()


class ComposedLine(ComposedField):
    """One line, however it was pasted."""

    def to_python(self, value):
        return super().to_python(" ".join(str(value or "").splitlines()))


class SeveralWordsField(forms.CharField):
    """One text that holds several: `parts` takes it apart, `validate` judges the parts."""

    def parts(self, text: str):
        raise NotImplementedError

    def to_python(self, value):
        text = super().to_python(value)
        # The other validators of a text do not fit what it is taken apart into.
        ProhibitNullCharactersValidator()(text)
        return self.parts(text)

    def run_validators(self, value) -> None:
        """None but `validate`."""


def composed_formfield(db_field, **kwargs) -> forms.Field:
    """The field for a composed column of a model."""
    several_lines = db_field.get_internal_type() == "TextField"
    return db_field.formfield(form_class=ComposedField if several_lines else ComposedLine, **kwargs)
