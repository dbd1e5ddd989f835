from __future__ import annotations

from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from taggit.models import ItemBase, TagBase

from articles.content.addresses import remember_slug
from articles.content.naming import name_index
from articles.typography import slugify


class TagQuerySet(models.QuerySet):
    def with_uses(self) -> TagQuerySet:
        """`uses_count`: how many articles carry the tag."""
        used = TaggedArticle.objects.filter(tag=OuterRef("pk")).order_by().values("tag")
        counted = Subquery(used.annotate(n=Count("pk")).values("n"))
        return self.annotate(uses_count=Coalesce(counted, 0))


class Tag(TagBase):
    """A subject, with a French slug. Two spellings of one slug are one tag."""

    description = models.CharField("description", max_length=300, blank=True)

    objects = TagQuerySet.as_manager()

    class Meta:
        verbose_name = "mot-clé"
        verbose_name_plural = "mots-clés"
        ordering = ["name"]
        indexes = [name_index("tag")]

    def save(self, *args, **kwargs):
        if self.pk:
            remember_slug(self, "tag")
        super().save(*args, **kwargs)

    def slugify(self, tag, i=None):
        slug = slugify(tag) or "sans-nom"
        return slug if i is None else f"{slug}-{i}"

    @property
    def path(self) -> str:
        return f"/tag/{self.slug}/"


class TagSynonym(models.Model):
    """Another name that people type for a tag: “IA” for “intelligence artificielle”. Never a tag itself."""

    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="synonyms")
    name = models.CharField("nom", max_length=100)
    slug = models.CharField("forme comparée", max_length=100, unique=True)

    class Meta:
        verbose_name = "synonyme d’un mot-clé"
        verbose_name_plural = "synonymes de mots-clés"
        ordering = ["name"]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.slug = slugify(self.name)
        super().save(*args, **kwargs)


class TaggedArticle(ItemBase):
    tag = models.ForeignKey(Tag, on_delete=models.PROTECT, related_name="tagged")
    content_object = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="tagged"
    )

    class Meta:
        verbose_name = "mot-clé d’un article"
        verbose_name_plural = "mots-clés d’articles"
        constraints = [
            models.UniqueConstraint(fields=["tag", "content_object"], name="tagged_once")
        ]
