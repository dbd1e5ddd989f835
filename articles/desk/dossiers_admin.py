"""Dossiers and the articles they put in order: found by their title, carried to their place."""

from __future__ import annotations

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Count

from articles.content.article import Article
from articles.content.dossiers import Dossier
from articles.desk.composed_fields import composed_formfield
from articles.desk.lookups import number_in, numbered
from articles.desk.record_admin import RecordAdmin
from articles.desk.signing import Rows
from articles.typography import compose

MOST = 100


class EntryForm(forms.Form):
    article = forms.CharField(
        label="Article",
        required=False,
        max_length=400,
        # The page has one list of suggestions for all the rows.
        widget=forms.TextInput({"list": "known-articles", "autocomplete": "off"}),
    )

    def clean_article(self) -> Article | None:
        """The article meant: by the number behind its title, or by a title that no other has."""
        typed = compose(self.cleaned_data["article"]).strip()
        if not typed:
            return None
        number = number_in(typed)
        meant = {"pk": number} if number else {"title__iexact": typed}
        if len(found := Article.objects.defer("body").filter(**meant)[:2]) != 1:
            raise ValidationError("Choisissez un article de la liste proposée.")
        return found[0]


class BaseEntries(Rows):
    def __init__(self, data=None, *, dossier: Dossier):
        entries = dossier.entries.select_related("article") if dossier.pk else ()
        super().__init__(
            data,
            prefix="entries",
            initial=[{"article": numbered(entry.article)} for entry in entries],
        )

    @staticmethod
    def says_something(row: dict) -> bool:
        return bool(row.get("article"))

    def clean(self):
        if any(self.errors):
            return
        if len(set(self.articles)) < len(self.articles):
            raise ValidationError("Le même article figure deux fois.")

    @property
    def articles(self) -> list[int]:
        return [row["article"].pk for row in self.kept]


EntryRows = forms.formset_factory(
    EntryForm,
    formset=BaseEntries,
    extra=1,
    can_order=True,
    can_delete=True,
    max_num=MOST,
    validate_max=True,
)


class DossierForm(forms.ModelForm):
    class Meta:
        model = Dossier
        fields = ("name", "slug", "standfirst", "introduction", "hero", "is_public")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.rows = EntryRows(self.data if self.is_bound else None, dossier=self.instance)

    def clean(self):
        cleaned = super().clean()
        if not self.rows.is_valid():
            raise ValidationError("La liste des articles est à revoir.")
        return cleaned


class DossierAdmin(RecordAdmin):
    form = DossierForm
    goes_with_it = (
        "Ses articles restent\N{NARROW NO-BREAK SPACE}; son adresse ne mènera plus nulle part."
    )
    ordering = ("-id",)
    list_display = ("name", "articles_count", "told_state")
    search_fields = ("name", "standfirst")
    fields = ("name", "slug", "standfirst", "introduction", "hero", "is_public")

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name in ("standfirst", "introduction"):
            rows = 3 if db_field.name == "standfirst" else 10
            return composed_formfield(db_field, widget=forms.Textarea({"rows": rows}))
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        form.instance.put_in_order(form.rows.articles)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        listed = Article.objects.with_standing().defer("body").filter(dossier_entries__dossier=obj)
        told = {
            "may_order": self.has_change_permission(request, obj) if obj else True,
            "listed": listed.order_by("dossier_entries__position") if obj else (),
        }
        return super().render_change_form(request, context | told, add, change, form_url, obj)

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(entries_count=Count("entries"))

    @admin.display(description="état", ordering="is_public")
    def told_state(self, dossier) -> str:
        return "en ligne" if dossier.is_public else "hors ligne"

    @admin.display(description="Articles", ordering="entries_count")
    def articles_count(self, dossier) -> int:
        return dossier.entries_count
