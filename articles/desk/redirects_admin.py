"""Redirects as the chief keeps them: one by one, or from a file; how often each served, and when last."""

from __future__ import annotations

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path

from articles.content.redirect_files import BadFile, Fault, take_in
from articles.content.redirects import Redirect
from articles.desk.choice_filter import ChoiceFilter
from articles.desk.record_admin import RecordAdmin
from articles.desk.records_rights import may
from articles.desk.telling import when

MOST_FAULTS = 50


class ImportForm(forms.Form):
    file = forms.FileField(
        label="Fichier CSV",
        widget=forms.FileInput({"accept": ".csv,text/csv"}),
        error_messages={"required": "Choisissez un fichier.", "empty": "Ce fichier est vide."},
    )
    outside = forms.BooleanField(label="Certaines mènent hors du site, exprès", required=False)


class RedirectForm(forms.ModelForm):
    def add_error(self, field, error):
        """What could not be read at all is no wrong address besides: one fault a field."""
        if field is None and hasattr(error, "error_dict"):
            fresh = {
                name: told for name, told in error.error_dict.items() if name not in self.errors
            }
            if not fresh:
                return
            error = ValidationError(fresh)
        super().add_error(field, error)


class RedirectAdmin(RecordAdmin):
    feminine = True
    form = RedirectForm
    goes_with_it = "Qui demande cette adresse n’y trouvera plus rien."
    ordering = ("source", "is_prefix")
    list_display = ("told_source", "told_target", "code", "hits", "told_last")
    list_filter = (("code", ChoiceFilter), "is_prefix")
    search_fields = ("source", "target", "reason")
    fields = ("source", "is_prefix", "code", "target", "outside", "reason")

    @admin.display(description="adresse demandée", ordering="source")
    def told_source(self, obj) -> str:
        return str(obj)

    @admin.display(description="mène à", ordering="target")
    def told_target(self, obj) -> str:
        return obj.target or "–"

    @admin.display(description="dernier passage", ordering="last_hit_at")
    def told_last(self, obj) -> str:
        return when(obj.last_hit_at) if obj.last_hit_at else ""

    def get_urls(self):
        taking_in = self.admin_site.admin_view(self.import_page)
        return [path("fichier/", taking_in, name="articles_redirect_import"), *super().get_urls()]

    def import_page(self, request: HttpRequest) -> HttpResponse:
        if not may(request.user, "add", Redirect):
            raise PermissionDenied
        sent = (request.POST, request.FILES) if request.method == "POST" else ()
        form, faults = ImportForm(*sent, label_suffix=""), []
        if form.is_valid():
            faults = self._take_in(request, form.cleaned_data)
            if not faults:
                return redirect("admin:articles_redirect_changelist")
        context = self.admin_site.each_context(request) | {
            "title": "Reprendre un fichier",
            "opts": self.opts,
            "form": form,
            "faults": faults[:MOST_FAULTS],
            "more": max(0, len(faults) - MOST_FAULTS),
        }
        return TemplateResponse(request, "desk/redirect_import.html", context)

    def _take_in(self, request: HttpRequest, sent: dict) -> list[Fault]:
        """None of these when all of it was taken."""
        try:
            count = take_in(sent["file"].read(), outside=sent["outside"])
        except BadFile as bad:
            return bad.faults
        told = "Une redirection reprise" if count == 1 else f"{count} redirections reprises"
        messages.success(request, f"{told} du fichier.")
        return []
