"""The two addresses of a redirect as they are kept, and those that it may not have."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError

# What answers by itself, or must never be led away from.
KEPT = frozenset({"admin", "api", "static", "media", "healthz", "readyz", ".well-known"})
NO_TARGET = frozenset({"admin", "api", "static"})
MOST_PARTS = 20


def clean_source(typed: str) -> str:
    """A decoded path without its last slash. Raises ValidationError at `source`."""
    text = typed.strip()
    own = settings.SITE_URL
    text = text[len(own) :] if text.startswith(f"{own}/") else text
    path = unquote(text).rstrip("/")
    if told := _wrong_source(text, path):
        _refuse("source", told)
    return path


def _wrong_source(text: str, path: str) -> str:
    """What is wrong with it, "" when nothing is."""
    if not text.startswith("/") or text.startswith("//"):
        return "L’adresse demandée est une adresse du site, qui commence par une barre oblique."
    if "?" in text or "#" in text:
        return (
            "Sans «\N{NO-BREAK SPACE}?\N{NO-BREAK SPACE}» ni «\N{NO-BREAK SPACE}#\N{NO-BREAK SPACE}»"
            "\N{NO-BREAK SPACE}: c’est le chemin qui compte, la suite est transmise."
        )
    if not path:
        return "La une ne se redirige pas."
    if not path.isprintable():
        return "Cette adresse contient un signe invisible."
    if _first(path) in KEPT:
        return (
            f"Les adresses en /{_first(path)}/ sont celles de la machine et ne se redirigent pas."
        )
    return ""


def clean_target(typed: str) -> str:
    """A path, or a full address of another host. Raises ValidationError at `target`."""
    text = typed.strip()
    if text.startswith(f"{settings.SITE_URL}/") or text == settings.SITE_URL:
        text = text[len(settings.SITE_URL) :] or "/"
    if not text:
        _refuse("target", "Dites où mène cette adresse.")
    if not text.isprintable() or " " in text or "\\" in text:
        _refuse("target", "Cette adresse contient un signe qui n’y a pas sa place.")
    if text.startswith("/") and not text.startswith("//"):
        if _first(text) in NO_TARGET:
            _refuse("target", "Les lecteurs n’ont rien à faire à cette adresse.")
        return text
    if not _is_web(text):
        _refuse(
            "target",
            "Donnez une adresse du site (/rubrique/…) ou une adresse complète (https://…).",
        )
    return text


def refuse_outside(target: str, on_purpose: bool) -> None:
    if is_outside(target) and not on_purpose:
        _refuse(
            "target",
            "Cette adresse est celle d’un autre site. Si c’est voulu, cochez «\N{NO-BREAK SPACE}mène hors du"
            " site, exprès\N{NO-BREAK SPACE}».",
        )


def is_outside(target: str) -> bool:
    return not target.startswith("/")


def beginnings(path: str) -> list[str]:
    """The path and all it lies under, as sources are kept; the deepest parts of an endless one count for nothing."""
    parts = path.strip("/").split("/")[:MOST_PARTS]
    return ["/" + "/".join(parts[:count]) for count in range(1, len(parts) + 1)]


def with_query(target: str, query: str) -> str:
    """Fit for a Location header; the query that was asked joins the target's own."""
    before, hash_mark, anchor = target.partition("#")
    path, _, own = before.partition("?")
    joined = "&".join(filter(None, (own, query)))
    # What is encoded stays as it is.
    address = quote(path, safe="/%:@!$&'()*+,;=~-._[]")
    return address + (f"?{joined}" if joined else "") + hash_mark + anchor


def _first(path: str) -> str:
    return path.split("/")[1].lower()


def _is_web(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not parts.username


def _refuse(field: str, told: str) -> None:
    raise ValidationError({field: told})
