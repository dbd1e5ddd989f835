"""A list of short texts, typed one a line."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError

from articles.desk.composed_fields import SeveralWordsField
from articles.typography import compose

LONGEST = 200


class LinesField(SeveralWordsField):
    """Cleans to the lines that say something, composed. `most` of them where there is a limit."""

    widget = forms.Textarea({"rows": 5})

    def __init__(self, *args, most: int | None = None, **kwargs):
        self.most = most
        super().__init__(*args, **kwargs)

    def prepare_value(self, value):
        return value if isinstance(value, str) else "\n".join(value or [])

    def parts(self, text: str) -> list[str]:
        return [line for part in text.splitlines() if (line := compose(part).strip())]

    def validate(self, value: list[str]) -> None:
        if self.most and len(value) > self.most:
            raise ValidationError(
                f"{self.most}\N{NO-BREAK SPACE}points au plus\N{NO-BREAK SPACE}: il y en a {len(value)}."
            )
        for line in value:
            if len(line) > LONGEST:
                raise ValidationError(
                    f"{LONGEST}\N{NO-BREAK SPACE}caractères au plus par point\N{NO-BREAK SPACE}: «\N{NO-BREAK SPACE}{line[:40]}…\N{NO-BREAK SPACE}»."
                )
