"""Towns from above, with a route through them."""

from __future__ import annotations

from collections.abc import Callable

from .canvas import Canvas
from .maps import pin
from .palette import Colour, mix
from .shapes import Shape, blob, block, curve, disc, points, polygon, ribbon, stroke, union


def plan(c: Canvas) -> None:
    """A town from above: blocks, a river, a park, a route to a pin."""
    p, rng = c.palette, c.rng
    c.wash(mix(p.ground, p.light, 0.25), p.ground, 60)
    lean = rng.choice((-22, -14, 17, 26))

    def put(shape: Shape) -> Shape:
        return shape.turned(lean, (800, 450))

    groups: list[list[Shape]] = [[], [], []]
    for column in range(-2, 15):
        for row in range(-4, 12):
            _block(rng, -80 + column * 140, -60 + row * 118, groups)
    inks = ((p.field, 0.8), (p.tint, 0.25), (p.body, 0.12))
    for (ink, share), shapes in zip(inks, groups, strict=True):
        c.fill(put(union(shapes)), mix(p.ground, ink, share), shade=0.2)
    water = mix(p.ground, p.tint if p.dark else p.body, 0.6)
    _park(c, put, water)
    river = curve(points("-300,700 100,640 420,760 760,700 1100,800 1500,640 1950,720"), 12)
    c.fill(put(ribbon(river, 118)), mix(p.ground, p.ink, 0.18))
    c.fill(put(ribbon(river, 100)), water, shade=0.5)
    c.fill(put(block(538, 600, 34, 240) + block(1238, 600, 34, 240)), mix(p.ground, p.light, 0.4))
    _route(c, put, rng)


def _park(c: Canvas, put: Callable[[Shape], Shape], water: Colour) -> None:
    p, rng = c.palette, c.rng
    c.fill(put(block(760, 175, 400, 340, 30)), mix(p.tint, p.ground, 0.25), shade=0.5)
    places = [
        (rng.uniform(790, 1130), rng.uniform(205, 485), rng.randint(13, 24)) for _ in range(22)
    ]
    trees = put(union(disc(*place) for place in places))
    c.cast(trees, 26, opacity=0.7)
    c.fill(trees, mix(p.tint, p.ink, 0.4), shade=0.3)
    c.fill(put(blob(*points("900,300 1000,270 1060,340 980,410 890,380"))), water)


def _block(rng, x: float, y: float, groups: list[list[Shape]]) -> None:
    """A city block, whole or cut in two or three houses."""
    kind = rng.randrange(4)
    parts = {
        0: [block(x, y, 118, 96, 8)],
        1: [block(x, y, 66, 96, 8), block(x + 72, y, 46, 96, 8)],
        2: [block(x, y, 118, 42, 8), block(x, y + 48, 52, 48, 8), block(x + 58, y + 48, 60, 48, 8)],
        3: [block(x, y, 118, 96, 8) - block(x + 30, y + 28, 58, 40, 6)],
    }[kind]
    for part in parts:
        groups[rng.randrange(3)].append(part)


def _route(c: Canvas, put, rng) -> None:
    p = c.palette
    tone = p.accent if p.scheme != "ember" else p.body
    path = points("130,401 329,401 329,283 609,283 609,519 889,519")
    if rng.random() < 0.5:
        path = points("189,283 469,283 469,165 1169,165 1169,519 1000,519")
    line = put(stroke(path, 22))
    c.drop(line, 6, 10, 6, 0.3)
    c.fill(line, tone)
    start, end = put(polygon(*path)).parts[0][0][0], put(polygon(*path)).parts[0][0][-1]
    c.fill(disc(*start, 38), p.ink)
    c.fill(disc(*start, 20), p.light)
    pin(c, *end, 0.92)
