"""The pages that the house answers by: legal notices, charter, contact. Their text is a document like an article's, without
pictures and records; every saved state is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction

from articles.body import compose_document, empty_document, plain_text, validate
from articles.content.addresses import RESERVED, canonical_slug
from articles.content.redirects import lead_on
from articles.content.sections import Section
from articles.content.typesetting import Typeset
from articles.typography import compose, slugify
from articles.workflow import clock

# Without these three nobody may publish a site in France.
LEGAL = {
    "mentions-legales": "Mentions légales",
    "confidentialite": "Confidentialité",
    "accessibilite": "Accessibilité",
}
# Their addresses are known before anybody writes them, and stay.
FIXED = LEGAL | {"charte": "Charte de la rédaction", "contact": "Contact"}
# What a page of the house may hold. The rest leans on records that articles answer for.
BLOCKS = frozenset(
    {
        *("doc", "text", "paragraph", "heading", "bulletList", "orderedList", "listItem"),
        *("quotation", "pullQuote", "table", "tableRow", "tableCell", "codeBlock"),
        *("noteBox", "divider", "hardBreak"),
    }
)


class HousePage(Typeset):
    composed = ("title",)

    title = models.CharField("titre", max_length=120)
    slug = models.CharField(
        "adresse",
        max_length=60,
        unique=True,
        blank=True,
        validators=[canonical_slug],
        help_text="Vide\N{NO-BREAK SPACE}: d’après le titre.",
    )
    body = models.JSONField("texte", default=empty_document)
    position = models.PositiveSmallIntegerField(
        "rang",
        default=100,
        help_text="Dans le pied des pages\N{NO-BREAK SPACE}: le plus petit d’abord.",
    )
    is_written = models.BooleanField("écrite", default=False, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)
    updated_at = models.DateTimeField("modifiée le", default=clock.now, editable=False)

    class Meta:
        verbose_name = "page de la maison"
        verbose_name_plural = "pages de la maison"
        ordering = ["position", "id"]

    def __str__(self):
        return self.title

    @property
    def path(self) -> str:
        return f"/{self.slug}/"

    @property
    def is_fixed(self) -> bool:
        return self.slug in FIXED

    @property
    def is_legal(self) -> bool:
        return self.slug in LEGAL

    def clean(self):
        super().clean()
        self.slug = self.slug or self._own_slug()
        if self.title and not self.slug:
            raise ValidationError(
                {"slug": "Ce titre ne fait pas une adresse\N{NO-BREAK SPACE}: donnez-en une."}
            )
        if not self.is_fixed:
            _refuse_taken(self.slug)
        if self.is_legal and self.is_written and not _has_words(self.body):
            raise ValidationError(
                {
                    "body": "Cette page est obligatoire\N{NO-BREAK SPACE}: elle ne peut pas redevenir vide."
                }
            )

    def save(self, *args, **kwargs):
        validate(self.body)
        refuse_blocks(self.body)
        self.slug = self.slug or self._own_slug()
        self.body = compose_document(self.body)
        self.is_written = _has_words(self.body)
        super().save(*args, **kwargs)

    def _own_slug(self) -> str:
        """Left empty, it is the one that readers know, and its title's before there was one."""
        stored = type(self).objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        return stored or slugify(self.title)[:60].strip("-")

    def keep(self, *, by) -> HousePageRevision | None:
        """Stores it as it stands in memory, with a revision when title or text changed; None when they did not.

        Readers of a page that moved follow it to its new address.
        """
        with transaction.atomic():
            # Two who save at once get two numbers.
            before = type(self).objects.select_for_update().filter(pk=self.pk).first()
            kept = self._keep(by)
            if before and before.is_written and before.path != self.path:
                lead_on(before.path, self.path)
            return kept

    def _keep(self, by) -> HousePageRevision | None:
        if self.pk is None:
            self.save()
        self.title, self.body = compose(self.title).strip(), compose_document(self.body)
        last = self.revisions.first()
        self.version = last.number if last else 0
        if last and (last.title, last.body) == (self.title, self.body):
            self.save()
            return None
        self.version, self.updated_at = self.version + 1, clock.now()
        self.save()
        return self.revisions.create(
            number=self.version, title=self.title, body=self.body, author=by
        )


class HousePageRevision(models.Model):
    """Append only, by a trigger of the database."""

    page = models.ForeignKey(HousePage, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField("numéro")
    title = models.CharField("titre", max_length=120)
    body = models.JSONField("texte")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="par",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    created_at = models.DateTimeField("le", default=clock.now)

    class Meta:
        verbose_name = "version"
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["page", "number"], name="house_revision_once")
        ]

    def __str__(self):
        return f"{self.title}, version {self.number}"


def found_pages() -> None:
    """Makes the fixed pages that are not there, without words: the desk finds them waiting."""
    pages = enumerate(FIXED.items())
    HousePage.objects.bulk_create(
        (HousePage(slug=slug, title=title, position=place) for place, (slug, title) in pages),
        ignore_conflicts=True,
    )


def refuse_blocks(body: Mapping[str, Any]) -> None:
    """Raises ValidationError for a block that only articles may hold."""
    if strangers := {kind for kind in _kinds(body) if kind not in BLOCKS}:
        raise ValidationError(
            "Une page de la maison ne porte que du texte\N{NO-BREAK SPACE}: intertitres, listes, citations, tableaux, encadrés, code."
            f" À retirer\N{NO-BREAK SPACE}: {', '.join(sorted(_NAMES.get(kind, kind) for kind in strangers))}."
        )


_NAMES = {
    "figure": "image",
    "gallery": "galerie",
    "embed": "contenu d’un autre site",
    "productCard": "fiche produit",
    "document": "document",
}


def _kinds(node: Mapping[str, Any]) -> Iterator[str]:
    yield node["type"]
    for child in node.get("content", ()):
        yield from _kinds(child)


def _has_words(body: Mapping[str, Any]) -> bool:
    return bool(plain_text(body).strip())


def _refuse_taken(slug: str) -> None:
    if slug in RESERVED or Section.objects.filter(slug=slug).exists():
        told = f"«\N{NO-BREAK SPACE}{slug}\N{NO-BREAK SPACE}» est déjà une adresse du site."
        raise ValidationError({"slug": told})
