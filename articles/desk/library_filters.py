"""The ways to look for a picture: by colour, by when it came, by who brought it, by what it still lacks, by collection."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.admin import SimpleListFilter
from django.db.models import Q, QuerySet
from django.utils import timezone

from articles.desk.image_filters import Choice
from articles.media.classing import Hue
from articles.media.collections import Collection
from articles.workflow import clock


class HueFilter(SimpleListFilter):
    title = "couleur"
    parameter_name = "couleur"
    template = "admin/articles/image/hue_filter.html"

    def lookups(self, request, model_admin):
        return Hue.choices

    def queryset(self, request, queryset):
        return queryset.filter(hue=self.value()) if self.value() in Hue.values else queryset


def _since(days: int) -> QuerySet:
    return lambda images: images.filter(created_at__gt=clock.now() - timedelta(days=days))


def _this_year(images: QuerySet) -> QuerySet:
    return images.filter(created_at__year=timezone.localdate().year)


class AddedFilter(Choice):
    title = "ajoutée"
    parameter_name = "ajoutee"
    known = {
        "jour": ("depuis 24\N{NO-BREAK SPACE}heures", _since(1)),
        "semaine": ("depuis 7\N{NO-BREAK SPACE}jours", _since(7)),
        "mois": ("depuis 30\N{NO-BREAK SPACE}jours", _since(30)),
        "annee": ("cette année", _this_year),
        "avant": (
            "avant cette année",
            lambda images: images.filter(created_at__year__lt=timezone.localdate().year),
        ),
    }


class LackFilter(Choice):
    title = "à compléter"
    parameter_name = "manque"
    known = {
        "mots": ("alternative ou crédit", lambda images: images.filter(Q(alt="") | Q(credit=""))),
        "alt": ("texte de remplacement", lambda images: images.filter(alt="")),
        "credit": ("crédit", lambda images: images.filter(credit="")),
    }


class MineFilter(SimpleListFilter):
    title = "de qui"
    parameter_name = "de"

    def lookups(self, request, model_admin):
        return [("moi", "ajoutées par moi")]

    def queryset(self, request, queryset):
        return queryset.filter(created_by=request.user) if self.value() == "moi" else queryset


class CollectionFilter(SimpleListFilter):
    title = "collection"
    parameter_name = "collection"

    def lookups(self, request, model_admin):
        return [
            (str(number), name) for number, name in Collection.objects.values_list("pk", "name")
        ]

    def queryset(self, request, queryset):
        number = self.value() or ""
        known = {key for key, _ in self.lookup_choices}
        return queryset.filter(collections=number) if number in known else queryset
