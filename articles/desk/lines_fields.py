"""Lists of short texts in a form: one a line."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator

from articles.desk.composed_fields import SeveralWordsField
from articles.typography import compose

_WEB = URLValidator(schemes=["http", "https"])


class LinesField(SeveralWordsField):
    """Composed words; `longest` is what the column takes of each."""

    widget = forms.Textarea({"rows": 5})

    def __init__(self, *, longest: int = 200, **kwargs):
        self.longest = longest
        super().__init__(**kwargs)

    def prepare_value(self, value):
        return value if isinstance(value, str) else "\n".join(value or [])

    def parts(self, text: str) -> list[str]:
        return [line for part in text.splitlines() if (line := compose(part).strip())]

    def validate(self, value: list[str]) -> None:
        for line in value:
            if len(line) > self.longest:
                raise ValidationError(
                    f"{self.longest}\N{NO-BREAK SPACE}caractères au plus par ligne\N{NO-BREAK SPACE}: «\N{NO-BREAK SPACE}{line[:40]}…\N{NO-BREAK SPACE}»."
                )


def _is_address(line: str) -> bool:
    try:
        (EmailValidator() if line.startswith("mailto:") else _WEB)(line.removeprefix("mailto:"))
    except ValidationError:
        return False
    return True


class AddressesField(LinesField):
    """Addresses of the web or of a mailbox, as they were typed but for their scheme."""

    widget = forms.Textarea({"rows": 3, "spellcheck": "false"})

    def parts(self, text: str) -> list[str]:
        lines = (part.strip() for part in text.splitlines())
        return [line if ":" in line else f"https://{line}" for line in lines if line]

    def validate(self, value: list[str]) -> None:
        super().validate(value)
        for line in value:
            if not _is_address(line):
                raise ValidationError(
                    f"Ce n’est pas une adresse\N{NO-BREAK SPACE}: «\N{NO-BREAK SPACE}{line[:60]}\N{NO-BREAK SPACE}»."
                )
