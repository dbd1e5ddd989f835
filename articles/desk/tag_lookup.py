"""The tags that a field offers while one types: by name or by synonym, with how many articles carry each."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, Value, When

from articles.content.tag_names import nearest_tag
from articles.content.tags import Tag, TagSynonym
from articles.desk.searching import matching
from articles.desk.sorting import by_name
from articles.typography import slugify

MOST = 20


def propose(typed: str) -> Sequence[Tag]:
    """The best first; where none goes by these words, the one that is most like them."""
    found = list(tags_like(typed)[:MOST])
    near = nearest_tag(typed) if not found and slugify(typed) else None
    return Tag.objects.with_uses().filter(pk=near.pk) if near else found


def tags_like(typed: str) -> QuerySet:
    """`via`: the synonym it was found by, None when its name says it; `is_exact`: what was typed stands for it."""
    slug, name = slugify(typed), " ".join(typed.replace("\0", "").split())
    own = Tag.objects.filter(pk=OuterRef("pk"))
    synonyms = TagSynonym.objects.filter(tag=OuterRef("pk"))
    exact_synonym = synonyms.filter(slug=slug)
    is_itself = Q(slug=slug) | Q(name__iexact=name)
    by_word = matching(synonyms, typed, "name").order_by("name").values("name")[:1]
    told = Tag.objects.with_uses().annotate(
        is_itself=Case(When(is_itself, then=Value(True)), default=Value(False)),
        is_exact=Case(
            When(is_itself | Exists(exact_synonym), then=Value(True)), default=Value(False)
        ),
        is_named=Exists(matching(own, typed, "name")),
        via=Case(
            When(Exists(exact_synonym), then=Subquery(exact_synonym.values("name")[:1])),
            When(Q(is_named=False), then=Subquery(by_word)),
        ),
    )
    found = told.filter(Q(is_named=True) | Q(is_exact=True) | Q(via__isnull=False))
    # The address of a tag stands for it before a synonym does.
    return found.order_by("-is_itself", "-is_exact", "-uses_count", by_name())


def told_of(tag: Tag) -> dict:
    return {
        "detail": _uses(tag.uses_count),
        "via": getattr(tag, "via", None),
        "exact": getattr(tag, "is_exact", False),
    }


def _uses(count: int) -> str:
    if not count:
        return "aucun article"
    return f"{count}\N{NO-BREAK SPACE}article{'s' if count > 1 else ''}"
