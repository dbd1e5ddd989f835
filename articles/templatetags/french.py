"""French dates and signatures for templates; the words come from articles.typography."""

from datetime import date, datetime
from itertools import groupby

from django import template
from django.utils import timezone

from articles import typography
from articles.content import card_markup

register = template.Library()

# The order in which signatures are told, and what opens each group.
OPENINGS = {
    "texte": "Par ",
    "avec": "avec ",
    "traduction": "Traduction\N{NO-BREAK SPACE}: ",
    "photo": "Photos\N{NO-BREAK SPACE}: ",
}
MOST_FACES = 3


def _here(moment: datetime) -> datetime:
    return timezone.localtime(moment)


@register.filter
def moment(value: datetime) -> str:
    return typography.moment(_here(value))


@register.filter
def day(value: date | datetime) -> str:
    return typography.day(_here(value) if isinstance(value, datetime) else value)


@register.filter
def stamp(value: datetime) -> str:
    """For machines: with the offset, to the second."""
    return _here(value).isoformat(timespec="seconds")


@register.filter
def since(value: datetime) -> str:
    """For lists: the hour alone for today's stories, else the day. Never "il y a 3 h": pages are cached."""
    return card_markup.since(_here(value))


@register.simple_tag
def people(bylines) -> list:
    """Everybody who signed, each once, in order."""
    first: dict[str, object] = {}
    for signed in bylines:
        first.setdefault(signed.path, signed)
    return list(first.values())


@register.simple_tag
def faces(bylines) -> list:
    """The portraits of the first who wrote, as many as stand beside a byline."""
    wrote = (signed for signed in people(bylines) if signed.role == "texte" and signed.face)
    return [signed.face for signed in wrote][:MOST_FACES]


@register.simple_tag
def signatures(bylines) -> list[dict]:
    """Groups by role, for the byline: opening words, the people with what joins each to the next."""
    rank = list(OPENINGS)
    ordered = sorted(bylines, key=lambda signed: rank.index(signed.role))
    return [
        {
            "opening": OPENINGS[role],
            "apart": role in {"traduction", "photo"},
            "people": _joined(list(signed)),
        }
        for role, signed in groupby(ordered, key=lambda signed: signed.role)
    ]


def _joined(signed: list) -> list[dict]:
    joints = [", "] * (len(signed) - 2) + [" et "] * (len(signed) > 1) + [""]
    return [
        {"name": one.name, "path": one.path, "joint": joint}
        for one, joint in zip(signed, joints, strict=True)
    ]
