"""A house's accent colour: whether words in it can be read on the site's paper, and its tints for dark and for surfaces.

Contrast is WCAG 2.2's; the grounds are those of static/site/css/tokens.css, which a test compares.
"""

from __future__ import annotations

import colorsys
import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError

PAPER, DARK_PAPER, DARK_RAISED, INK = "#f4f6f7", "#0f1518", "#192126", "#11181d"
# AA for words of any size.
ENOUGH = 4.5
_HEX = re.compile(r"#[0-9a-f]{6}\Z")
_STEPS = 200


@dataclass(frozen=True)
class Accent:
    """`light` and `dark` are for words on each paper; `signal` is for surfaces that carry words in ink."""

    light: str
    dark: str
    signal: str


def normalized(colour: str) -> str:
    """#rrggbb in small letters. Raises ValidationError for what is no colour."""
    text = colour.strip().lower()
    text = text if text.startswith("#") else f"#{text}"
    if len(text) == 4:
        text = "#" + "".join(sign * 2 for sign in text[1:])
    if not _HEX.match(text):
        raise ValidationError(
            "Donnez la couleur en hexadécimal, par exemple\N{NO-BREAK SPACE}#b23300."
        )
    return text


def contrast(one: str, other: str) -> float:
    """Between 1 and 21; both are #rrggbb."""
    pale, deep = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (pale + 0.05) / (deep + 0.05)


def refuse_unreadable(colour: str) -> None:
    found = contrast(colour, PAPER)
    if found < ENOUGH:
        # Never rounded up to what it does not reach.
        told = f"{int(found * 10) / 10:.1f}".replace(".", ",")
        raise ValidationError(
            f"Cette couleur est trop claire\N{NO-BREAK SPACE}: sur le fond clair du site, son contraste est de {told}"
            " pour 1, et il en faut 4,5 pour que chacun puisse lire. Choisissez-la plus foncée."
        )


def accent_of(colour: str) -> Accent:
    """`colour` passed `refuse_unreadable`; the tints keep its hue."""
    dark = _lightened(colour, lambda tint: contrast(tint, DARK_RAISED) >= ENOUGH + 1)
    signal = _lightened(colour, lambda tint: contrast(tint, INK) >= ENOUGH + 1)
    return Accent(colour, dark, signal)


def _lightened(colour: str, passes) -> str:
    """The nearest lighter tint that passes; white passes whatever is asked here."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    for step in range(_STEPS + 1):
        light = lightness + (1 - lightness) * step / _STEPS
        tint = _hex(colorsys.hls_to_rgb(hue, light, saturation))
        if passes(tint):
            return tint
    return "#ffffff"


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
