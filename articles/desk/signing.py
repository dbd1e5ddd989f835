"""The signatures of an article, as an ordered list of rows on its page."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError

from articles.content.authors import Author, Byline, BylineRole
from articles.desk.sorting import by_name


class BylineForm(forms.Form):
    author = forms.TypedChoiceField(label="Signature", coerce=int, empty_value=None, required=False)
    role = forms.ChoiceField(label="Rôle", choices=BylineRole, initial=BylineRole.TEXT)

    def __init__(self, *args, authors, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["author"].choices = authors


class Rows(forms.BaseFormSet):
    """Rows that people order and remove. They carry no key: the list that is sent is the list that is kept,
    so that no row of somebody else's can make it invalid."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.fields["ORDER"].label = "Rang"
        form.fields["DELETE"].label = "Retirer"

    @property
    def kept(self) -> list[dict]:
        """The rows that say something, in order."""
        rows = [form.cleaned_data for form in self.forms if not self._should_delete_form(form)]
        return sorted(filter(self.says_something, rows), key=_place)


def _place(row: dict) -> int:
    """Rows without a number come last, as they were sent."""
    return 1_000 if row.get("ORDER") is None else row["ORDER"]


class BaseBylines(Rows):
    def __init__(self, data=None, *, article, signed=(), **kwargs):
        """`signed` are the authors to propose on a new article."""
        authors = [("", "Choisir…"), *Author.objects.order_by(by_name()).values_list("pk", "name")]
        rows = [byline.as_snapshot() for byline in article.bylines.all()] if article.pk else []
        super().__init__(
            data,
            prefix="signatures",
            initial=rows or [{"author": author.pk} for author in signed],
            form_kwargs={"authors": authors},
            **kwargs,
        )

    @staticmethod
    def says_something(row: dict) -> bool:
        return bool(row.get("author"))

    def clean(self):
        if any(self.errors):
            return
        signed = [(row["author"], row["role"]) for row in self.kept]
        if len(set(signed)) < len(signed):
            raise ValidationError("La même signature figure deux fois.")

    def as_snapshot(self) -> list[dict]:
        return [{"author": row["author"], "role": row["role"]} for row in self.kept]

    def store(self, article) -> None:
        write_bylines(article, self.as_snapshot())


def write_bylines(article, signed: list[dict]) -> None:
    """Makes these the signatures, in this order; writes nothing when they are already."""
    if [byline.as_snapshot() for byline in article.bylines.all()] == signed:
        return
    article.bylines.all().delete()
    Byline.objects.bulk_create(
        Byline(article=article, author_id=row["author"], role=row["role"], position=place)
        for place, row in enumerate(signed)
    )


BylineRows = forms.formset_factory(
    BylineForm, formset=BaseBylines, extra=1, can_order=True, can_delete=True, max_num=30
)
