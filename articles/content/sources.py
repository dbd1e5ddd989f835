from django.db import models

from articles.content.typesetting import Typeset


class SourceKind(models.TextChoices):
    RELEASE = "communique", "Communiqué"
    AGENCY = "agence", "Agence"
    MEDIA = "media", "Média"
    INSTITUTION = "institution", "Institution"
    COMPANY = "entreprise", "Entreprise"
    DOCUMENT = "document", "Document"


class Source(Typeset):
    """Somebody or something the desk relies on, told once and cited by many articles."""

    composed = ("name",)

    name = models.CharField("nom", max_length=160, unique=True)
    kind = models.CharField("nature", max_length=12, choices=SourceKind)
    url = models.URLField("adresse", blank=True, max_length=500)

    class Meta:
        verbose_name = "source"
        ordering = ["name"]

    def __str__(self):
        return self.name


class SourceCredit(Typeset):
    """The use of a source by one article: what was read, where, and when."""

    composed = ("label",)

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="source_credits"
    )
    source = models.ForeignKey(
        Source, verbose_name="source", on_delete=models.PROTECT, related_name="credits"
    )
    label = models.CharField(
        "intitulé",
        max_length=200,
        blank=True,
        help_text="Vide\N{NO-BREAK SPACE}: le nom de la source.",
    )
    url = models.URLField("adresse consultée", blank=True, max_length=500)
    consulted_on = models.DateField("consultée le", null=True, blank=True)
    position = models.PositiveSmallIntegerField("rang", default=0)

    class Meta:
        verbose_name = "source citée"
        verbose_name_plural = "sources citées"
        ordering = ["position", "id"]

    def __str__(self):
        return self.label or self.source.name

    def as_snapshot(self) -> dict:
        return {
            "source": self.source_id,
            "label": self.label,
            "url": self.url,
            "consulted_on": self.consulted_on and self.consulted_on.isoformat(),
        }
