from django.conf import settings
from django.core.validators import FileExtensionValidator
from django.db import models

from articles.body import Paper
from articles.typography import compose, weigh


class Document(models.Model):
    """A file that readers take away whole. `digest` is SHA-256 of it, `size` bytes; articles.media.filing takes it in."""

    composed = ("title", "source")

    title = models.CharField(
        "titre",
        max_length=200,
        help_text="Ce que le lecteur lit avant de télécharger, par exemple «\N{NO-BREAK SPACE}Rapport annuel 2026\N{NO-BREAK SPACE}».",
    )
    file = models.FileField(
        "fichier", upload_to="documents/%Y/%m", validators=[FileExtensionValidator(["pdf"])]
    )
    size = models.PositiveBigIntegerField("poids", editable=False)
    digest = models.CharField(max_length=64, editable=False)
    source = models.CharField(
        "source",
        max_length=160,
        blank=True,
        help_text="D’où il vient\N{NO-BREAK SPACE}: institution, entreprise, tribunal. Pour la rédaction seulement.",
    )
    created_at = models.DateTimeField("ajouté le", auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="ajouté par",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = "document"
        ordering = ["-created_at", "-id"]
        indexes = [
            # Every file that is asked for is looked up by its name.
            models.Index(fields=["file"], name="document_by_file"),
            models.Index(fields=["-created_at", "-id"], name="document_newest"),
        ]

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        for name in self.composed:
            setattr(self, name, compose(getattr(self, name)).strip())
        super().save(*args, **kwargs)

    @property
    def weight(self) -> str:
        """ "PDF, 2,4 Mo"."""
        return f"PDF, {weigh(self.size)}"

    def as_paper(self) -> Paper:
        return Paper(self.file.url, self.title, self.weight)
