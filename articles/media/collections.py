"""Pictures that belong together for the photo desk; a picture may be in several."""

from django.db import models

from articles.typography import compose


class Collection(models.Model):
    name = models.CharField(
        "nom",
        max_length=80,
        unique=True,
        help_text="Par exemple «\N{NO-BREAK SPACE}Salon de Barcelone 2026\N{NO-BREAK SPACE}».",
        error_messages={"unique": "Il y a déjà une collection de ce nom."},
    )
    created_at = models.DateTimeField("créée le", auto_now_add=True)

    class Meta:
        verbose_name = "collection"
        ordering = ["name"]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.name = compose(self.name).strip()
        super().save(*args, **kwargs)
