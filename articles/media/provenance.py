"""Where a picture comes from, as its file or somebody of the desk says; and what must be told of it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.utils import timezone

_FIRST_PHOTOGRAPH = 1826
RETIRED = "Image retirée\N{NO-BREAK SPACE}: nos droits de la montrer ont pris fin."


class AiUse(models.TextChoices):
    """What a machine that learned from pictures had to do with this one."""

    NONE = "", "Aucune IA, ou rien qui se voie"
    ALTERED = "altered", "Image modifiée par IA"
    MADE = "made", "Image générée par IA"


# IPTC's digital source types that mean so; the others are cameras, scanners, pens and plain software.
AI_SOURCE_TYPES = {
    "trainedAlgorithmicMedia": AiUse.MADE,
    "compositeWithTrainedAlgorithmicMedia": AiUse.ALTERED,
    "compositeSynthetic": AiUse.ALTERED,
}
_SAID_AS = {
    AiUse.MADE: "trainedAlgorithmicMedia",
    AiUse.ALTERED: "compositeWithTrainedAlgorithmicMedia",
}


class Provenance(models.Model):
    title = models.CharField("titre", max_length=200, blank=True)
    source = models.CharField(
        "source",
        max_length=160,
        blank=True,
        help_text="D’où elle vient\N{NO-BREAK SPACE}: agence, service de presse, banque d’images, lecteur.",
    )
    copyright = models.CharField("droits d’auteur", max_length=200, blank=True)
    place = models.CharField("lieu", max_length=160, blank=True)
    taken_at = models.DateTimeField("prise le", null=True, blank=True, editable=False)
    ai_use = models.CharField(
        "usage de l’IA",
        max_length=8,
        choices=AiUse,
        default=AiUse.NONE,
        blank=True,
        help_text="Dit aux lecteurs sous l’image, et inscrit dans chaque fichier servi.",
    )
    source_type = models.CharField(max_length=60, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def notice(self) -> str:
        """What readers are told of it whatever the caption says."""
        if not self.is_licensed():
            return RETIRED
        return AiUse(self.ai_use).label if self.ai_use else ""

    @property
    def marks(self) -> dict[str, str]:
        """What stays written in every file that is served; marking says how."""
        told = _SAID_AS.get(self.ai_use)
        kept = "" if self.source_type in AI_SOURCE_TYPES else self.source_type
        return {
            "credit": self.credit,
            "copyright": self.copyright,
            "licence": self.licence,
            "source_type": told or kept,
        }


def record_from(facts: Mapping[str, str]) -> dict[str, Any]:
    """Fields of an Image that the facts of its file fill; none that they do not."""
    place = ", ".join(filter(None, (facts.get("city"), facts.get("country"))))
    told = {
        name: facts.get(name, "") for name in ("title", "caption", "alt", "copyright", "source")
    }
    told |= {
        "credit": _credit(facts),
        "place": place,
        "licence": facts.get("licence", ""),
        "restriction": facts.get("restriction", ""),
        "source_type": facts.get("source_type", ""),
        "ai_use": AI_SOURCE_TYPES.get(facts.get("source_type", ""), ""),
        "taken_at": _taken(facts.get("taken", "")),
    }
    return {name: value for name, value in told.items() if value}


def _credit(facts: Mapping[str, str]) -> str:
    """“Camille Roussel/AFP”, as agencies want to be credited."""
    names = dict.fromkeys(filter(None, (facts.get("creator"), facts.get("credit"))))
    whole = [name for name in names if not any(name != other and name in other for other in names)]
    return "/".join(whole) or facts.get("copyright", "")


def _taken(words: str) -> datetime | None:
    """A camera's clock says no zone, or says one; without one it is ours."""
    with suppress(ValueError, OverflowError):
        moment = datetime.fromisoformat(words)
        moment = moment if moment.tzinfo else timezone.make_aware(moment)
        if moment.year >= _FIRST_PHOTOGRAPH and moment <= timezone.now() + timedelta(days=1):
            return moment
    return None
