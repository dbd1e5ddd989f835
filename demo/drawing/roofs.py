"""Roofs full of aerials."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import lit
from .palette import Colour, mix
from .shapes import block, disc, oval, pie, plate, polar, polygon, stroke, union


def roofs(c: Canvas) -> None:
    """Zinc roofs and chimneys, aerials and dishes against the sky."""
    p, rng = c.palette, c.rng
    lit(c, 90)
    x = rng.choice((450, 1130))
    c.fill(disc(x, 360, 250), p.sun, shade=0.55, angle=80)
    dark = p.dark
    rows = (
        (mix(p.field, p.tint, 0.5), 560, 0.7),
        (p.body if not dark else mix(p.ground, p.ink, 0.7), 720, 1.0),
    )
    for index, (tone, foot, size) in enumerate(rows):
        left = -120 - index * 90
        while left < 1650:
            wide = rng.randint(330, 480) * size
            _roof(c, left, foot + rng.randint(-30, 30), wide, size, tone, index)
            left += wide - 4


def _roof(
    c: Canvas, x: float, foot: float, wide: float, size: float, tone: Colour, row: int
) -> None:
    """A house from the first floor up: aerials, chimney, zinc, windows."""
    p, rng = c.palette, c.rng
    rise, hip = 120 * size, 46 * size
    for share in (0.24, 0.74):
        if rng.random() < 0.8:
            rng.choice((_rake, _whip, _saucer))(c, x + wide * share, foot - rise + 10, size)
    _chimney(c, x + wide * 0.5, foot - rise, size, tone, row)
    roof = polygon(
        (x, foot), (x + hip, foot - rise), (x + wide - hip, foot - rise), (x + wide, foot)
    )
    c.fill(roof, mix(tone, p.tint, 0.35), shade=0.5, angle=40)
    count = int((wide - 2 * hip) / (44 * size))
    seams = (
        ((x + hip + i * 44 * size, foot - rise), (x + 20 * size + i * hip, foot))
        for i in range(1, count)
    )
    c.fill(union(stroke(seam, 3) for seam in seams), p.ink, opacity=0.3)
    c.fill(block(x, foot, wide, 900), tone, shade=0.4, angle=90)
    c.fill(block(x, foot, wide, 14 * size), mix(tone, p.ink, 0.4))
    lefts = [x + (40 + i * 78) * size for i in range(int((wide - 60 * size) / (78 * size)))]
    panes = [block(left, foot + 50 * size, 40 * size, 74 * size, 6) for left in lefts]
    c.fill(union(panes), mix(tone, p.ink, 0.45))
    at_home = [pane for pane in panes if rng.random() < 0.45]
    if at_home:
        c.fill(union(at_home), p.accent, opacity=1.0 if row else 0.6)


def _chimney(c: Canvas, x: float, foot: float, size: float, tone: Colour, row: int) -> None:
    p = c.palette
    lefts = [x + (8 + i * 26) * size for i in range(3)]
    pots = union(block(left, foot - 92 * size, 16 * size, 34 * size, 4) for left in lefts)
    c.fill(pots, p.ember if row else mix(p.ember, tone, 0.5))
    c.fill(block(x, foot - 66 * size, 86 * size, 120 * size), mix(tone, p.light, 0.18), shade=0.5)


def _rake(c: Canvas, x: float, foot: float, size: float) -> None:
    """The aerial of a television."""
    bars = [
        stroke([(x, foot), (x, foot - 230 * size)], 8 * size),
        stroke([(x - 90 * size, foot - 196 * size), (x + 90 * size, foot - 222 * size)], 6 * size),
    ]
    for i in range(6):
        at = (x - 80 * size + i * 32 * size, foot - 198 * size - i * 4.6 * size)
        bars.append(
            stroke(
                [(at[0], at[1] - (40 - i * 4) * size), (at[0], at[1] + (40 - i * 4) * size)],
                5 * size,
            )
        )
    c.fill(union(bars), c.palette.ink)


def _whip(c: Canvas, x: float, foot: float, size: float) -> None:
    p = c.palette
    c.fill(stroke([(x, foot), (x, foot - 250 * size)], 9 * size), p.ink)
    c.fill(
        union(
            plate(x + s * 17 * size, foot - 180 * size, 18 * size, 96 * size, 6) for s in (-1, 1)
        ),
        p.light,
        shade=0.4,
    )
    c.fill(disc(x, foot - 256 * size, 12 * size), p.accent)


def _saucer(c: Canvas, x: float, foot: float, size: float) -> None:
    p = c.palette
    c.fill(stroke([(x, foot), (x, foot - 70 * size)], 10 * size), p.ink)
    c.fill(pie(x, foot - 110 * size, 70 * size, 30, 210), p.light, shade=0.6)
    c.fill(
        oval(0, 0, 70 * size, 20 * size).turned(30, (0, 0)).moved(x, foot - 110 * size),
        mix(p.light, p.ink, 0.25),
    )
    tip = polar(x, foot - 110 * size, 78 * size, -60)
    c.fill(stroke([(x, foot - 110 * size), tip], 5 * size) + disc(*tip, 9 * size), p.ink)
