"""What an article of some kinds carries beside its text, as fields of its page: the review, the offer, who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from articles.body import is_web_address
from articles.content import kind_deal, kind_parts, kind_review
from articles.desk.composed_fields import ComposedField, ComposedLine
from articles.desk.lines_fields import NO_ADDRESS, FewLinesField
from articles.desk.moment_field import MomentField
from articles.desk.product_name import UNKNOWN, ProductName, sheets_named
from articles.typography.amounts import SIGNS


class PriceField(forms.DecimalField):
    """A sum as French people type it: « 1 190,50 € »."""

    def __init__(self, label: str):
        widget = forms.TextInput({"inputmode": "decimal"})
        super().__init__(
            label=label,
            required=False,
            localize=True,
            widget=widget,
            min_value=0,
            max_digits=9,
            decimal_places=2,
        )

    def to_python(self, value):
        typed = "".join(str(value or "").split())
        return super().to_python(typed.strip("".join(SIGNS.values())))


def _day(label: str) -> forms.DateField:
    widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget)


def _refuse_other_schemes(address: str) -> None:
    if not is_web_address(address):
        raise ValidationError("Ce n’est pas une adresse http(s).")


class KindForm(forms.Form):
    """Fields are called after the part and its key: `review_mark` is review["mark"]."""

    review_product = ProductName("Produit testé")
    review_mark = forms.DecimalField(
        label="Note",
        required=False,
        localize=True,
        min_value=0,
        max_value=100,
        max_digits=4,
        decimal_places=1,
        widget=forms.TextInput({"inputmode": "decimal"}),
    )
    review_scale = forms.TypedChoiceField(
        label="Sur",
        choices=[(scale, scale) for scale in kind_review.SCALES],
        coerce=int,
        empty_value=kind_review.SCALES[0],
        required=False,
    )
    review_verdict = ComposedField(
        label="Verdict",
        required=False,
        widget=forms.Textarea({"rows": 3}),
        max_length=kind_review.LONGEST_VERDICT,
    )
    review_pros = FewLinesField(label="Les plus, un par ligne", required=False)
    review_cons = FewLinesField(label="Les moins, un par ligne", required=False)
    review_method = ComposedField(
        label="Conditions du test",
        required=False,
        widget=forms.Textarea({"rows": 2}),
        max_length=kind_review.LONGEST_METHOD,
        help_text="Combien de temps, sur quoi, prêté ou acheté.",
    )

    deal_product = ProductName()
    deal_price = PriceField("Prix")
    deal_usual_price = PriceField("Prix habituel")
    deal_currency = forms.ChoiceField(
        label="Monnaie", choices=list(SIGNS.items()), required=False, initial="EUR"
    )
    deal_merchant = ComposedLine(
        label="Marchand", required=False, max_length=kind_deal.LONGEST_MERCHANT
    )
    deal_url = forms.URLField(
        label="Adresse de l’offre",
        max_length=2000,
        required=False,
        assume_scheme="https",
        validators=[_refuse_other_schemes],
        error_messages={"invalid": NO_ADDRESS},
    )
    deal_checked_on = _day("Prix relevé le")
    deal_ends_at = MomentField(
        label="Fin de l’offre",
        required=False,
        help_text="À cette seconde, la page dit «\N{NO-BREAK SPACE}Offre terminée\N{NO-BREAK SPACE}».",
    )
    deal_is_affiliate = forms.BooleanField(label="Lien affilié", required=False)

    interviewee = ComposedField(
        label="Présentation",
        required=False,
        widget=forms.Textarea({"rows": 3}),
        max_length=400,
        help_text="Une ou deux phrases, montrées avant l’entretien.",
    )
    quality = ComposedLine(
        label="Qualité de l’auteur",
        required=False,
        max_length=200,
        help_text="Par exemple\N{NO-BREAK SPACE}: sociologue, chercheuse à Nancy. Vide\N{NO-BREAK SPACE}: sa spécialité.",
    )

    def __init__(self, data=None, *, article, names: Mapping[int, str]):
        self.names = names
        super().__init__(data, initial=_initial(article, names), label_suffix="")
        for field in self.fields.values():
            field.widget.attrs.setdefault("autocomplete", "off")

    def clean(self):
        cleaned = super().clean()
        fields = [name for name in ("review_product", "deal_product") if cleaned.get(name)]
        found = sheets_named([cleaned[name] for name in fields], self.names)
        for name in fields:
            if cleaned[name] not in found:
                self.add_error(name, UNKNOWN)
        self.found = found
        return cleaned

    def as_parts(self) -> dict[str, Any]:
        """As snapshots keep them; to be asked of a valid form."""
        told = {
            "review": self._part("review", kind_review.FIELDS),
            "deal": self._part("deal", kind_deal.FIELDS),
        }
        return told | {name: self.cleaned_data[name] for name in kind_parts.WORDS}

    def _part(self, part: str, fields: Iterable[str]) -> dict[str, Any]:
        return {name: self._kept(self.cleaned_data[f"{part}_{name}"], name) for name in fields}

    def _kept(self, value: Any, name: str) -> Any:
        if name == "product":
            return self.found.get(value)
        if isinstance(value, Decimal):
            return str(value)
        if name in {"checked_on", "ends_at"}:
            return value and value.isoformat()
        # Nothing chosen or typed is what stands by itself.
        return value if value != "" else None


def _initial(article, names: Mapping[int, str]) -> dict[str, Any]:
    told = {
        f"{part}_{name}": value
        for part in ("review", "deal")
        for name, value in getattr(article, part).items()
    }
    for name in ("review_product", "deal_product"):
        told[name] = names.get(told.get(name), "")
    for name in ("review_mark", "deal_price", "deal_usual_price"):
        # As numbers, so that they are shown with the comma.
        told[name] = Decimal(told[name]) if told.get(name) else None
    if ends_at := told.get("deal_ends_at"):
        told["deal_ends_at"] = datetime.fromisoformat(ends_at)
    return told | {name: getattr(article, name) for name in kind_parts.WORDS}
