"""The site's identity: one page without a list. Its name, look and publisher, as every page shows them from the next request on."""

from __future__ import annotations

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from articles.content import accents
from articles.content.accents import DARK_PAPER, INK, PAPER
from articles.content.house import at_hand
from articles.content.site_identity import ONLY, SiteIdentity
from articles.desk.record_admin import RecordAdmin

_SWATCH = (
    '<svg class="accent-tint" viewBox="0 0 150 34" role="img" aria-label="{}">'
    '<rect width="150" height="34" fill="{}"/><text x="12" y="23" fill="{}">{}</text></svg>'
)


class IdentityForm(forms.ModelForm):
    def clean_logo(self):
        logo = self.cleaned_data["logo"]
        if logo and not logo.is_licensed():
            raise ValidationError("La licence de cette image est échue.")
        return logo


class SiteIdentityAdmin(RecordAdmin):
    feminine = True
    form = IdentityForm
    ordering = ("id",)
    readonly_fields = ("tints",)
    fieldsets = (
        (None, {"fields": ("name", "baseline", "logo")}),
        ("Couleur", {"fields": ("accent", "tints")}),
        ("Qui en répond", {"fields": ("publisher", "address", "director", "host", "contact")}),
    )

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name == "logo":
            field.help_text = db_field.help_text
        return field

    def changelist_view(self, request, extra_context=None):
        """There is one: its page stands in for the list."""
        SiteIdentity.objects.get_or_create(pk=ONLY)
        return self.changeform_view(request, str(ONLY), "", extra_context)

    def done(self, name: object, deed: str) -> str:
        """There is one, which needs no name."""
        return f"Identité du site {deed}e."

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        # What an empty field gives.
        house = at_hand()
        if obj is not None and not obj.name:
            form.base_fields["name"].widget.attrs["placeholder"] = house.name
        if obj is not None and not obj.baseline:
            form.base_fields["baseline"].widget.attrs["placeholder"] = house.baseline
        return form

    @admin.display(description="ce qu’elle donne")
    def tints(self, obj) -> SafeString:
        if not obj.accent:
            return SafeString("Celle du site tel qu’il est livré.")
        accent = accents.accent_of(obj.accent)
        shown = (
            ("Sur fond clair", PAPER, accent.light),
            ("Sur fond sombre", DARK_PAPER, accent.dark),
            ("En aplat", accent.signal, INK),
        )
        rows = ((label, ground, words, label) for label, ground, words in shown)
        return format_html_join("", _SWATCH, rows)
