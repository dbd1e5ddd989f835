"""What the parts of a kind may hold: small tables of fields, read strictly, whatever door the values come by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from articles.typography import compose
from articles.typography.amounts import SIGNS


class InvalidPart(ValueError):
    """A value that the table of fields does not take; the message names the field."""


CENT = Decimal("0.01")


@dataclass(frozen=True)
class Field:
    """`read` gives the value as it is kept, or raises ValueError. A `silent` one says nothing by itself."""

    default: Any
    read: Callable[[Any], Any]
    silent: bool = False


def normal(told: Mapping[str, Any], fields: Mapping[str, Field]) -> dict[str, Any]:
    """Every field, composed; empty when nothing was said. What is missing or None has its default.

    Raises InvalidPart for what the table does not take.
    """
    if unknown := set(told) - set(fields):
        raise InvalidPart(f"no such field: {', '.join(sorted(unknown))}")
    kept = {name: _read(name, field, told.get(name)) for name, field in fields.items()}
    said = (kept[name] != field.default for name, field in fields.items() if not field.silent)
    return kept if any(said) else {}


def _read(name: str, field: Field, value: Any) -> Any:
    if value is None:
        return field.default
    try:
        return field.read(value)
    except (ValueError, TypeError, InvalidOperation) as error:
        raise InvalidPart(f"{name}: {value!r:.60}") from error


def _record(value: Any) -> int:
    if type(value) is not int or value < 1:
        raise ValueError("not a record")
    return value


def _composed(value: Any, longest: int) -> str:
    words = compose(str(value)).strip()
    if len(words) > longest:
        raise ValueError("too long")
    return words


def _decimal(value: Any) -> str:
    """Without noughts that say nothing: "7.50" is "7.5"."""
    if value == "":
        return ""
    read = Decimal(str(value))
    if not read.is_finite() or read < 0 or read >= 10**7 or read != read.quantize(CENT):
        raise ValueError("not a decimal")
    return format(read.normalize(), "f")


def _price(value: Any) -> str:
    """Cents are two digits, or none."""
    read = _decimal(value)
    return format(Decimal(read).quantize(CENT), "f") if "." in read else read


def _one_of(value: Any, choices: tuple) -> Any:
    if value not in choices:
        raise ValueError("not a choice")
    return value


def _moment(value: Any) -> str | None:
    if value == "":
        return None
    read = datetime.fromisoformat(value)
    if read.tzinfo is None:
        raise ValueError("naive")
    return read.astimezone(UTC).isoformat()


def _flag(value: Any) -> bool:
    return _one_of(value, (True, False))


def record() -> Field:
    return Field(None, _record)


def words(longest: int) -> Field:
    return Field("", lambda value: _composed(value, longest))


def lines(longest: int, most: int) -> Field:
    def read(value: Any) -> list[str]:
        kept = [line for one in value if (line := _composed(one, longest))]
        if isinstance(value, str) or len(kept) > most:
            raise ValueError("not a list")
        return kept

    return Field([], read)


def mark() -> Field:
    return Field("", _decimal)


def price() -> Field:
    return Field("", _price)


def choice(*choices: Any) -> Field:
    """The first one is what stands when nothing is said."""
    return Field(choices[0], lambda value: _one_of(value, choices), silent=True)


def currency() -> Field:
    return choice(*SIGNS)


def day() -> Field:
    return Field(None, lambda value: date.fromisoformat(value).isoformat() if value else None)


def moment() -> Field:
    """An instant with its offset; kept in UTC."""
    return Field(None, _moment)


def address(accepts: Callable[[str], bool]) -> Field:
    def read(value: Any) -> str:
        if value and not accepts(value):
            raise ValueError("not an address")
        return value

    return Field("", read)


def flag() -> Field:
    return Field(False, _flag, silent=True)
