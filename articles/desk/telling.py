"""How the desk's pages tell moments: as colleagues do."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from articles import typography

NEAR_DAYS = {-1: "hier", 0: "aujourd’hui", 1: "demain"}


def when(moment: datetime | None) -> str:
    """“aujourd’hui à 14h05”, “hier à 9h00”, “24 janvier 2023 à 12h15”; "" for None."""
    if moment is None:
        return ""
    here = timezone.localtime(moment)
    for ahead, name in NEAR_DAYS.items():
        if here.date() == timezone.localdate() + timedelta(days=ahead):
            return f"{name} à {typography.clock(here)}"
    return typography.moment(here)


def hour(moment: datetime) -> str:
    return typography.clock(timezone.localtime(moment))


def exact(moment: datetime) -> str:
    """With the seconds when there are some, and the season of an hour that exists twice that night."""
    here = timezone.localtime(moment)
    seconds = f" et {here.second}\N{NO-BREAK SPACE}s" if here.second else ""
    return f"{typography.moment(here)}{seconds}{_season(here)}"


def _season(here: datetime) -> str:
    summer, winter = (here.replace(fold=fold).utcoffset() for fold in (0, 1))
    if summer <= winter:
        return ""
    return ", heure d’hiver" if here.fold else ", heure d’été"
