"""The same words for many pictures: credit, licence, keywords, collection. What is left empty stays as it was."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from articles.content.references import ReferenceRow
from articles.content.renewing import shown
from articles.desk.moment_field import MomentField
from articles.desk.records_rights import may
from articles.media.classing import listed
from articles.media.collections import Collection
from articles.media.images import Image
from articles.typography import compose
from articles.workflow.publications import Publication

MOST = 200
WORDS = ("credit", "licence", "licence_ends_at")


def _text(name: str, **more) -> forms.CharField:
    known = Image._meta.get_field(name)
    label = str(known.verbose_name).capitalize()
    return forms.CharField(label=label, max_length=known.max_length, required=False, **more)


class BulkForm(forms.Form):
    credit = _text("credit")
    licence = _text("licence")
    licence_ends_at = MomentField(label="Fin de la licence", required=False)
    add_keywords = forms.CharField(
        label="Ajouter des mots-clés",
        max_length=300,
        required=False,
        help_text="Séparés par des virgules.",
    )
    remove_keywords = forms.CharField(label="Retirer des mots-clés", max_length=300, required=False)
    collection = forms.CharField(
        label="Mettre dans la collection",
        max_length=80,
        required=False,
        help_text="Une collection qui existe, ou le nom d’une nouvelle.",
        widget=forms.TextInput({"list": "collections", "autocomplete": "off"}),
    )
    leave = forms.ModelChoiceField(
        Collection.objects.all(),
        label="Retirer de la collection",
        required=False,
        empty_label="Aucune",
    )

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not any(cleaned.values()):
            raise forms.ValidationError("Remplissez au moins un champ.")
        return cleaned


def bulk_edit(site, request: HttpRequest) -> HttpResponse:
    """?image=3&image=17 names the pictures; what the form says is done to them all, or to none."""
    if not may(request.user, "change", Image):
        raise PermissionDenied
    images = Image.objects.filter(pk__in=_numbers(request))
    if not images:
        messages.warning(request, "Choisissez d’abord des images.")
        return redirect("admin:articles_image_changelist")
    form = BulkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        messages.success(request, change(images, form.cleaned_data, request.user))
        return redirect("admin:articles_image_changelist")
    context = site.each_context(request) | {
        "title": f"Modifier {len(images)}\N{NO-BREAK SPACE}images"
        if len(images) > 1
        else "Modifier une image",
        "form": form,
        "images": images,
        "collections": form.fields["leave"].queryset,
        "opts": Image._meta,
    }
    return TemplateResponse(request, "admin/articles/image/bulk_edit.html", context)


def _numbers(request: HttpRequest) -> list[int]:
    asked = (request.POST if request.method == "POST" else request.GET).getlist("image")
    known = (number for number in asked if number.isascii() and number.isdigit())
    return [int(number) for number in known if len(number) < 19][:MOST]


@transaction.atomic
def change(images, told: dict, user) -> str:
    """Says what was done. Words that readers see are the editors' to change."""
    images = list(images.select_for_update(of=("self",)))
    words = {name: told[name] for name in WORDS if told[name]}
    left = set() if not words or may(user, "delete", Image) else _public(images)
    for image in images:
        if image.pk not in left:
            for name, value in words.items():
                setattr(image, name, value)
        image.change_keywords(
            add=listed(told["add_keywords"]), remove=listed(told["remove_keywords"])
        )
        image.save()
    _sort(images, told)
    return _said(len(images), len(left))


def _sort(images: list[Image], told: dict) -> None:
    if told["leave"]:
        told["leave"].images.remove(*images)
    if name := compose(told["collection"]).strip():
        known = Collection.objects.filter(Q(name__iexact=name)).first()
        (known or Collection.objects.create(name=name)).images.add(*images)


def _public(images: list[Image]) -> set[int]:
    """Those on pages that readers get, or are about to."""
    rows = ReferenceRow.objects.filter(kind="image", target_id__in=[image.pk for image in images])
    rows = rows.filter(publication__in=shown(Publication.objects.all()).order_by())
    return set(rows.values_list("target_id", flat=True))


def _said(count: int, left: int) -> str:
    done = f"{count}\N{NO-BREAK SPACE}images modifiées." if count > 1 else "Image modifiée."
    if not left:
        return done
    kept = (
        f"{left}\N{NO-BREAK SPACE}d’entre elles sont en ligne\N{NO-BREAK SPACE}: leur"
        if left > 1
        else "L’une d’elles est en ligne\N{NO-BREAK SPACE}: son"
    )
    return f"{done} {kept} crédit et {'leur' if left > 1 else 'sa'} licence restent à changer par l’édition."
