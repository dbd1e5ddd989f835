"""Clothes: shoulders and collars, in the units of the face."""

from __future__ import annotations

from collections.abc import Callable

from .faces import Model
from .palette import Colour, mix
from .shapes import blob, curve, disc, points, polygon, ribbon, union

FOOT = 330
SHOULDERS = polygon(
    *curve(points("-252,330 -238,306 -190,238 -110,202 -54,176")),
    *curve(points("54,176 110,202 190,238 238,306 252,330")),
)


def _cloth(m: Model) -> tuple[Colour, Colour, Colour]:
    """Cloth, its shade, and what is worn under it."""
    p = m.canvas.palette
    return p.body, p.side, p.tint if p.dark else p.light


def _torso(m: Model, cloth: Colour) -> None:
    m.fill(SHOULDERS, cloth, shade=0.6, lit=0.2)


def _throat(m: Model, line: str) -> None:
    """Skin between the edges of a collar."""
    m.fill(polygon(*curve(points(line))), m.shade)


def jacket(m: Model) -> None:
    p = m.canvas.palette
    cloth, shade, under = _cloth(m)
    _torso(m, cloth)
    m.fill(polygon((-58, 172), (58, 172), (26, FOOT), (-26, FOOT)), under, shade=0.3)
    m.fill(blob(*points("-46,160 0,214 46,160 30,150 -30,150")), m.shade)
    for side in (-1, 1):
        collar = polygon(*points("56,160 6,214 36,236 74,186", side))
        m.fill(collar, mix(under, p.ink, 0.14 + 0.06 * side))
        lapel = polygon(*points("66,172 104,196 82,232 100,244 20,336 14,336", side))
        m.fill(lapel, mix(cloth, shade, 0.6), shade=0.5)
    m.fill(disc(-120, 262, 9), p.accent)


def jumper(m: Model) -> None:
    p = m.canvas.palette
    cloth = p.accent if m.canvas.rng.random() < 0.5 else p.tint
    _torso(m, cloth)
    _throat(m, "-60,164 -44,204 0,218 44,204 60,164")
    inner, outer = (
        points("-62,168 -44,204 0,218 44,204 62,168"),
        points("76,182 54,222 0,240 -54,222 -76,182"),
    )
    m.fill(polygon(*curve(inner), *curve(outer)), mix(cloth, p.ink, 0.25), shade=0.3)
    ribs = (
        ribbon([(x, 214 - abs(x) * 0.34), (x * 1.16, 236 - abs(x) * 0.4)], 2.6)
        for x in range(-52, 53, 13)
    )
    m.fill(union(ribs), mix(cloth, p.ink, 0.45), opacity=0.7)


def roll_neck(m: Model) -> None:
    cloth, shade, _ = _cloth(m)
    _torso(m, cloth)
    roll = blob(*points("-60,138 0,158 60,138 66,196 40,214 -40,214 -66,196"))
    m.fill(roll, mix(cloth, shade, 0.4), shade=0.5, angle=0)
    seams = "-60,148 0,170 60,148", "-66,196 0,220 66,196"
    tone = mix(shade, m.canvas.palette.ink, 0.35)
    m.fill(union(ribbon(curve(points(line)), 4) for line in seams), tone, opacity=0.6)


def shirt(m: Model) -> None:
    p = m.canvas.palette
    cloth = p.tint if p.scheme == "paper" else p.light
    m.fill(SHOULDERS, cloth, shade=0.55)
    m.fill(blob(*points("-52,156 -20,220 0,250 20,220 52,156 0,140")), m.shade)
    m.fill(polygon(*points("-38,166 -4,236 -30,226 -56,170")), m.skin, opacity=0.7)
    for side in (-1, 1):
        collar = polygon(*points("50,148 2,246 44,262 92,196 72,160", side))
        m.fill(collar, mix(cloth, p.ink, 0.11 + 0.05 * side), shade=0.3)
        edge = ribbon(points("2,246 44,262 92,196", side), 2.6)
        m.fill(edge, mix(cloth, p.ink, 0.5), opacity=0.6)
    m.fill(ribbon([(0, 246), (0, FOOT)], 3), mix(cloth, p.ink, 0.45))
    m.fill(union(disc(9, y, 4.5) for y in (276, 312)), p.accent)


def hood(m: Model) -> None:
    p = m.canvas.palette
    cloth = p.tint if m.canvas.rng.random() < 0.6 else p.accent
    _torso(m, cloth)
    _throat(m, "-56,160 -34,212 0,232 34,212 56,160")
    m.fill(polygon(*curve(points("-30,206 0,226 30,206")), (34, 240), (-34, 240)), p.light)
    for side in (-1, 1):
        fold = blob(*points("50,146 96,150 126,196 70,236 14,252 40,206", side))
        m.fill(fold, mix(cloth, p.ink, 0.21 + 0.07 * side), shade=0.4)
        cord = ribbon(curve(points("36,240 42,284 34,322", side)), 6)
        m.fill(cord + disc(side * 34, 324, 6), p.light)


def cardigan(m: Model) -> None:
    p = m.canvas.palette
    cloth, shade, _ = _cloth(m)
    _torso(m, cloth)
    m.fill(polygon((-66, 172), (66, 172), (30, FOOT), (-30, FOOT)), p.accent, shade=0.4)
    _throat(m, "-60,160 -46,196 0,212 46,196 60,160")
    for side in (-1, 1):
        edge = polygon(*points("60,168 84,182 40,334 16,334", side))
        m.fill(edge, mix(cloth, shade, 0.55), shade=0.3)
    chain = ribbon(curve(points("-50,176 -30,218 0,236 30,218 50,176")), 3)
    m.fill(chain + disc(0, 240, 8), p.light)


CLOTHES: dict[str, Callable[[Model], None]] = {
    "jacket": jacket,
    "jumper": jumper,
    "roll_neck": roll_neck,
    "shirt": shirt,
    "hood": hood,
    "cardigan": cardigan,
}
