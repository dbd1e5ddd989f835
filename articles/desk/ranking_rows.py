"""The ranking of a guide as an ordered list of rows on its page."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms

from articles.content import kind_ranking
from articles.desk.composed_fields import ComposedLine
from articles.desk.product_name import UNKNOWN, ProductName, sheets_named
from articles.desk.signing import Rows

PREFIX = "classement"
NO_ROWS = {f"{PREFIX}-{name}": 0 for name in ("TOTAL_FORMS", "INITIAL_FORMS")}


class RankedForm(forms.Form):
    product = ProductName()
    label = ComposedLine(
        label="Étiquette",
        max_length=kind_ranking.LONGEST_LABEL,
        required=False,
        widget=forms.TextInput({"placeholder": "Le meilleur choix"}),
    )
    why = ComposedLine(
        label="Pourquoi",
        max_length=kind_ranking.LONGEST_WHY,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )
    price = ComposedLine(label="Prix", max_length=kind_ranking.LONGEST_PRICE, required=False)

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("product") and any(map(cleaned.get, ("label", "why", "price"))):
            self.add_error("product", "Nommez le produit.")
        return cleaned


class BaseRanking(Rows):
    def __init__(self, data=None, *, article, names: Mapping[int, str], **kwargs):
        self.names = names
        rows = [row | {"product": names.get(row["product"], "")} for row in article.ranking]
        if data is not None and f"{PREFIX}-TOTAL_FORMS" not in data:
            # Text that was typed before pages had these rows.
            data = NO_ROWS
        super().__init__(data, prefix=PREFIX, initial=rows, **kwargs)

    @staticmethod
    def says_something(row: dict) -> bool:
        return bool(row.get("product"))

    def clean(self):
        if any(self.errors):
            return
        self.found = sheets_named([row["product"] for row in self.kept], self.names)
        for form in self.forms:
            name = form.cleaned_data.get("product")
            if name and not self._should_delete_form(form) and name not in self.found:
                form.add_error("product", UNKNOWN)

    def as_snapshot(self) -> list[dict]:
        return [
            {"product": self.found[row["product"]]}
            | {name: row[name] for name in ("label", "why", "price")}
            for row in self.kept
        ]


RankingRows = forms.formset_factory(
    RankedForm,
    formset=BaseRanking,
    extra=1,
    can_order=True,
    can_delete=True,
    max_num=kind_ranking.MOST,
)
