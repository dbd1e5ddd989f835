"""The picture library at the desk: seen as pictures, checked as files."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.admin import display
from django.db.models import Count
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.html import format_html

from articles.desk.bulk_editing import bulk_edit
from articles.desk.image_filters import (
    AiFilter,
    LicenceFilter,
    UseFilter,
    ending_soon,
    shown,
    unused,
)
from articles.desk.image_form import ImageForm
from articles.desk.image_uses import uses_of
from articles.desk.library_filters import (
    AddedFilter,
    CollectionFilter,
    HueFilter,
    LackFilter,
    MineFilter,
)
from articles.desk.record_admin import RecordAdmin
from articles.media.collections import Collection
from articles.media.images import Image
from articles.media.keeping import let_go

MOST_TWINS = 6
# Named in the sentence that refuses to delete; the page lists them all.
MOST_TOLD = 3


class ImageAdmin(RecordAdmin):
    feminine = True
    leaned_on = "image"
    form = ImageForm
    fieldsets = (
        (None, {"fields": ("file", "alt", "caption", "credit")}),
        ("Provenance", {"fields": ("title", "source", "copyright", "place", "ai_use")}),
        (
            "Droits",
            {"fields": ("licence", "licence_ends_at", "single_use", "no_social", "restriction")},
        ),
        ("Classement", {"fields": ("keywords", "collections")}),
    )
    framing = ("Cadrage", {"fields": (("focus_x", "focus_y"),), "classes": ("focus-fields",)})
    list_display = ("alt", "credit", "created_at")
    search_fields = ("alt", "caption", "credit", "title", "source", "place", "keywords")
    search_help_text = "Légende, crédit, mot-clé…"
    ordering = ("-created_at", "-id")
    list_per_page = 48
    list_filter = (
        *(CollectionFilter, HueFilter, AddedFilter, MineFilter),
        *(UseFilter, LackFilter, LicenceFilter, AiFilter),
    )

    def get_urls(self):
        site = self.admin_site
        view = site.admin_view(lambda request: bulk_edit(site, request))
        return [path("lot/", view, name="bulk_edit"), *super().get_urls()]

    def uses(self, obj):
        return uses_of(obj)

    def _serves(self, obj) -> bool:
        """Drafts, planned stories, product sheets and portraits count."""
        if not hasattr(obj, "serves"):
            obj.serves = not unused(Image.objects.filter(pk=obj.pk)).exists()
        return obj.serves

    def why_kept(self, obj) -> str:
        uses = uses_of(obj)
        told = [f"«\N{NO-BREAK SPACE}{use.label}\N{NO-BREAK SPACE}» ({use.where})" for use in uses]
        more = len(told) - MOST_TOLD
        last = [f"et {more} autres emplois"] if more > 0 else []
        return f"elle sert encore\N{NO-BREAK SPACE}: {', '.join(told[:MOST_TOLD] + last)}"

    def get_fieldsets(self, request, obj=None):
        """Where to cut is seen on the picture, once it is there."""
        words, *others = self.fieldsets
        return (words, self.framing, *others) if obj else self.fieldsets

    def changelist_view(self, request, extra_context=None):
        """Warned before: a page that readers see is about to lose its picture."""
        ending = shown(ending_soon(Image.objects.all())).count()
        return super().changelist_view(request, (extra_context or {}) | {"ending": ending})

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        twins = list(Image.objects.twins_of(obj)[:MOST_TWINS]) if change else []
        for twin in twins:
            twin.is_same_file = bool(obj.digest) and twin.digest == obj.digest
        context = context | {"twins": twins}
        return super().render_change_form(request, context, add, change, form_url, obj)

    def response_post_save_add(self, request, obj):
        """Offered, not forced: the new one is kept, beside those that were there before."""
        if not Image.objects.twins_of(obj).exists():
            return super().response_post_save_add(request, obj)
        messages.warning(
            request,
            "Une image toute semblable est déjà dans la médiathèque\N{NO-BREAK SPACE}: voyez ci-dessous laquelle garder.",
        )
        return redirect("admin:articles_image_change", obj.pk)

    def save_model(self, request, obj, form, change):
        if not change:
            obj.created_by = request.user
        elif "file" in form.changed_data:
            let_go([form.initial["file"].name])
            messages.info(request, self._replaced(obj))
        super().save_model(request, obj, form, change)
        if form.filled:
            told = ", ".join(form.filled)
            messages.info(request, f"Repris du fichier\N{NO-BREAK SPACE}: {told}. À relire.")

    def _replaced(self, obj) -> str:
        count = len(uses_of(obj))
        if not count:
            return "Le nouveau fichier a pris la place de l’ancien."
        places = f"{count}\N{NO-BREAK SPACE}endroits" if count > 1 else "un endroit"
        return f"Le nouveau fichier a pris la place de l’ancien, à {places}\N{NO-BREAK SPACE}; les pages en ligne sont refaites."


class CollectionAdmin(RecordAdmin):
    feminine = True
    list_display = ("name", "pictures")
    search_fields = ("name",)
    fields = ("name",)

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(count=Count("images"))

    @display(description="images")
    def pictures(self, obj: Collection) -> str:
        address = reverse("admin:articles_image_changelist")
        return format_html('<a href="{}?collection={}">{}</a>', address, obj.pk, obj.count)
