import re

from django.core.exceptions import ValidationError
from django.db import models

from articles.content.addresses import Addressed, refuse_house_page, refuse_reserved
from articles.content.typesetting import Typeset

_NUMBERED = re.compile(r"[0-9]+-")


class Section(Addressed, Typeset):
    page_kind = "section"
    composed = ("name", "description")

    description = models.CharField("description", max_length=300, blank=True)
    parent = models.ForeignKey(
        "self",
        verbose_name="sous-rubrique de",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
        help_text="Vide pour une rubrique. La page d’une rubrique montre aussi les articles de ses sous-rubriques.",
    )
    position = models.PositiveSmallIntegerField("rang", default=0)

    class Meta:
        verbose_name = "rubrique"
        ordering = ["position", "id"]

    @property
    def path(self) -> str:
        """Articles keep the section's own slug in front of their number, whatever stands over it."""
        return f"/{self.parent.slug}/{self.slug}/" if self.parent_id else f"/{self.slug}/"

    def clean(self):
        super().clean()
        refuse_reserved(self.slug)
        refuse_house_page(self.slug)
        if self.parent_id:
            self._refuse_a_second_level()
            self._refuse_the_address_of_an_article()

    def _refuse_a_second_level(self) -> None:
        if self.parent_id == self.pk or self.parent.parent_id or self._has_children():
            told = "Une sous-rubrique n’a ni sous-rubrique, ni rubrique à deux étages au-dessus d’elle."
            raise ValidationError({"parent": told})

    def _has_children(self) -> bool:
        return self.pk is not None and self.children.exists()

    def _refuse_the_address_of_an_article(self) -> None:
        if _NUMBERED.match(self.slug):
            told = "Ainsi s’écrivent les adresses des articles\N{NO-BREAK SPACE}: un nombre, un trait d’union. Choisissez-en une autre."
            raise ValidationError({"slug": told})
