"""The pages of the house, written with the article's editor; every version can be read and taken up again."""

from __future__ import annotations

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path

from articles.body import Records, render
from articles.content.house_pages import HousePage, refuse_blocks
from articles.desk.body_field import BodyField
from articles.desk.editing_widget import BodyEditor
from articles.desk.record_admin import RecordAdmin
from articles.desk.records_rights import may
from articles.desk.telling import when

MOST_VERSIONS = 100
MOVES = (
    "Vide\N{NO-BREAK SPACE}: elle reste la même. Si vous la changez, l’ancienne mène à la nouvelle."
)


class TextField(BodyField):
    """Words only: what leans on records is neither offered nor taken."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.widget = BodyEditor(embeds=False)

    def validate(self, value: dict) -> None:
        super().validate(value)
        refuse_blocks(value)


class HousePageForm(forms.ModelForm):
    body = TextField()
    # The version that was before the person's eyes.
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.instance.version
        if self.instance.pk and "slug" in self.fields:
            self.fields["slug"].help_text = MOVES

    def clean_seen(self):
        stored = HousePage.objects.filter(pk=self.instance.pk).values_list("version", flat=True)
        if stored and stored[0] != self.cleaned_data["seen"]:
            raise ValidationError("stale")
        return self.cleaned_data["seen"]

    def clean(self):
        cleaned = super().clean()
        if self.errors.pop("seen", None):
            raise ValidationError(
                "Quelqu’un a enregistré cette page pendant que vous l’écriviez. Copiez votre texte, rouvrez la"
                " page et reprenez de là."
            )
        return cleaned


class HousePageAdmin(RecordAdmin):
    feminine = True
    form = HousePageForm
    goes_with_it = (
        "Toutes ses versions partent avec elle, et son adresse ne mènera plus nulle part."
    )
    ordering = ("position", "id")
    list_display = ("title", "told_address", "told_state", "told_change")
    search_fields = ("title",)

    @admin.display(description="adresse")
    def told_address(self, obj) -> str:
        return obj.path

    @admin.display(description="état")
    def told_state(self, obj) -> str:
        if obj.is_written:
            return "en ligne"
        return "à écrire, obligatoire" if obj.is_legal else "à écrire"

    @admin.display(description="modifiée le", ordering="updated_at")
    def told_change(self, obj) -> str:
        return when(obj.updated_at) if obj.version else ""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        # There is rarely a second one to write.
        context = {"show_save_and_add_another": False} | (extra_context or {})
        return super().changeform_view(request, object_id, form_url, context)

    def get_fields(self, request, obj=None):
        fixed = obj is not None and obj.is_fixed
        return ("title", "position", "body") if fixed else ("title", "slug", "position", "body")

    def get_urls(self):
        versions = self.admin_site.admin_view(self.version_page)
        return [
            path("<int:pk>/versions/<int:number>/", versions, name="articles_housepage_version"),
            *super().get_urls(),
        ]

    def has_delete_permission(self, request, obj=None) -> bool:
        return super().has_delete_permission(request, obj) and not (obj and obj.is_fixed)

    def save_model(self, request, obj, form, change):
        obj.keep(by=request.user)

    def history_view(self, request, object_id, extra_context=None):
        if not may(request.user, "view", HousePage):
            raise PermissionDenied
        page = get_object_or_404(HousePage, pk=object_id)
        versions = page.revisions.select_related("author").defer("body")[:MOST_VERSIONS]
        context = self.admin_site.each_context(request) | {
            "title": "Versions",
            "opts": self.opts,
            "page": page,
            "versions": versions,
        }
        return TemplateResponse(request, "desk/house_page_versions.html", context)

    def version_page(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        """A former version as readers read it; posted, it becomes a new one."""
        if not may(request.user, "change", HousePage):
            raise PermissionDenied
        page = get_object_or_404(HousePage, pk=pk)
        version = get_object_or_404(page.revisions.select_related("author"), number=number)
        if request.method == "POST":
            return self._take_up(request, page, version)
        context = self.admin_site.each_context(request) | {
            "title": f"Version {number}",
            "page": page,
            "version": version,
            "body": render(version.body, Records({}, {}, {}, {})),
        }
        return TemplateResponse(request, "desk/house_page_version.html", context)

    def _take_up(self, request: HttpRequest, page: HousePage, version) -> HttpResponse:
        page.title, page.body = version.title, version.body
        try:
            page.clean()
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            kept = page.keep(by=request.user)
            told = f"La version {version.number} est reprise" if kept else "Rien n’a changé"
            messages.success(request, f"{told}.")
        return redirect("admin:articles_housepage_change", page.pk)
