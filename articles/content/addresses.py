"""Slugs: made from a title when none is given, and never one the site keeps for itself."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from articles.typography import slugify

# First path segments that are pages of the house, not sections.
RESERVED = frozenset(
    {
        "accessibilite",
        "admin",
        "api",
        "archives",
        "auteur",
        "charte",
        "confidentialite",
        "contact",
        "corrections",
        "dossier",
        "flux",
        "healthz",
        "media",
        "mentions-legales",
        "produit",
        "readyz",
        "recherche",
        "sitemap",
        "static",
        "tag",
    }
)

canonical_slug = RegexValidator(
    r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
    "Seulement des minuscules sans accent, des chiffres et des traits d’union.",
)


def refuse_reserved(slug: str) -> None:
    if slug in RESERVED:
        told = f"«\N{NO-BREAK SPACE}{slug}\N{NO-BREAK SPACE}» est une adresse du site."
        raise ValidationError({"slug": told})


def refuse_house_page(slug: str) -> None:
    """A section may not hide a page that the house has written."""
    if apps.get_model("articles", "HousePage").objects.filter(slug=slug).exists():
        told = (
            f"«\N{NO-BREAK SPACE}{slug}\N{NO-BREAK SPACE}» est l’adresse d’une page de la maison."
        )
        raise ValidationError({"slug": told})


class FormerSlug(models.Model):
    """An address that readers may still have: one row for each slug that was given up."""

    kind = models.CharField(
        max_length=8,
        choices=[(kind, kind) for kind in ("author", "dossier", "product", "section", "tag")],
    )
    slug = models.CharField(max_length=120)
    target_id = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="former_slug_once")]

    def __str__(self):
        return f"{self.kind} {self.slug}"


def remember_slug(record, kind: str) -> None:
    """To be called before a record is saved: keeps the slug it gives up, frees the one it takes."""
    stored = type(record)._base_manager.filter(pk=record.pk).values_list("slug", flat=True).first()
    if stored == record.slug:
        return
    FormerSlug.objects.filter(kind=kind, slug=record.slug).delete()
    if stored:
        FormerSlug.objects.update_or_create(
            kind=kind, slug=stored, defaults={"target_id": record.pk}
        )


class Addressed(models.Model):
    """A record with a page of its own. `name` makes the slug once; afterwards only people change it."""

    name = models.CharField("nom", max_length=120)
    slug = models.CharField(
        "adresse",
        max_length=120,
        unique=True,
        blank=True,
        validators=[canonical_slug],
        help_text="Fin de l’adresse de la page\N{NARROW NO-BREAK SPACE}; laissée vide, elle se fait d’après le nom.",
    )

    class Meta:
        abstract = True

    def __str__(self):
        return self.name

    # What its page is called in addresses that were given up; empty for records without a page.
    page_kind = ""

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = self._free_slug()
        if self.page_kind:
            remember_slug(self, self.page_kind)
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        if not self.slug:
            self.slug = self._free_slug()

    def _free_slug(self) -> str:
        base = slugify(self.name) or "sans-nom"
        taken = set(
            type(self)
            ._base_manager.filter(slug__startswith=base)
            .exclude(pk=self.pk)
            .values_list("slug", flat=True)
        )
        return next(slug for slug in _numbered(base) if slug not in taken)


def _numbered(base: str):
    yield base
    for number in range(2, 10_000):
        yield f"{base}-{number}"
