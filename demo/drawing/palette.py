"""Colours of a picture: one hue, a handful of tones, one warm accent."""

from __future__ import annotations

import colorsys
import math
from dataclasses import dataclass
from random import Random

Colour = tuple[int, int, int]

# Oklch hues, in degrees, of the only accents the house prints.
ACCENTS = {"vermilion": (33, 0.66, 0.19), "apricot": (58, 0.76, 0.15), "saffron": (84, 0.84, 0.15)}
CREAM = (92, 0.955, 0.06)
INK_HUE = 278
WARM = (5, 118)


@dataclass(frozen=True)
class Palette:
    """The roles a drawing may ask for; `body` always stands out from `ground`."""

    scheme: str
    ground: Colour  # behind everything
    glow: Colour  # where the ground is lit
    field: Colour  # the large shape behind the subject
    tint: Colour  # middle tone, neighbouring hue
    body: Colour  # the subject
    side: Colour  # its darker face
    edge: Colour  # its lighter face
    mark: Colour  # details printed on the body
    light: Colour  # paper
    ink: Colour  # deepest tone
    accent: Colour
    ember: Colour  # the accent, in the shade

    @property
    def dark(self) -> bool:
        """Whether the subject is the lighter one."""
        return self.scheme in DARK

    @property
    def sun(self) -> Colour:
        """What shines in the sky; an accent would drown in a ground of accents."""
        return self.light if self.scheme == "ember" else self.accent


def oklch(lightness: float, chroma: float, hue: float) -> Colour:
    """sRGB for an Oklch colour; chroma gives way until the colour can be shown."""
    turn = math.radians(hue)
    while True:
        channels = _linear(lightness, chroma * math.cos(turn), chroma * math.sin(turn))
        if chroma < 0.004 or all(-0.0005 <= value <= 1.0005 for value in channels):
            return tuple(round(255 * _gamma(min(max(value, 0.0), 1.0))) for value in channels)
        chroma *= 0.95


def _linear(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _gamma(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def perceived(hue: int) -> float:
    """The Oklch hue of a colour wheel's hue (0 red, 120 green, 240 blue)."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in colorsys.hls_to_rgb(hue % 360 / 360, 0.5, 0.9)
    )
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return math.degrees(math.atan2(b, a)) % 360


def between(start: float, end: float, share: float) -> float:
    """A hue part of the way from one to the other, the short way round."""
    return (start + ((end - start + 180) % 360 - 180) * share) % 360


def mix(first: Colour, second: Colour, share: float) -> Colour:
    return tuple(round(a + (b - a) * share) for a, b in zip(first, second, strict=True))


def _accent(hue: float, rng: Random) -> tuple[float, float, float]:
    """The accent furthest from a warm world; any of them in a cold one."""
    if WARM[0] <= hue <= WARM[1]:
        return max(ACCENTS.values(), key=lambda accent: abs(accent[0] - hue))
    return rng.choice(list(ACCENTS.values()))


DARK = ("dusk", "night")

# Per scheme, (lightness, chroma) of ground, glow, field, tint, body, side, edge, mark.
SCHEMES = {
    "paper": "0.915 .035  0.965 .022  0.815 .085  0.66 .135  0.40 .115  0.28 .085  0.56 .14  0.97 .02",
    "day": "0.77 .105  0.86 .085  0.685 .125  0.57 .135  0.31 .09  0.22 .065  0.45 .125  0.965 .025",
    "dusk": "0.42 .115  0.55 .135  0.345 .10  0.63 .135  0.925 .035  0.775 .085  0.985 .015  0.27 .085",
    "night": "0.235 .07  0.36 .10  0.335 .10  0.56 .14  0.87 .06  0.66 .12  0.965 .025  0.22 .07",
    "ember": "0.775 .135  0.855 .105  0.70 .155  0.58 .12  0.335 .10  0.235 .07  0.47 .12  0.965 .025",
}


def palette(hue: int, scheme: str, rng: Random) -> Palette:
    """Tones of `hue` (degrees on the colour wheel) laid out for one of SCHEMES."""
    main = perceived(hue)
    warm = WARM[0] <= main <= WARM[1]
    # Deep tones lean to the house's blue-black, so that pictures of any hue belong together.
    deep = between(main, INK_HUE, 0.72 if warm else 0.22)
    accent = _accent(main, rng)
    aside = rng.choice((-34, 34))
    # Between orange and green lies olive, which prints as mud.
    aside = -34 if 20 < main < 118 else 34 if 118 <= main < 165 else aside
    hues = _hues(scheme, main, deep, accent[0], aside)
    tones = zip(_tones(scheme, main, accent[1]), hues, strict=True)
    bright = CREAM if scheme == "ember" else accent
    return Palette(
        scheme,
        *(oklch(lightness, chroma, hue) for (lightness, chroma), hue in tones),
        light=oklch(0.97, 0.022, 85),
        ink=oklch(0.215, 0.06, deep),
        accent=oklch(bright[1], bright[2], bright[0]),
        ember=oklch(bright[1] - 0.15, bright[2], bright[0] - 14),
    )


def _tones(scheme: str, main: float, bright: float) -> list[tuple[float, float]]:
    """Lightness and chroma of each role; `bright` is the lightness of the accent."""
    values = [float(value) for value in SCHEMES[scheme].split()]
    tones = list(zip(values[::2], values[1::2], strict=True))
    if scheme == "day" and 70 < main < 128:
        # Yellow is only yellow when it is bright.
        tones[:3] = [(0.865, 0.14), (0.92, 0.11), (0.79, 0.15)]
    if scheme == "ember":
        tones[:3] = [(bright + 0.02, 0.14), (bright + 0.07, 0.11), (bright - 0.05, 0.155)]
    return tones


def _hues(scheme: str, main: float, deep: float, accent: float, turn: int) -> list[float]:
    """Hues of ground, glow, field, tint, body, side, edge and mark."""
    if scheme in DARK:
        # Brown and olive grounds look dirty: a warm night is aubergine.
        night = between(main, deep, 0.8)
        return [night, between(night, main, 0.5), night, main + turn, main, main, 85, deep]
    if scheme == "ember":
        return [accent, accent + 14, accent - 8, main + turn, deep, deep, deep, 85]
    paper = 85 if scheme == "paper" else main
    yellow = 70 < main < 128
    field, edge = (main - 20, main - 40) if yellow else (main, main)
    return [paper, paper, field, main + turn, deep, deep, edge, 85]
