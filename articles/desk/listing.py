"""An article as one line of a list: everything the line shows, in the list's own query."""

from __future__ import annotations

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce

from articles.content.authors import Byline, BylineRole


def signed_by() -> Coalesce:
    """The names under the text, in order, as one string."""
    names = (
        Byline.objects.filter(article=OuterRef("pk"), role=BylineRole.TEXT)
        .order_by()
        .values("article")
        .annotate(names=StringAgg("author__name", ", ", order_by=("position", "id")))
        .values("names")
    )
    return Coalesce(Subquery(names), Value(""), output_field=TextField())


def listed(articles: QuerySet) -> QuerySet:
    return (
        articles.with_standing()
        .annotate(signed_by=signed_by())
        .select_related("section")
        .defer("body")
    )
