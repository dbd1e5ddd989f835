"""Names that mean the same, as the desk says: who looks for one of them is shown what says another."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models

from articles.search.querying import read


class Synonyms(models.Model):
    words = ArrayField(
        models.CharField(max_length=80),
        verbose_name="mots et expressions",
        help_text=(
            "Un par ligne, au moins deux\N{NO-BREAK SPACE}: IA, intelligence artificielle. Qui cherche l’un trouve aussi "
            "ce qui dit l’autre, dès l’enregistrement."
        ),
    )

    class Meta:
        verbose_name = "groupe de synonymes"
        verbose_name_plural = "synonymes de recherche"
        ordering = ["words"]

    def __str__(self):
        return " = ".join(self.words)

    @classmethod
    def groups(cls) -> list[list[str]]:
        return list(cls.objects.order_by().values_list("words", flat=True))

    def clean(self):
        self.words = list(dict.fromkeys(word.strip() for word in self.words or () if word.strip()))
        if len(self.words) < 2:
            raise ValidationError({"words": "Il en faut au moins deux, un par ligne."})
        if silent := [word for word in self.words if not read(word).terms]:
            raise ValidationError(
                {
                    "words": f"La recherche ne peut rien faire de «\N{NO-BREAK SPACE}{silent[0]}\N{NO-BREAK SPACE}»."
                }
            )
