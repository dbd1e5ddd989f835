"""What readers get: one revision, rendered, live during one window of time."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models, transaction
from django.db.models import F, Q

from articles.workflow import clock


class Change(models.TextChoices):
    """How a publication differs from the one before it."""

    INITIAL = "initial", "Première publication"
    TYPO = "typo", "Coquille"
    UPDATE = "update", "Mise à jour"
    CORRECTION = "correction", "Correction"


class PublicationQuerySet(models.QuerySet):
    # By what it is ordered: columns of the publication itself, or of a narrow table of tags, authors or products.
    _keys = ("first_published_at", "article_id")

    def _clone(self):
        clone = super()._clone()
        clone._keys = self._keys
        return clone

    def live(self, at: datetime | None = None) -> Self:
        """What readers may see at that moment (now). The one and only definition of public."""
        return self.filter(live__contains=at or clock.now())

    def scheduled(self, at: datetime | None = None) -> Self:
        return self.filter(live__startswith__gt=at or clock.now())

    def in_section(self, section) -> Self:
        return self.filter(section=section)

    def tagged(self, tag) -> Self:
        return self.listed_by("tag_rows", tag=tag)

    def by_author(self, author) -> Self:
        return self.listed_by("author_rows", author=author)

    def listed_by(self, rows: str, **key) -> Self:
        """Those with that row in a narrow table, which orders them by its first_published_at and article_id."""
        listed = self.filter(**{f"{rows}__{name}": value for name, value in key.items()})
        # Named here, not where they are used: a second condition on a relation to many would join its table anew, and a
        # story with two tags would stand in the list twice.
        listed = listed.alias(
            listed_at=F(f"{rows}__first_published_at"), listed_number=F(f"{rows}__article_id")
        )
        listed._keys = ("listed_at", "listed_number")
        return listed

    def newest_first(self) -> Self:
        return self.order_by(*(f"-{key}" for key in self._keys))

    def older_than(self, moment: datetime, article_id: int) -> Self:
        """What follows that key in `newest_first` order; the first condition is what the index is read by."""
        at, number = self._keys
        same_or_newer = Q(**{at: moment, f"{number}__gte": article_id})
        return self.filter(**{f"{at}__lte": moment}).exclude(same_or_newer)

    def for_cards(self) -> Self:
        """With what a list shows, without the stored pages."""
        return self.defer(*Publication.PAGES)


class Publication(models.Model):
    """Its words never change, only the end of its window. The last fields are a cache of the revision
    and of the records it refers to, rendered again when one of those changes."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="publications"
    )
    revision = models.ForeignKey(
        "articles.Revision", on_delete=models.PROTECT, related_name="publications"
    )
    live = DateTimeRangeField("en ligne")
    change = models.CharField("nature", max_length=10, choices=Change, default=Change.INITIAL)
    note = models.TextField("note publique", blank=True)
    first_published_at = models.DateTimeField("première parution")
    updated_at = models.DateTimeField("mise à jour", null=True)

    kind = models.CharField("genre", max_length=12)
    kicker = models.CharField("surtitre", max_length=80, blank=True)
    title = models.CharField("titre", max_length=300)
    rating = models.CharField("note", max_length=12, blank=True)
    standfirst = models.TextField("chapô", blank=True)
    slug = models.CharField("adresse", max_length=100)
    section = models.ForeignKey("articles.Section", on_delete=models.PROTECT, related_name="+")
    reading_minutes = models.PositiveSmallIntegerField("minutes de lecture", default=1)

    hero = models.ForeignKey(
        "articles.Image", null=True, on_delete=models.PROTECT, related_name="+"
    )
    hero_alt = models.CharField(max_length=300, blank=True)
    byline = models.TextField("signature", blank=True)
    # What lists, feeds and sitemaps show of it: who signed ([name, path], …), the picture as HTML (see content.cards) until
    # its licence ends, and the address of the one that others may show.
    signed = models.JSONField(default=list)
    picture_html = models.TextField(blank=True)
    picture_until = models.DateTimeField(null=True)
    image_url = models.TextField(blank=True)
    head_html = models.TextField()
    main_html = models.TextField()
    feed_html = models.TextField(blank=True)
    rendered_with = models.CharField(max_length=40)
    # Where readers may go on from here, and the numbers of all those articles: see content.neighbours.
    neighbours = models.JSONField(default=dict)
    neighbour_ids = ArrayField(models.BigIntegerField(), default=list)

    # What only a page of its own, or a feed, needs of it.
    PAGES = ("head_html", "main_html", "feed_html", "neighbours")
    RENDERED = (
        *("hero", "hero_alt", "byline", "rating", "signed"),
        *("picture_html", "picture_until", "image_url"),
        *(*PAGES, "neighbour_ids", "rendered_with"),
    )

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = "publication"
        ordering = ["-id"]
        constraints = [
            ExclusionConstraint(
                name="one_live_version_at_a_time",
                expressions=[("article", RangeOperators.EQUAL), ("live", RangeOperators.OVERLAPS)],
            )
        ]
        indexes = [
            models.Index(
                F("first_published_at").desc(), F("article_id").desc(), name="publication_newest"
            ),
            models.Index(
                F("section_id"),
                F("first_published_at").desc(),
                F("article_id").desc(),
                name="publication_by_section",
            ),
            # Who tells of an article that has changed.
            GinIndex(fields=["neighbour_ids"], name="publication_by_neighbour"),
            # The page of corrections: the newest first, however few among all publications.
            models.Index(
                models.Func("live", function="LOWER").desc(),
                F("id").desc(),
                name="publication_corrections",
                condition=Q(change=Change.CORRECTION),
            ),
            # What is to come, and what came today: the desk's home asks by the start of the window.
            models.Index(models.Func("live", function="LOWER"), name="publication_by_start"),
        ]

    def __str__(self):
        return self.title

    @property
    def path(self) -> str:
        return address(self.section.slug, self.article_id, self.slug)

    def render_again(self) -> None:
        """Renews the cached page; the words, the window and the dates stay.

        The row is held before the records are read: of two renewals the later one has seen the later records.
        """
        with transaction.atomic():
            if Publication.objects.select_for_update(of=("self",)).filter(pk=self.pk).exists():
                self.article.typeset(self)
                self.save(update_fields=self.RENDERED)


def address(section_slug: str, article_id: int, slug: str) -> str:
    """The canonical path. Only the number decides; section and slug are for people, and may change."""
    return f"/{section_slug}/{article_id}-{slug}/"


class ListedBy(models.Model):
    """A narrow row to list publications by something else than themselves, in reading order."""

    article_id = models.BigIntegerField()
    first_published_at = models.DateTimeField()

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.first_published_at:%Y-%m-%d} {self.article_id}"


class PublicationTag(ListedBy):
    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="tag_rows")
    tag = models.ForeignKey("articles.Tag", on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [
            models.Index(
                F("tag_id"),
                F("first_published_at").desc(),
                F("article_id").desc(),
                name="publication_by_tag",
            )
        ]


class PublicationAuthor(ListedBy):
    publication = models.ForeignKey(
        Publication, on_delete=models.CASCADE, related_name="author_rows"
    )
    author = models.ForeignKey("articles.Author", on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [
            models.Index(
                F("author_id"),
                F("first_published_at").desc(),
                F("article_id").desc(),
                name="publication_by_author",
            )
        ]
