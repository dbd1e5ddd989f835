"""The sources an article cites: found by their name, made on the spot when the desk has not met them yet."""

from __future__ import annotations

from django import forms

from articles.content.sources import Source, SourceCredit, SourceKind
from articles.desk.composed_fields import ComposedLine
from articles.desk.lines_fields import NO_ADDRESS
from articles.desk.signing import Rows
from articles.typography import compose

UNKNOWN = "La rédaction ne connaît pas encore cette source. Dites sa nature pour l’ajouter."


class CreditForm(forms.Form):
    source = ComposedLine(
        label="Source",
        max_length=160,
        required=False,
        # The page has one list of suggestions for all the rows.
        widget=forms.TextInput({"list": "known-sources", "autocomplete": "off"}),
    )
    new_kind = forms.ChoiceField(
        label="Nature de cette nouvelle source",
        choices=[("", "Choisir…"), *SourceKind.choices],
        required=False,
    )
    label = ComposedLine(label="Intitulé", max_length=200, required=False)
    url = forms.URLField(
        label="Adresse consultée",
        max_length=500,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": NO_ADDRESS},
    )
    consulted_on = forms.DateField(
        label="Consultée le",
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("source") and any(map(cleaned.get, ("label", "url", "consulted_on"))):
            self.add_error("source", "Nommez la source.")
        return cleaned

    @property
    def is_new(self) -> bool:
        """True once the name was found to be unknown: the row then asks for the kind."""
        return "new_kind" in self.errors or bool(self.is_bound and self["new_kind"].data)


class BaseCredits(Rows):
    def __init__(self, data=None, *, article, **kwargs):
        cited = article.source_credits.select_related("source") if article.pk else ()
        rows = [_row(credit) for credit in cited]
        super().__init__(data, prefix="sources", initial=rows, **kwargs)

    @staticmethod
    def says_something(row: dict) -> bool:
        return bool(row.get("source"))

    def clean(self):
        if any(self.errors):
            return
        self.found = _sources_named([row["source"] for row in self.kept])
        for form in self.forms:
            if not self._should_delete_form(form) and self._lacks_kind(form.cleaned_data):
                form.add_error("new_kind", UNKNOWN)

    def _lacks_kind(self, row: dict) -> bool:
        name = row.get("source")
        return bool(name) and name not in self.found and not row["new_kind"]

    def as_snapshot(self) -> list[dict]:
        """Makes the sources that the desk had not met."""
        return [self._credit(row) for row in self.kept]

    def store(self, article) -> None:
        write_credits(article, self.as_snapshot())

    def _credit(self, row: dict) -> dict:
        source = self.found.get(row["source"]) or _new_source(row["source"], row["new_kind"])
        consulted = row["consulted_on"] and row["consulted_on"].isoformat()
        return {"source": source, "label": row["label"], "url": row["url"]} | {
            "consulted_on": consulted
        }


def write_credits(article, cited: list[dict]) -> None:
    """Makes these the sources cited, in this order; writes nothing when they are already."""
    if [credit.as_snapshot() for credit in article.source_credits.all()] == cited:
        return
    article.source_credits.all().delete()
    for place, row in enumerate(cited):
        SourceCredit.objects.create(
            article=article, position=place, source_id=row["source"], **_words(row)
        )


def _words(row: dict) -> dict:
    return {name: row[name] for name in ("label", "url", "consulted_on")}


def _row(credit: SourceCredit) -> dict:
    return {"source": credit.source.name, "consulted_on": credit.consulted_on} | {
        "label": credit.label,
        "url": credit.url,
    }


def _sources_named(names: list[str]) -> dict[str, int]:
    """The sources the house knows under these names, whatever the capitals and accents."""
    known = dict(Source.objects.filter(name__in=names).values_list("name", "pk"))
    for name in names:
        if name not in known:
            alike = Source.objects.filter(name__unaccent__iexact=name).first()
            known |= {name: alike.pk} if alike else {}
    return known


def _new_source(name: str, kind: str) -> int:
    source, _ = Source.objects.get_or_create(name=compose(name).strip(), defaults={"kind": kind})
    return source.pk


CreditRows = forms.formset_factory(
    CreditForm, formset=BaseCredits, extra=1, can_order=True, can_delete=True, max_num=60
)
