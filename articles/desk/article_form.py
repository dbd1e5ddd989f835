"""The article's page as one form: the text and what stands around it, and the version it was read at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from articles.content import announcing, furnishing
from articles.content.article import Article
from articles.desk.body_field import BodyField
from articles.desk.composed_fields import composed_formfield
from articles.desk.crediting import CreditRows
from articles.desk.kind_form import KindForm
from articles.desk.lines_fields import LinesField
from articles.desk.picture_field import PictureField
from articles.desk.product_name import names_of_sheets
from articles.desk.ranking_rows import RankingRows
from articles.desk.signing import BylineRows
from articles.desk.tagging import (
    TagsField,
    TypedTags,
    find_or_make,
    may_make_tags,
    typed_tags,
    write_tags,
)
from articles.workflow.refusals import Issue

# Fields of words that may run over several lines on the page, and with how many they start.
TEXT_ROWS = {"title": 1, "standfirst": 2, "hero_caption": 1, "hero_alt": 1} | dict.fromkeys(
    announcing.WORDS, 2
)
# How many signs a field should have at most; screen readers say an alternative text in one breath.
ADVISED = {"hero_alt": 125} | announcing.ADVISED
# What stands in the place of words that nobody wrote: the first of these fields that says something.
USUAL = {
    "seo_title": "title",
    "social_title": "title",
    "seo_description": "standfirst title",
    "social_description": "standfirst title",
}


def _formfield(db_field, **kwargs):
    if db_field.name in Article.composed:
        rows = TEXT_ROWS.get(db_field.name)
        widget = forms.Textarea({"rows": rows}) if rows else forms.TextInput()
        return composed_formfield(db_field, **kwargs, widget=widget)
    return db_field.formfield(**kwargs)


class ArticleForm(forms.ModelForm):
    body = BodyField()
    hero = PictureField(label="Image principale")
    key_points = LinesField(
        label="Points",
        required=False,
        most=furnishing.MOST_POINTS,
        help_text=f"{furnishing.MOST_POINTS}\N{NO-BREAK SPACE}points au plus, un par ligne\N{NO-BREAK SPACE}: ce que retient qui ne lit rien d’autre.",
    )
    tag_names = TagsField(label="Mots-clés", required=False, help_text="Séparés par des virgules.")
    # The version the text was read at.
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    class Meta:
        model = Article
        fields = (
            *("kicker", "title", "standfirst", "body", "kind", "section", "slug"),
            *("hero", "hero_caption", "hero_credit", "hero_alt"),
            *announcing.WORDS,
            *furnishing.FURNITURE,
        )
        formfield_callback = _formfield

    def __init__(self, data=None, *, instance, by):
        self.by = by
        initial = {"seen": instance.version, "tag_names": typed_tags(instance)}
        super().__init__(data, instance=instance, initial=initial, label_suffix="")
        self.fields["section"].empty_label = "Choisir…"
        for field in self.fields.values():
            field.widget.attrs.setdefault("autocomplete", "off")
        for name, most in ADVISED.items():
            told = {"data-advised": most, "data-usual": USUAL.get(name, "")}
            self.fields[name].widget.attrs |= told
        self.fields["ai_disclosure"].widget.attrs["list"] = "ai-formulas"
        for name in ("kicker", "title", "standfirst"):
            # Blank: it tells the style sheet that nothing is written yet.
            self.fields[name].widget.attrs["placeholder"] = " "

    def clean_tag_names(self) -> TypedTags:
        typed = TypedTags.of(self.cleaned_data["tag_names"])
        if not self.may_make_tags:
            typed.refuse_unknown()
        return typed

    @property
    def formulas(self) -> tuple[str, ...]:
        return furnishing.FORMULAS

    @property
    def may_make_tags(self) -> bool:
        return may_make_tags(self.by)

    @property
    def last_seen(self) -> int:
        """The version this person says to have seen; 0 when the form was tampered with."""
        return self.cleaned_data.get("seen") or 0


class Fault(NamedTuple):
    """`anchor` is the id of the field to go to, None when the fault is the whole sheet's."""

    message: str
    label: str | None = None
    anchor: str | None = None


class ArticleSheet:
    """Form and rows together, as `by` may fill them in. `write` stores everything but makes no revision: article.keep does."""

    def __init__(self, article, data=None, *, by, signed=()):
        self.article = article
        self.form = ArticleForm(data, instance=article, by=by)
        self.bylines = BylineRows(data, article=article, signed=signed)
        self.credits = CreditRows(data, article=article)
        names = names_of_sheets(article)
        self.parts = KindForm(data, article=article, names=names)
        self.ranking = RankingRows(data, article=article, names=names)

    def is_valid(self) -> bool:
        # Every part is asked, so that every error is told.
        asked = (self.form, self.bylines, self.credits, self.parts, self.ranking)
        sound = [part.is_valid() for part in asked]
        return all(sound)

    def filled(self) -> Article:
        """The article as the valid sheet would have it, but for its other rows; stores nothing."""
        article = self.form.save(commit=False)
        article.fill_parts(self.parts.as_parts() | {"ranking": self.ranking.as_snapshot()})
        return article

    def write(self) -> None:
        article = self.filled()
        article.save()
        self.bylines.store(article)
        self.credits.store(article)
        write_tags(article, find_or_make(self.form.cleaned_data["tag_names"]))

    def tell(self, issues: list[Issue]) -> None:
        """Shows what publication lacks at the fields of a sheet that was not sent."""
        for form in (self.form, self.parts):
            form.full_clean()
            form.cleaned_data = {}
        rows = {"bylines": self.bylines, "ranking": self.ranking}
        for issue in issues:
            if issue.field in rows:
                rows[issue.field].non_form_errors().append(issue.message)
            else:
                form = self.parts if issue.field in self.parts.fields else self.form
                form.add_error(issue.field, issue.message)

    def refuse(self, message: str) -> None:
        self.form.add_error(None, message)

    @property
    def was_sent(self) -> bool:
        return self.form.is_bound

    @property
    def has_errors(self) -> bool:
        return any(True for _ in self.faults)

    @property
    def faults(self) -> Iterator[Fault]:
        """Everything that is wrong, in the order of the page."""
        yield from _of_form(self.form)
        yield from _of_form(self.parts)
        for label, anchor, rows in (
            ("Signatures", "signatures", self.bylines),
            ("Sources", "sources", self.credits),
            ("Classement", "ranking", self.ranking),
        ):
            for error in (*rows.non_form_errors(), *_of_rows(rows)):
                yield Fault(error, label, anchor)


def _of_form(form) -> Iterator[Fault]:
    # Django tells them in the order in which they were found.
    for name in (NON_FIELD_ERRORS, *form.fields):
        field = form[name] if name in form.fields else None
        for error in form.errors.get(name, ()):
            yield Fault(error, field and field.label, field and field.auto_id)


def _of_rows(rows) -> Iterator[str]:
    return (error for row in rows.errors for errors in row.values() for error in errors)
