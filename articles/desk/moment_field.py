"""An instant, told as a day and an hour in Paris."""

from __future__ import annotations

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone

from articles.desk.wall_clock import WallClockField
from articles.workflow.clock import UnclearHour, paris_instant

FURTHEST = timedelta(days=100 * 366)


class MomentField(WallClockField):
    """Cleans to an aware datetime; an hour that has no single meaning is refused with what it could mean."""

    def prepare_value(self, value):
        return timezone.localtime(value) if hasattr(value, "tzinfo") and value.tzinfo else value

    def validate(self, value) -> None:
        if self.required and value is None:
            raise ValidationError(self.error_messages["required"], "required")
        if value and value > timezone.localtime().replace(tzinfo=None) + FURTHEST:
            raise ValidationError("C’est trop loin\N{NO-BREAK SPACE}: cent ans au plus.", "far")

    def clean(self, value):
        wall = super().clean(value)
        try:
            return wall and paris_instant(wall)
        except UnclearHour as error:
            choices = "\N{NARROW NO-BREAK SPACE}; ".join(choice.label for choice in error.choices)
            raise ValidationError(
                f"{error} Choisissez une autre heure ({choices}).", "unclear"
            ) from error
