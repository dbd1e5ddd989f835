from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from articles.content.addresses import Addressed
from articles.content.naming import name_index
from articles.content.typesetting import Typeset
from articles.typography import compose


class Author(Addressed, Typeset):
    """Somebody who signs. Often, not always, somebody with an account."""

    page_kind = "author"
    composed = ("name", "job", "biography")

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name="compte",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="author",
    )
    job = models.CharField("spécialité", max_length=120, blank=True)
    biography = models.TextField("biographie", blank=True)
    beats = ArrayField(
        models.CharField(max_length=60),
        verbose_name="sujets suivis",
        default=list,
        blank=True,
        help_text="Un sujet par ligne, par exemple «\N{NO-BREAK SPACE}intelligence artificielle\N{NO-BREAK SPACE}».",
    )
    links = ArrayField(
        models.CharField(max_length=300),
        verbose_name="liens",
        default=list,
        blank=True,
        help_text="Ses pages ailleurs, une adresse par ligne\N{NO-BREAK SPACE}: site, Mastodon, LinkedIn…",
    )
    portrait = models.ForeignKey(
        "articles.Image",
        verbose_name="portrait",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = "auteur"
        ordering = ["name"]
        indexes = [name_index("author")]

    def save(self, *args, **kwargs):
        self.beats = [compose(beat).strip() for beat in self.beats if beat.strip()]
        super().save(*args, **kwargs)

    @property
    def path(self) -> str:
        return f"/auteur/{self.slug}/"


class BylineRole(models.TextChoices):
    TEXT = "texte", "Texte"
    PHOTO = "photo", "Photo"
    TRANSLATION = "traduction", "Traduction"
    WITH = "avec", "Avec"


class Byline(models.Model):
    """One signature under one article, in its place."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="bylines"
    )
    author = models.ForeignKey(
        Author, verbose_name="auteur", on_delete=models.PROTECT, related_name="bylines"
    )
    role = models.CharField("rôle", max_length=12, choices=BylineRole, default=BylineRole.TEXT)
    position = models.PositiveSmallIntegerField("rang", default=0)

    class Meta:
        verbose_name = "signature"
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "author", "role"],
                name="signed_once",
                violation_error_message="Cette signature figure déjà.",
            )
        ]

    def __str__(self):
        return str(self.author)

    def as_snapshot(self) -> dict:
        return {"author": self.author_id, "role": self.role}
