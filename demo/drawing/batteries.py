"""Batteries: one lying large, a row of cells, a cell cut open into its layers."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import dots, floor, lit, stage
from .palette import Colour, mix
from .shapes import Shape, block, disc, oval, plate, polygon
from .solids import Iso


def bolt(x: float, y: float, size: float) -> Shape:
    points = ((24, -110), (-66, 22), (-8, 22), (-26, 110), (68, -28), (8, -28))
    return polygon(*((x + a * size, y + b * size) for a, b in points))


def lying(c: Canvas) -> None:
    """A glass battery on a slant, part full."""
    p, rng = c.palette, c.rng
    lean, full = rng.choice((-18, -10, 12)), rng.choice((2, 3, 4))
    stage(c, 900, 400, "sun", "split", "rings", "stairs")

    def put(shape: Shape) -> Shape:
        return shape.turned(lean, (0, 0)).moved(790, 460)

    case = plate(0, 0, 960, 440, 90)
    nub = block(470, -90, 84, 180, 34)
    c.cast(put(case + nub), 800, opacity=0.6)
    c.fill(put(nub), p.tint, shade=0.6)
    c.fill(put(case), p.body, shade=0.6, lit=0.3)
    c.fill(put(plate(0, 0, 890, 370, 62)), mix(p.side, p.ink, 0.6), shade=0.4)
    for index in range(5):
        cell = put(block(-422 + index * 172, -160, 152, 320, 34))
        if index < full:
            c.fill(
                cell,
                p.accent if index < full - 1 else mix(p.accent, p.light, 0.25),
                shade=0.65,
                angle=70,
            )
        else:
            c.fill(cell, p.tint, opacity=0.22)
    c.fill(put(block(-420, -150, 840, 40, 20)), p.light, opacity=0.35)
    sign = put(bolt(-422 + full * 172 - 96, 0, 1.5))
    c.drop(sign, 14, 20, 12, 0.35)
    c.fill(sign, p.light, shade=0.35)


def cells(c: Canvas) -> None:
    """Upright cells in a row of growing sizes, one of them bright."""
    p, rng = c.palette, c.rng
    lit(c)
    floor(c, 700, 640, p.field)
    dots(c, 1300, 100, 8, 6)
    sizes = [(180, 230), (390, 330), (640, 430), (920, 540), (1220, 420)]
    if rng.random() < 0.5:
        sizes = [(180, 420), (420, 540), (700, 300), (940, 440), (1220, 360)]
    bright = rng.choice((1, 2, 3))
    tones = (p.body, p.tint, p.edge if not p.dark else p.side, p.body, p.tint)
    for index, (x, tall) in enumerate(sizes):
        _cell(
            c,
            x + 80,
            770 - index * 6,
            tall,
            100,
            p.accent if index == bright else tones[index],
            index == bright,
        )


def _cell(
    c: Canvas, x: float, foot: float, tall: float, half: float, tone: Colour, bright: bool
) -> None:
    """A cylinder seen a little from above."""
    p = c.palette
    flat, top = half * 0.26, foot - tall
    shape = _tube(x, top, tall, half, flat) + oval(x, foot, half, flat)
    c.cast(shape, 420, angle=24, opacity=0.5)
    c.fill(shape, tone, shade=0.9, angle=0)
    collar = block(x - half, top, 2 * half, tall * 0.26) + oval(x, top + tall * 0.26, half, flat)
    c.fill(collar, p.light, shade=0.75, angle=0, clip=shape)
    gleam = block(x - half * 0.72, top + flat, half * 0.2, tall - flat)
    c.fill(gleam, p.light, clip=shape, opacity=0.35)
    c.fill(oval(x, top, half, flat), mix(p.light, p.ink, 0.22), shade=0.4)
    nub = _tube(x, top - 34, 34, half * 0.3, flat * 0.3) + oval(x, top, half * 0.3, flat * 0.3)
    c.fill(nub, mix(p.light, p.ink, 0.35), shade=0.7, angle=0)
    c.fill(oval(x, top - 34, half * 0.3, flat * 0.3), p.light)
    middle = top + tall * 0.64
    plus = plate(x, middle, 66, 18, 4) + plate(x, middle, 18, 66, 4)
    if bright:
        c.fill(bolt(x, middle, min(0.9, tall / 420)), p.ink)
    else:
        c.fill(plus, mix(tone, p.mark, 0.9))


def _tube(x: float, top: float, tall: float, half: float, flat: float) -> Shape:
    return block(x - half, top, 2 * half, tall) + oval(x, top, half, flat)


def pack(c: Canvas) -> None:
    """An open pack, isometric, with its rows of round cells."""
    p, rng = c.palette, c.rng
    lit(c, -120)
    iso = Iso(rng.choice((790, 880)), 330, 1.0)
    c.fill(disc(iso.x + 120, 420, 400), p.field, shade=0.5)
    base = plate(0, 130, 820, 640, 40)
    c.cast(iso.flat(base), 420, angle=14, opacity=0.55)
    iso.slab(c, base, -60, 60, mix(p.side, p.ink, 0.3), p.side)
    c.fill(iso.flat(plate(0, 130, 770, 590, 28)), mix(p.side, p.ink, 0.65))
    hot = {(rng.randint(1, 6), rng.randint(1, 4)) for _ in range(5)}
    for row in range(6):
        for column in range(8):
            x, y = -322 + column * 92, -110 + row * 96
            _can(
                c, iso, x, y, p.accent if (column, row) in hot else (p.tint if row % 2 else p.body)
            )


def _can(c: Canvas, iso: Iso, x: float, y: float, tone: Colour) -> None:
    p = c.palette
    foot, top = iso.at(x, y), iso.at(x, y, 92)
    side = block(foot[0] - 44, top[1], 88, 92) + oval(*foot, 44, 25)
    c.fill(side, tone, shade=0.9, angle=0)
    c.fill(oval(*top, 44, 25), mix(tone, p.light, 0.55))
    c.fill(oval(top[0], top[1] - 3, 20, 11), p.light)
    c.fill(oval(top[0], top[1] - 6, 20, 11), mix(p.light, p.ink, 0.12))
