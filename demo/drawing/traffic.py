"""Traffic seen from above, and the car that senses it."""

from __future__ import annotations

from collections.abc import Callable

from .canvas import Canvas
from .grounds import lit
from .palette import Colour, mix
from .shapes import Shape, band, block, disc, plate, polygon, union


def sensing(c: Canvas) -> None:
    """Seen from above: a car alone in its lane, waves going out to the others."""
    p, rng = c.palette, c.rng
    lit(c)
    lean = rng.choice((-24, -14, 20))

    def put(shape: Shape) -> Shape:
        return shape.turned(lean, (800, 450))

    _lanes(c, put)
    hero = (rng.randint(640, 800), 450)
    for step, opacity in ((520, 0.16), (390, 0.24), (260, 0.34)):
        c.fill(put(disc(*hero, step)), p.accent, opacity=opacity * 0.6)
        c.fill(put(band(*hero, step, 6)), p.accent, opacity=opacity * 2)
    _from_above(c, put, *hero, p.accent)
    others = ((1220, 242, p.tint), (200, 656, p.edge), (1130, 656, p.light), (310, 242, p.tint))
    for x, y, tone in others:
        _from_above(c, put, x + rng.randint(-70, 70), y, tone)
    for x, y in ((a, b) for a in range(-200, 1900, 170) for b in (20, 880, -130, 1030)):
        at = (x + rng.randint(-50, 50), y + rng.randint(-26, 26))
        c.cast(put(disc(*at, 46)), 70, opacity=0.6)
        c.fill(put(disc(*at, rng.randint(34, 52))), mix(p.tint, p.ink, 0.25), shade=0.75)


def _lanes(c: Canvas, put: Callable[[Shape], Shape]) -> None:
    p = c.palette
    tarmac = p.ink if p.dark else mix(p.side, p.ink, 0.3)
    c.fill(put(block(-400, 130, 2400, 640)), tarmac, shade=0.35)
    c.fill(put(block(-400, 146, 2400, 10) + block(-400, 744, 2400, 10)), p.light, opacity=0.8)
    dashes = union(block(x, y, 130, 12, 6) for x in range(-390, 2000, 250) for y in (338, 550))
    c.fill(put(dashes), p.light, opacity=0.7)


def _from_above(c: Canvas, put, x: float, y: float, tone: Colour) -> None:
    p = c.palette
    shell = put(plate(x, y, 290, 136, 54))
    c.drop(shell, 12, 18, 10, 0.5)
    c.fill(put(union(plate(x + a, y + b, 54, 12, 5) for a in (-84, 88) for b in (-66, 66))), p.ink)
    c.fill(shell, tone, shade=0.6, lit=0.2)
    c.fill(
        put(polygon((x + 36, y - 52), (x + 84, y - 42), (x + 84, y + 42), (x + 36, y + 52))), p.ink
    )
    c.fill(
        put(polygon((x - 84, y - 46), (x - 112, y - 38), (x - 112, y + 38), (x - 84, y + 46))),
        p.ink,
    )
    c.fill(put(plate(x - 26, y, 108, 96, 20)), mix(tone, p.light, 0.28), shade=0.3)
    c.fill(put(plate(x + 132, y - 42, 14, 30, 6) + plate(x + 132, y + 42, 14, 30, 6)), p.light)
