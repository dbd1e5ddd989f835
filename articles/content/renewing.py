"""Stored pages that no longer show what they would show if they were made today, and making them anew."""

from __future__ import annotations

import logging

from django.db import models

from articles.content.products import Product
from articles.content.references import ReferenceRow
from articles.content.rendering import RENDERING
from articles.workflow import clock
from articles.workflow.publications import Publication

log = logging.getLogger(__name__)


def shown(publications: models.QuerySet) -> models.QuerySet:
    """Those live or to come: the ones whose stored pages readers may still be given."""
    to_come = models.Q(live__endswith__gt=clock.now())
    return publications.filter(to_come | models.Q(live__upper_inf=True, live__isempty=False))


def leaning_on(kind: str, target_id: int) -> models.QuerySet:
    """Shown publications that lean on a record: to be renewed when it changes."""
    leaning = models.Q(kind=kind, target_id=target_id)
    if kind == "image":
        # A product sheet takes its picture along, wherever it is shown.
        sheets = Product.objects.filter(image=target_id)
        leaning |= models.Q(kind="product", target_id__in=sheets.values("pk"))
    rows = ReferenceRow.objects.filter(leaning, publication__isnull=False)
    return shown(Publication.objects.filter(pk__in=rows.values("publication")))


def outdated() -> models.QuerySet:
    """Shown publications that other templates or renderers made than those of this code."""
    return shown(Publication.objects.exclude(rendered_with=RENDERING))


def renew(publications: models.QuerySet) -> int:
    """Renders them again, the newest first, since they are being read; says how many.

    Each by itself: an interruption loses nothing, nobody waits for a long transaction, and one page that cannot be
    rendered does not keep the others from it. Raises that page's error at the end.
    """
    failure, renewed = None, 0
    # Keys only: the cursor of a whole archive with its pages would be copied to disk before the first one.
    for key in publications.order_by("-first_published_at").values_list("pk", flat=True):
        publication = (
            Publication.objects.select_related("article", "revision").filter(pk=key).first()
        )
        try:
            if publication:
                publication.render_again()
                renewed += 1
        except Exception as error:
            log.exception("publication %s was not renewed", key)
            failure = error
    if failure:
        raise failure
    return renewed
