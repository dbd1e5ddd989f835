"""A day and an hour as read on a wall in Paris: naive, because the hour may be one that is asked about."""

from __future__ import annotations

from datetime import datetime, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

FURTHEST = timedelta(days=5 * 366)


class WallClockField(forms.Field):
    """Cleans to a naive datetime."""

    default_error_messages = {
        "required": "Donnez le jour et l’heure.",
        "invalid": "Ce jour ou cette heure n’existe pas. Exemple\N{NO-BREAK SPACE}: 2027-01-31T18:30.",
        "far": "C’est trop loin\N{NO-BREAK SPACE}: cinq ans au plus.",
    }

    def __init__(self, **kwargs):
        # To the second; without a step of its own a browser offers minutes only.
        usual = forms.DateTimeInput({"type": "datetime-local", "step": 1}, "%Y-%m-%dT%H:%M:%S")
        super().__init__(**{"widget": usual} | kwargs)

    def to_python(self, value) -> datetime | None:
        if value in self.empty_values:
            return None
        try:
            wall = datetime.fromisoformat(str(value).strip())
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], "invalid") from error
        if wall.tzinfo or wall.year < 2000:
            raise ValidationError(self.error_messages["invalid"], "invalid")
        return wall.replace(microsecond=0)

    def validate(self, value) -> None:
        super().validate(value)
        if value and value > timezone.localtime().replace(tzinfo=None) + FURTHEST:
            raise ValidationError(self.error_messages["far"], "far")
