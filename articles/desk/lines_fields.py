"""Lists that people type one line a thing: nothing to add or move, and a whole list is pasted at once."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator

from articles.desk.composed_fields import SeveralWordsField
from articles.typography import compose

MOST_SPECS = 80
NO_ADDRESS = "Ce n’est pas une adresse web, par exemple https://www.exemple.fr/."
_WEB = URLValidator(schemes=["http", "https"])


class LinesField(SeveralWordsField):
    """A list of composed strings, one a line; `longest` signs each, `most` of them where there is a limit."""

    widget = forms.Textarea({"rows": 5})

    def __init__(self, *args, longest: int = 200, most: int | None = None, **kwargs):
        self.longest, self.most = longest, most
        super().__init__(*args, **kwargs)

    def prepare_value(self, value):
        return value if isinstance(value, str) else "\n".join(value or [])

    def parts(self, text: str) -> list[str]:
        return [line for part in text.splitlines() if (line := compose(part).strip())]

    def validate(self, value: list[str]) -> None:
        refuse_long_lines(value, self.longest)
        if self.most and len(value) > self.most:
            raise ValidationError(
                f"{self.most}\N{NO-BREAK SPACE}points au plus\N{NO-BREAK SPACE}: il y en a {len(value)}."
            )


class FewLinesField(LinesField):
    """The points of a story: not so many that nobody reads them."""

    widget = forms.Textarea({"rows": 3})

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"most": 12} | kwargs)


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


class SpecsField(SeveralWordsField):
    """Rows of {"name", "value"}, as lines of “name: value”."""

    widget = forms.Textarea({"rows": 8})

    def prepare_value(self, value):
        if isinstance(value, str):
            return value
        rows = value or []
        return "\n".join(f"{row['name']}\N{NO-BREAK SPACE}: {row['value']}" for row in rows)

    def parts(self, text: str) -> list[dict[str, str]]:
        lines = [line for part in text.splitlines() if (line := compose(part).strip())]
        split = [line.partition(":") for line in lines]
        return [{"name": name.strip(), "value": value.strip()} for name, _, value in split]

    def validate(self, value: list[dict[str, str]]) -> None:
        for row in value:
            if not row["name"] or not row["value"]:
                told = row["name"] or row["value"]
                raise ValidationError(
                    f"Il manque un nom ou une valeur autour des deux-points\N{NO-BREAK SPACE}: «\N{NO-BREAK SPACE}{told[:40]}\N{NO-BREAK SPACE}»."
                )
        refuse_long_lines([part for row in value for part in row.values()], 200)
        if len(value) > MOST_SPECS:
            raise ValidationError(f"{MOST_SPECS}\N{NO-BREAK SPACE}lignes au plus.")


def refuse_long_lines(lines: list[str], longest: int) -> None:
    for line in lines:
        if len(line) > longest:
            raise ValidationError(
                f"{longest}\N{NO-BREAK SPACE}caractères au plus par ligne\N{NO-BREAK SPACE}: «\N{NO-BREAK SPACE}{line[:40]}…\N{NO-BREAK SPACE}»."
            )


def _is_address(line: str) -> bool:
    try:
        (EmailValidator() if line.startswith("mailto:") else _WEB)(line.removeprefix("mailto:"))
    except ValidationError:
        return False
    return True
