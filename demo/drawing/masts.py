"""Aerials: a lattice mast on its hill, a dish that listens."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from .canvas import Canvas
from .grounds import floor, stage, stars
from .palette import mix
from .shapes import (
    Shape,
    band,
    block,
    bow,
    curve,
    disc,
    oval,
    pie,
    plate,
    points,
    polygon,
    stroke,
    union,
)


def mast(c: Canvas) -> None:
    """A lattice mast sending rounds of waves over the hills."""
    p, rng = c.palette, c.rng
    c.wash(p.ground, p.glow, 90)
    if p.dark:
        stars(c, 34, 420)
    x, top = rng.choice((520, 1060)), 200
    for index in range(6, 0, -1):
        tone = mix(p.ground, p.field, 0.9 - index * 0.11)
        c.fill(disc(x, top, index * 118), tone, shade=0.2)
    for index in (1, 2, 3):
        ring = band(x, top, index * 92, 17, -42, 42) + band(x, top, index * 92, 17, 138, 222)
        c.fill(ring, p.sun, opacity=1 - index * 0.18)
    c.fill(disc(1300 if x < 800 else 250, 260, 84), p.tint, shade=0.7)
    far = [(a, 650 - rng.randint(0, 100)) for a in range(-100, 1900, 280)]
    c.fill(
        polygon(*curve(far), (1800, 950), (-100, 950)),
        mix(p.field, p.tint, 0.4),
        shade=0.5,
        angle=90,
    )
    hill = polygon(
        *curve([(x - 900, 860), (x - 400, 770), (x, 690), (x + 380, 790), (x + 1200, 850)]),
        (2400, 950),
        (-700, 950),
    )
    c.fill(hill, p.tint, shade=0.6, angle=90)
    c.cast(polygon((x - 110, 720), (x + 110, 720), (x, 660)), 300, angle=30, opacity=0.5, clip=hill)
    _lattice(c, x, top)
    _cabin(c, x + 170, 740)


def _lattice(c: Canvas, x: float, top: float) -> None:
    p = c.palette
    foot, wide, tip = 720, 116, 14
    tone = p.body if not p.dark else p.light

    def half(y: float) -> float:
        return tip + (wide - tip) * (y - top) / (foot - top)

    bars = [stroke([(x + s * tip, top), (x + s * wide, foot)], 15) for s in (-1, 1)]
    levels = [top + (foot - top) * (i / 7) ** 1.25 for i in range(8)]
    for high, low in pairwise(levels):
        bars.append(stroke([(x - half(low), low), (x + half(low), low)], 9))
        bars.append(stroke([(x - half(high), high), (x + half(low), low)], 7))
        bars.append(stroke([(x + half(high), high), (x - half(low), low)], 7))
    bars.append(stroke([(x, top), (x, top - 90)], 10))
    c.fill(union(bars), tone, shade=0.4, angle=0)
    for y, side in ((330, -1), (330, 1), (420, -1), (420, 1)):
        c.fill(
            block(x + side * (half(y) + 22) - 13, y - 44, 26, 92, 8),
            p.light if not p.dark else p.accent,
            shade=0.5,
        )
    c.fill(disc(x, top - 96, 19), p.accent)
    c.glow(x, top - 96, 90, p.accent, 0.5)


def _cabin(c: Canvas, x: float, foot: float) -> None:
    p = c.palette
    c.fill(block(x, foot - 66, 130, 90), p.light if not p.dark else p.side, shade=0.5)
    c.fill(
        polygon((x - 16, foot - 62), (x + 65, foot - 110), (x + 146, foot - 62)), p.side, shade=0.4
    )
    c.fill(block(x + 22, foot - 36, 34, 60), p.ink)
    c.fill(block(x + 78, foot - 40, 30, 28), p.accent)


def dish(c: Canvas) -> None:
    """A large dish turned up to the sky; rounds come in."""
    p, rng = c.palette, c.rng
    x, y = rng.randint(600, 700), 480
    stage(c, 1050, 330, "sun", "rings", "split")
    if p.dark:
        stars(c, 30, 500)
    floor(c, 790, 760, mix(p.field, p.tint, 0.5))
    foot = polygon(*points("-90,800 90,800 30,560 -30,560")).moved(x, 0)
    c.cast(foot, 400, angle=24, opacity=0.6)
    legs = union(stroke([(x, 560), (x + d, 810)], 26) for d in (-130, 0, 130))
    brace = stroke([(x - 84, 720), (x + 84, 720)], 14)
    c.fill(legs + brace, mix(p.side, p.ink, 0.35) if p.dark else p.side, shade=0.4)
    c.fill(block(x - 190, 800, 380, 40, 12), p.ink)

    def put(shape: Shape) -> Shape:
        return shape.turned(48, (0, 0)).moved(x, y)

    _bowl(c, put)
    for index in (1, 2, 3):
        wave = band(0, -356, 40 + index * 68, 17, -122, -58)
        c.fill(put(wave), p.sun, opacity=1.1 - index * 0.2)


def _bowl(c: Canvas, put: Callable[[Shape], Shape]) -> None:
    """The bowl from its side, ribs inside, the horn on three struts."""
    p = c.palette
    c.fill(put(pie(0, -60, 330, 0, 180)), p.side if p.dark else p.body, shade=0.7)
    c.fill(put(plate(0, 268, 150, 60, 16)), p.side, shade=0.5)
    c.fill(put(oval(0, -60, 330, 104)), p.light, shade=0.75, angle=160)
    c.fill(put(oval(0, -60, 300, 88) - oval(0, -78, 300, 88)), mix(p.light, p.ink, 0.2))
    rim = bow(0, -60, 320, 98, 0, 330)
    ribs = union(stroke([(0, -20), rim[round(i * (len(rim) - 1) / 11)]], 3) for i in range(12))
    c.fill(put(ribs), p.tint, opacity=0.5)
    struts = union(stroke([foot, (0, -350)], 10) for foot in ((-200, -60), (200, -60), (0, -10)))
    c.fill(put(struts), p.ink)
    c.fill(put(disc(0, -356, 40)), p.accent, shade=0.6)
