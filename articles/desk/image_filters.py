"""The ways to narrow the library: by licence, by where pictures serve, by what a machine had to do with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.contrib.admin import SimpleListFilter
from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.content.dossiers import Dossier
from articles.content.products import Product
from articles.content.references import ReferenceRow
from articles.content.showing import with_shown
from articles.media.provenance import AiUse
from articles.workflow import clock

SOON = timedelta(days=14)
Narrowing = Callable[[QuerySet], QuerySet]


def ending_soon(images: QuerySet) -> QuerySet:
    now = clock.now()
    return images.filter(licence_ends_at__gt=now, licence_ends_at__lte=now + SOON)


def shown(images: QuerySet) -> QuerySet:
    return with_shown(images).filter(is_shown=True)


def _in_use() -> Q:
    """In a text, whatever its state, on a product sheet, over a dossier, or as a portrait."""
    leaning = ReferenceRow.objects.filter(kind="image", target_id=OuterRef("pk"))
    records = (
        Product.objects.filter(image=OuterRef("pk")),
        Dossier.objects.filter(hero=OuterRef("pk")),
    )
    return Q.create([Exists(leaning), *map(Exists, records), Q(is_shown=True)], Q.OR)


def unused(images: QuerySet) -> QuerySet:
    return with_shown(images).exclude(_in_use())


class Choice(SimpleListFilter):
    """Each value of the address with its label and what it leaves."""

    known: dict[str, tuple[str, Narrowing]]

    def lookups(self, request, model_admin):
        return [(key, label) for key, (label, _) in self.known.items()]

    def queryset(self, request, queryset):
        chosen = self.known.get(self.value())
        return chosen[1](queryset) if chosen else queryset


class LicenceFilter(Choice):
    title = "licence"
    parameter_name = "licence"
    known = {
        "bientot": ("finit d’ici à 14\N{NO-BREAK SPACE}jours", ending_soon),
        "echue": ("échue", lambda images: images.filter(licence_ends_at__lte=clock.now())),
        "une-fois": ("une seule fois", lambda images: images.filter(single_use=True)),
        "hors-reseaux": ("pas de réseaux sociaux", lambda images: images.filter(no_social=True)),
    }


class UseFilter(Choice):
    title = "emploi"
    parameter_name = "emploi"
    known = {
        "en-ligne": ("en ligne", shown),
        "ailleurs": (
            "hors ligne seulement",
            lambda images: with_shown(images).filter(_in_use(), is_shown=False),
        ),
        "jamais": ("ne sert nulle part", unused),
    }


class AiFilter(Choice):
    title = "IA"
    parameter_name = "ia"
    known = {
        "generee": ("générée par IA", lambda images: images.filter(ai_use=AiUse.MADE)),
        "modifiee": ("modifiée par IA", lambda images: images.filter(ai_use=AiUse.ALTERED)),
        "sans": ("sans IA", lambda images: images.filter(ai_use=AiUse.NONE)),
    }
