"""What the site is called, looks like and answers for: one row, written in the admin; what it leaves empty is the settings'."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from articles.content import accents
from articles.content.typesetting import Typeset

ONLY = 1
SHOWN_WORDS = ("name", "baseline", "contact", "publisher", "director", "host", "address")


class SiteIdentity(Typeset):
    composed = ("name", "baseline", "publisher", "director", "host", "address")

    name = models.CharField(
        "nom du site",
        max_length=60,
        blank=True,
        help_text="Vide\N{NO-BREAK SPACE}: celui des réglages de la machine.",
    )
    baseline = models.CharField("signature", max_length=120, blank=True)
    logo = models.ForeignKey(
        "articles.Image",
        verbose_name="logo",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="PNG ou WebP, de préférence sur fond transparent, large de 640\N{NO-BREAK SPACE}pixels ou plus. Il prend la"
        " place du nom.",
    )
    accent = models.CharField(
        "couleur d’accent",
        max_length=7,
        blank=True,
        help_text="En hexadécimal, par exemple #0b5c8a. Le site en tire la teinte de son habit sombre.",
    )
    contact = models.EmailField("adresse de contact", blank=True)
    publisher = models.CharField(
        "éditeur", max_length=200, blank=True, help_text="Raison sociale, forme, capital, RCS."
    )
    director = models.CharField(
        "directeur ou directrice de la publication", max_length=120, blank=True
    )
    host = models.TextField(
        "hébergeur", max_length=400, blank=True, help_text="Nom, adresse, téléphone."
    )
    address = models.TextField("adresse de l’éditeur", max_length=400, blank=True)
    # What pages need of all this, as content.house writes and reads it: it travels with the query that they make anyway.
    shown = models.TextField(blank=True, default="", editable=False)

    class Meta:
        verbose_name = "identité du site"
        verbose_name_plural = "identité du site"
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=ONLY), name="one_site_identity")
        ]

    def __str__(self):
        return "Identité du site"

    @classmethod
    def present(cls) -> SiteIdentity:
        """The stored one, or an empty one that is not stored yet."""
        return cls.objects.select_related("logo").filter(pk=ONLY).first() or cls(pk=ONLY)

    def clean(self):
        super().clean()
        if not self.accent:
            return
        try:
            self.accent = accents.normalized(self.accent)
            accents.refuse_unreadable(self.accent)
        except ValidationError as error:
            raise ValidationError({"accent": error}) from error

    def save(self, *args, **kwargs):
        self.pk = ONLY
        super().save(*args, **kwargs)
