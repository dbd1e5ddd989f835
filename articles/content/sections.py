from django.db import models

from articles.content.addresses import Addressed, refuse_house_page, refuse_reserved
from articles.content.typesetting import Typeset


class Section(Addressed, Typeset):
    page_kind = "section"
    composed = ("name", "description")

    description = models.CharField("description", max_length=300, blank=True)
    position = models.PositiveSmallIntegerField("rang", default=0)

    class Meta:
        verbose_name = "rubrique"
        ordering = ["position", "id"]

    @property
    def path(self) -> str:
        return f"/{self.slug}/"

    def clean(self):
        super().clean()
        refuse_reserved(self.slug)
        refuse_house_page(self.slug)
