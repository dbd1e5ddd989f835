"""Names that mean the same to whoever searches; what is saved holds for the next search."""

from __future__ import annotations

from django import forms
from django.contrib import admin
from django.db.models import F, Func, TextField, Value
from django.utils.html import format_html
from django.utils.http import urlencode

from articles.desk.lines_fields import LinesField
from articles.desk.record_admin import RecordAdmin
from articles.desk.searching import matching
from articles.search.synonyms import Synonyms


class SynonymsForm(forms.ModelForm):
    words = LinesField(
        label=Synonyms._meta.get_field("words").verbose_name,
        help_text=Synonyms._meta.get_field("words").help_text,
        longest=80,
        most=20,
    )


class SynonymsAdmin(RecordAdmin):
    form = SynonymsForm
    list_display = ("__str__", "tried")
    search_fields = ("words",)
    fields = ("words",)
    ordering = ("words",)

    def get_search_results(self, request, queryset, search_term):
        told = queryset.annotate(
            told=Func(F("words"), Value(" "), function="array_to_string", output_field=TextField())
        )
        return matching(told, search_term, "told"), False

    @admin.display(description="Essai")
    def tried(self, group):
        """The search itself, by the first of them."""
        address = f"/recherche/?{urlencode({'q': group.words[0]})}"
        return format_html(
            '<a href="{}">Chercher «\N{NO-BREAK SPACE}{}\N{NO-BREAK SPACE}»</a>',
            address,
            group.words[0],
        )
