"""The article: what journalists edit. Readers never see it; they see its publications."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db import models
from taggit.managers import TaggableManager

from articles.body import compose_document, empty_document, validate
from articles.content import (
    announcing,
    furnishing,
    kind_parts,
    neighbours,
    references,
    rendering,
)
from articles.content.addresses import canonical_slug
from articles.content.announcing import Announced
from articles.content.furnishing import Furnished
from articles.content.kind_parts import Particular
from articles.content.kinds import Kind
from articles.content.leaning import record_issues
from articles.content.tags import TaggedArticle
from articles.content.typesetting import Typeset
from articles.workflow import clock
from articles.workflow.publications import (
    PublicationAuthor,
    PublicationTag,
)
from articles.workflow.publishing import Publishable, PublishableQuerySet
from articles.workflow.refusals import Issue
from articles.workflow.reviewing import Reviewable
from articles.workflow.revising import Revisable


class ArticleQuerySet(PublishableQuerySet):
    def leaning_on(self, kind: str, target_id: int):
        """Articles that use a record in their working text or a publication, drafts and scheduled ones too."""
        rows = references.ReferenceRow.objects.filter(kind=kind, target_id=target_id)
        return self.filter(pk__in=rows.values("article"))


class Article(Typeset, Announced, Furnished, Particular, Revisable, Reviewable, Publishable):
    composed = (
        *("kicker", "title", "standfirst", "hero_caption", "hero_credit", "hero_alt"),
        *announcing.WORDS,
        "ai_disclosure",
    )

    kind = models.CharField("genre", max_length=12, choices=Kind, default=Kind.NEWS)
    kicker = models.CharField("surtitre", max_length=80, blank=True)
    title = models.CharField("titre", max_length=300, blank=True)
    standfirst = models.TextField("chapô", blank=True, max_length=1000)
    body = models.JSONField("texte", default=empty_document)
    section = models.ForeignKey(
        "articles.Section",
        verbose_name="rubrique",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="articles",
    )
    slug = models.CharField(
        "fin de l’adresse",
        max_length=100,
        blank=True,
        validators=[canonical_slug],
        help_text="Vide\N{NO-BREAK SPACE}: d’après le titre, une fois pour toutes à la première parution.",
    )
    hero = models.ForeignKey(
        "articles.Image",
        verbose_name="image principale",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    hero_caption = models.CharField("légende", max_length=300, blank=True)
    hero_credit = models.CharField("crédit", max_length=120, blank=True)
    hero_alt = models.CharField("texte de remplacement", max_length=300, blank=True)
    created_at = models.DateTimeField("créé le", default=clock.now, editable=False)
    updated_at = models.DateTimeField("modifié le", default=clock.now, editable=False)

    tags = TaggableManager("mots-clés", through=TaggedArticle, blank=True)
    authors = models.ManyToManyField(
        "articles.Author",
        verbose_name="auteurs",
        through="articles.Byline",
        related_name="articles",
    )
    sources = models.ManyToManyField(
        "articles.Source",
        verbose_name="sources",
        through="articles.SourceCredit",
        related_name="articles",
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = "article"
        ordering = ["-updated_at", "-id"]
        indexes = [
            models.Index(fields=["work", "-updated_at"], name="article_by_work"),
            models.Index(fields=["-updated_at", "-id"], name="article_newest"),
        ]

    def __str__(self):
        return self.title or "Sans titre"

    def save(self, *args, update_fields=None, **kwargs):
        if update_fields is None or "body" in update_fields:
            # Whatever the door, nothing that the schema does not name gets in: raises InvalidDocument with the
            # path. A verb that does not touch the text is not held up by one that an older schema let in.
            validate(self.body)
            self.body = compose_document(self.body)
            self.fill_parts({name: getattr(self, name) for name in kind_parts.NAMES})
        self.updated_at = clock.now()
        super().save(*args, update_fields=update_fields, **kwargs)

    def is_own(self, user) -> bool:
        return self.created_by_id == user.pk or self.bylines.filter(author__user=user).exists()

    @property
    def needs_standfirst(self) -> bool:
        return self.kind != Kind.BRIEF

    def snapshot(self) -> dict:
        """Everything editable, as revisions keep it. Records stand by their number."""
        return self.snapshot_with(
            bylines=[byline.as_snapshot() for byline in self.bylines.all()],
            tags=sorted(self.tagged.values_list("tag_id", flat=True)),
            sources=[credit.as_snapshot() for credit in self.source_credits.all()],
        )

    def snapshot_with(self, *, bylines: list[dict], tags: list[int], sources: list[dict]) -> dict:
        """Its own fields as they stand in memory, and these rows instead of the stored ones; no query."""
        plain = ("kind", "kicker", "title", "standfirst", "slug")
        hero = ("caption", "credit", "alt")
        return {
            **{name: getattr(self, name) for name in plain},
            **announcing.words_in_snapshot(self),
            **furnishing.furniture_in_snapshot(self),
            **kind_parts.in_snapshot(self),
            "body": self.body,
            "section": self.section_id,
            "hero": {"image": self.hero_id}
            | {name: getattr(self, f"hero_{name}") for name in hero},
            "bylines": bylines,
            "tags": tags,
            "sources": sources,
        }

    def index_references(self, snapshot: dict) -> None:
        references.index_working_text(self, snapshot)

    def record_issues(self, at: datetime | None = None) -> Iterator[Issue]:
        return record_issues(self, at)

    def typeset(self, publication, shown=None) -> None:
        rendering.typeset(publication, shown)
        neighbours.gather(publication)

    def index_publication(self, publication) -> None:
        """The rows by which tag pages, author pages and re-rendering find a publication."""
        snapshot = publication.revision.snapshot
        references.index_publication(self, publication, snapshot)
        key = {
            "publication": publication,
            "article_id": self.pk,
            "first_published_at": publication.first_published_at,
        }
        PublicationTag.objects.bulk_create(
            PublicationTag(tag_id=tag, **key) for tag in snapshot["tags"]
        )
        authors = dict.fromkeys(byline["author"] for byline in snapshot["bylines"])
        PublicationAuthor.objects.bulk_create(
            PublicationAuthor(author_id=author, **key) for author in authors
        )
