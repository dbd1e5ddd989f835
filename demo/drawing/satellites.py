"""Satellites: wings spread over a world, and one that paints the ground with its beam."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import lit, stars
from .palette import mix
from .shapes import (
    Shape,
    band,
    blob,
    block,
    bow,
    disc,
    oval,
    pie,
    plate,
    polar,
    polygon,
    stroke,
    union,
)


def _put(lean: float, x: float, y: float, size: float):
    def put(shape: Shape) -> Shape:
        return shape.scaled(size, (0, 0)).turned(lean, (0, 0)).moved(x, y)

    return put


def over_a_world(c: Canvas) -> None:
    """Solar wings on a slant above a large limb."""
    p, rng = c.palette, c.rng
    lit(c, -60)
    if p.dark:
        stars(c, 54)
    _world(c, rng.choice((420, 1180)), 1020, 640)
    put = _put(rng.choice((-28, -20, 24)), rng.randint(760, 860), 360, 1.08)
    _wings(c, put)
    _bus(c, put)


def _world(c: Canvas, x: float, y: float, radius: float) -> None:
    p, rng = c.palette, c.rng
    for step, share in ((70, 0.35), (34, 0.7)):
        c.fill(disc(x, y, radius + step), mix(p.ground, p.field, share))
    world = disc(x, y, radius)
    c.fill(world, p.tint, shade=0.6, angle=70)
    for _ in range(7):
        cx, cy, size = (
            x + rng.uniform(-0.7, 0.7) * radius,
            y - rng.uniform(0.25, 0.95) * radius,
            rng.uniform(60, 150),
        )
        rim = [polar(cx, cy, size * rng.uniform(0.6, 1.2), a) for a in range(0, 360, 45)]
        c.fill(blob(*rim), mix(p.tint, p.light, 0.3), shade=0.4, clip=world)
    clouds = [
        block(
            x + rng.uniform(-0.8, 0.5) * radius,
            y - rng.uniform(0.3, 0.9) * radius,
            rng.randint(120, 260),
            26,
            13,
        )
        for _ in range(7)
    ]
    c.fill(union(clouds), p.light, clip=world, opacity=0.75)


def _wings(c: Canvas, put) -> None:
    p = c.palette
    c.fill(
        put(block(-600, -10, 1200, 20, 6)),
        p.side if not p.dark else mix(p.side, p.ink, 0.3),
    )
    for side in (-1, 1):
        for index in range(2):
            left = 130 + index * 232 if side > 0 else -130 - index * 232 - 214
            panel = put(block(left, -124, 214, 248, 10))
            c.cast(panel, 160, opacity=0.5)
            c.fill(panel, p.light, shade=0.4)
            cells = [
                block(left + 12 + a * 64, -112 + b * 57, 58, 51, 4)
                for a in range(3)
                for b in range(4)
            ]
            c.fill(
                put(union(cells)),
                mix(p.edge, p.ink, 0.25) if not p.dark else mix(p.tint, p.ink, 0.35),
                shade=0.6,
            )
            c.fill(
                put(union(block(left + 12 + a * 64, -112 + a * 57, 58, 51, 4) for a in range(3))),
                p.light,
                opacity=0.28,
            )


def _bus(c: Canvas, put) -> None:
    """The body: foil, a dish below, an aerial above."""
    p = c.palette
    body = put(plate(0, 0, 170, 260, 20))
    c.cast(body, 260, opacity=0.5)
    c.fill(put(stroke([(0, 120), (0, 190)], 18)), p.ink)
    c.fill(put(pie(0, 262, 124, 180, 360)), p.light, shade=0.6)
    c.fill(put(oval(0, 262, 124, 30)), mix(p.light, p.ink, 0.28), shade=0.4)
    c.fill(put(stroke([(0, 262), (0, 330)], 9)), p.ink)
    c.fill(put(disc(0, 336, 16)), p.accent)
    c.fill(put(stroke([(40, -120), (70, -230)], 9)), p.ink)
    c.fill(put(disc(72, -236, 15)), p.accent)
    c.fill(body, p.accent, shade=0.6, lit=0.35)
    c.fill(put(block(-85, -40, 170, 80)), p.body if not p.dark else p.side, shade=0.4)
    c.fill(put(disc(0, 0, 30)), p.tint, shade=0.6)
    c.fill(put(union(block(-85, y, 170, 5) for y in (-90, -66, 66, 90))), p.ember)


def beam(c: Canvas) -> None:
    """A small satellite high up; its cone of light lands on a round island of ground."""
    p, rng = c.palette, c.rng
    lit(c, 90)
    if p.dark:
        stars(c, 50, 640)
    x, foot = rng.choice((560, 1010)), 690
    high = (x + (260 if x < 800 else -260), 190)
    c.fill(union(band(800, 1500, r, 5) for r in (1000, 1120, 1240)), p.tint, opacity=0.6)
    c.fill(oval(x, foot + 40, 620, 190), mix(p.field, p.ink, 0.35))
    c.fill(oval(x, foot, 620, 190), p.field, shade=0.5)
    _ground(c, x, foot)
    cone = polygon(
        high, *bow(x, foot, 350, 108, 190 if high[0] < x else 170, -10 if high[0] < x else 10)
    )
    c.fill(oval(x, foot, 350, 108), p.light, opacity=0.4)
    c.fill(cone, p.light, opacity=0.32)
    _towns(c, x, foot)
    put = _put(-24 if high[0] > x else 24, high[0], high[1] - 40, 0.5)
    _wings(c, put)
    _bus(c, put)


def _ground(c: Canvas, x: float, foot: float) -> None:
    """Rivers and fields, flattened."""
    p, rng = c.palette, c.rng
    land = oval(x, foot, 620, 190)
    for _ in range(8):
        cx, cy, size = (
            x + rng.uniform(-520, 520),
            foot + rng.uniform(-130, 130),
            rng.uniform(70, 170),
        )
        rim = [polar(cx, cy, size * rng.uniform(0.6, 1.2), a) for a in range(0, 360, 45)]
        field = blob(*((a, cy + (b - cy) * 0.32) for a, b in rim))
        c.fill(field, mix(p.field, p.tint, rng.choice((0.3, 0.55, 0.8))), shade=0.4, clip=land)


def _towns(c: Canvas, x: float, foot: float) -> None:
    """Houses inside the beam are bright, those outside are not."""
    p, rng = c.palette, c.rng
    spots = sorted((foot + rng.uniform(-120, 130), x + rng.uniform(-470, 470)) for _ in range(26))
    for y, left in spots:
        inside = ((left - x) / 350) ** 2 + ((y - foot) / 108) ** 2 < 0.85
        if ((left - x) / 600) ** 2 + ((y - foot) / 176) ** 2 > 0.8:
            continue
        tall = rng.randint(26, 70)
        tone = p.accent if inside else mix(p.tint, p.ink, 0.4)
        c.fill(block(left, y - tall, 15, tall), tone)
        c.fill(block(left + 15, y - tall, 15, tall), mix(tone, p.ink, 0.4))
