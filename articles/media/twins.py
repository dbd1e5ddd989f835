"""Pictures that are already there: the same file, or one that looks like it (resized, recompressed, slightly toned)."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Func, Q, Value

from articles.media.licensing import LicensedQuerySet

# Of 64 bits. Two that have nothing in common differ in about 32; of the drawings of the demo, the nearest two in 8.
NEAR = 6


class _DifferingBits(Func):
    template = "bit_count((%(expressions)s)::bit(64))"
    output_field = models.IntegerField()


class ImageQuerySet(LicensedQuerySet):
    def twins_of(self, image) -> Self:
        """The same file first, then what looks alike, the likest first. Each has `differing`, 0 to NEAR bits, or None."""
        same = Q(digest=image.digest) if image.digest else Q(pk__in=())
        # A plain surface has no likeness to tell it from another.
        if not image.likeness:
            return (
                self.filter(same)
                .exclude(pk=image.pk)
                .annotate(differing=Value(None, models.IntegerField()))
            )
        bits = F("likeness").bitxor(Value(image.likeness, models.BigIntegerField()))
        alike = self.annotate(differing=_DifferingBits(bits)).exclude(pk=image.pk)
        return alike.filter(same | Q(differing__lte=NEAR)).order_by(
            models.Case(models.When(same, then=0), default=1), "differing", "pk"
        )
