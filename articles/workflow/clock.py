"""The desk's clock, and the wall-clock hours of Paris as people type them.

An hour that does not exist or exists twice is asked about, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

PARIS = ZoneInfo("Europe/Paris")

_as_of: ContextVar[datetime | None] = ContextVar("as_of", default=None)


def now() -> datetime:
    """The moment verbs act at: the present, unless an archive is being taken over."""
    return _as_of.get() or timezone.now()


@contextmanager
def as_of(moment: datetime) -> Iterator[None]:
    """Lets verbs act in the past, for imported archives and the demo. `moment` is aware."""
    token = _as_of.set(moment)
    try:
        yield
    finally:
        _as_of.reset(token)


@dataclass(frozen=True)
class Choice:
    """One way to read an hour: the instant, and how to call it."""

    at: datetime
    label: str


class UnclearHour(ValueError):
    """The hour typed has no single meaning; `choices` are the instants it can stand for."""

    def __init__(self, message: str, choices: list[Choice]):
        self.choices = choices
        super().__init__(message)


def paris_instant(wall: datetime) -> datetime:
    """The UTC instant of a naive Paris wall-clock time. Raises UnclearHour around the changes of clock."""
    summer, winter = (wall.replace(tzinfo=PARIS, fold=fold).astimezone(UTC) for fold in (0, 1))
    if summer == winter:
        return summer
    if summer.astimezone(PARIS).replace(tzinfo=None) != wall:
        raise UnclearHour(
            f"Cette nuit-là, on avance d’une heure\N{NO-BREAK SPACE}: {_hour(wall)} n’existe pas.",
            [Choice(at, f"{_hour(at.astimezone(PARIS))}") for at in (winter, summer)],
        )
    raise UnclearHour(
        f"Cette nuit-là, on recule d’une heure\N{NO-BREAK SPACE}: {_hour(wall)} existe deux fois.",
        [
            Choice(summer, f"{_hour(wall)}, heure d’été (la première fois)"),
            Choice(winter, f"{_hour(wall)}, heure d’hiver (une heure plus tard)"),
        ],
    )


def _hour(moment: datetime) -> str:
    return f"{moment.hour}h{moment.minute:02}"
