"""Circuits: a board in passing, a tree that is wired, a planet of copper."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import dots, lit, stage
from .palette import Colour, mix
from .shapes import Point, Shape, block, curve, disc, plate, polygon, stroke, union


def board(c: Canvas) -> None:
    """Bundles of traces crossing the sheet between large components."""
    p, rng = c.palette, c.rng
    stage(c, 820, 450, "stairs", "rings")
    top, low = rng.randint(130, 190), rng.randint(440, 500)
    copper = mix(p.field, p.body, 0.5)
    _bundle(c, [(-40, low), (300, low), (300 + low - top, top), (1680, top)], 8, copper)
    _bundle(c, [(620, 640), (860, 640), (1000, 500), (1130, 500)], 5, p.tint)
    _bundle(c, [(1130, 660), (1400, 660), (1680, 380)], 4, p.accent)
    _bundle(c, [(-40, 760), (240, 760), (460, 980)], 5, p.tint)
    _coil(c, rng.randint(280, 330), 210, 150)
    _block(c, plate(1150, 580, 350, 350, 28), "chip")
    _block(c, plate(600, 660, 170, 250, 24), "capacitor")
    for x in (1420, 1510):
        _block(c, plate(x, 770, 60, 160, 30), "capacitor")


def _bundle(c: Canvas, path: list[Point], count: int, colour: Colour, step: float = 30) -> None:
    """Parallel traces; on slanted runs the same offset keeps them parallel."""
    lines = []
    for index in range(count):
        shift = (index - count / 2) * step
        rising = path[-1][1] < path[0][1]
        along = shift * 0.414 * (1 if rising else -1)
        lines.append(stroke([(x + along, y + shift) for x, y in path], 13))
    c.drop(union(lines), 7, 10, 6, 0.22)
    c.fill(union(lines), colour)


def _block(c: Canvas, shape: Shape, kind: str) -> None:
    p = c.palette
    x0, y0, x1, y1 = shape.bounds()
    x, y, wide, tall = (x0 + x1) / 2, (y0 + y1) / 2, x1 - x0, y1 - y0
    c.cast(shape, 260, opacity=0.6)
    if kind == "chip":
        legs = [plate(x, y0 + 40 + i * 62, wide + 56, 22, 5) for i in range(5)]
        legs += [plate(x0 + 40 + i * 62, y, 22, tall + 56, 5) for i in range(5)]
        c.fill(union(legs), p.light, shade=0.4)
    c.fill(shape, p.body if kind == "chip" else p.tint, shade=0.75, lit=0.3)
    if kind == "chip":
        c.fill(plate(x, y, wide * 0.56, tall * 0.56, 14), p.accent, shade=0.6)
        c.fill(plate(x, y, wide * 0.3, tall * 0.3, 8), p.ember, shade=0.5)
    else:
        c.fill(block(x0, y0, wide, tall * 0.22, wide * 0.16), p.light, shade=0.3)


def _coil(c: Canvas, x: float, y: float, radius: float) -> None:
    """A round component with wire wound about it."""
    p = c.palette
    c.cast(disc(x, y, radius), 300, opacity=0.6)
    c.fill(disc(x, y, radius), p.body, shade=0.7)
    for share, colour in ((0.82, p.side), (0.66, p.tint), (0.5, p.side), (0.36, p.accent)):
        c.fill(disc(x, y, radius * share), colour, shade=0.5)


def tree(c: Canvas) -> None:
    """A tree whose branches are traces, on a hill, before a low sun."""
    p, rng = c.palette, c.rng
    lit(c, 90)
    x = rng.randint(560, 700)
    c.glow(x + 330, 420, 620, p.glow, 0.8)
    c.fill(disc(x + 330, 430, 300), p.accent, shade=0.55, angle=80)
    _hills(c)
    crown = [(index, _branch(x, index)) for index in range(-6, 7)]
    roots = [
        [(x + s * 13, 600), (x + s * 13, 770), (x + s * 34, 800 + abs(s) * 4)] for s in range(-4, 5)
    ]
    wires = union(stroke(path, 14) for _, path in crown) + union(stroke(path, 16) for path in roots)
    c.cast(union(stroke(path, 16) for path in roots), 260, angle=28, opacity=0.6)
    c.fill(wires, p.body)
    c.fill(union(stroke([(x + s * 26, 590), (x + s * 26, 770)], 4) for s in (-1, 0, 1)), p.edge)
    for index, path in crown:
        _fruit(c, path[-1], index)
    for index in (-5, -3, -1, 2, 4, 6):
        _twig(c, index, crown[index + 6][1])


def _branch(x: float, index: int) -> list[Point]:
    """A trace up the trunk, out at forty-five degrees and up again, ending on a dome."""
    side = (index > 0) - (index < 0)
    reach = max(0, abs(index) * 62 - 8)
    fork = 640 - (6 - abs(index)) * 40
    tip = 150 + abs(index) ** 2.1 * 7
    foot = x + index * 8
    return [(foot, 640), (foot, fork), (foot + side * reach, fork - reach),
            (foot + side * reach, min(tip, fork - reach - 30))]  # fmt: skip


def _twig(c: Canvas, index: int, path: list[Point]) -> None:
    side = 1 if index > 0 else -1
    x, y = (path[1][0] + path[2][0]) / 2, (path[1][1] + path[2][1]) / 2
    twig = [(x, y), (x + side * 60, y), (x + side * 96, y + 36 * (index % 2 or -1))]
    c.fill(stroke(twig, 11), c.palette.body)
    _fruit(c, twig[-1], index + 1, 0.66)


def _fruit(c: Canvas, at: Point, index: int, size: float = 1) -> None:
    p = c.palette
    radius = (34, 26, 42)[index % 3] * size
    colour = (p.tint, p.accent, p.light)[index % 3]
    c.fill(disc(*at, radius), p.body)
    c.fill(disc(*at, radius - 9), colour, shade=0.6)


def _hills(c: Canvas) -> None:
    p = c.palette
    far = [(-50, 720), (300, 660), (700, 700), (1150, 610), (1650, 680)]
    near = [(-50, 790), (400, 760), (640, 770), (1100, 800), (1650, 740)]
    for line, colour in ((far, p.field), (near, p.tint)):
        land = polygon(*curve(line), (1650, 950), (-50, 950))
        c.fill(land, colour, shade=0.55, angle=90)


def planet(c: Canvas) -> None:
    """A huge disc of copper routes, seen as if it were a world."""
    p = c.palette
    lit(c)
    x, y, radius = c.rng.randint(960, 1060), 520, 470
    dots(c, 110, 90, 11, 8)
    world = disc(x, y, radius)
    c.drop(world, 40, 50, 40, 0.35)
    c.fill(world, p.body, shade=0.4)
    lanes, ends, bright = _routes(c, x, y, radius)
    c.fill(lanes, p.tint, clip=world)
    c.fill(ends, p.light, clip=world)
    c.fill(bright, p.accent, clip=world)
    legs = [plate(x - 60, y - 30 + o, 262, 18, 6) for o in (-75, -25, 25, 75)]
    legs += [plate(x - 60 + o, y - 30, 18, 262, 6) for o in (-75, -25, 25, 75)]
    c.fill(union(legs), p.light)
    c.fill(plate(x - 60, y - 30, 210, 210, 20), p.side, shade=0.6)
    c.fill(plate(x - 60, y - 30, 150, 150, 14), p.accent, shade=0.7)
    c.overprint(
        world - disc(x - 190, y - 170, radius * 1.12),
        mix(p.tint, p.ink, 0.4) if not p.dark else p.tint,
    )
    moon = disc(330, 650, 92)
    c.cast(moon, 260)
    c.fill(moon, p.accent, shade=0.75)


def _routes(c: Canvas, x: float, y: float, radius: float) -> tuple[Shape, Shape, Shape]:
    rng = c.rng
    lanes, ends, bright = [], [], []
    for index in range(-11, 12):
        level = y + index * 40
        kink = x - 60 + (abs(index) * 26 if index % 2 else -abs(index) * 26)
        drop = rng.choice((-80, -40, 40, 80))
        stop = rng.randint(120, 420)
        left = [(x - radius, level), (kink - 250, level)]
        right = [
            (kink + 150, level),
            (kink + 150 + abs(drop), level + drop),
            (kink + stop + 150, level + drop),
        ]
        (bright if index % 6 == 2 else lanes).append(stroke(left, 12))
        if index % 2:
            (bright if index % 5 == 1 else lanes).append(stroke(right, 12))
            ends.append(disc(*right[0], 15) + disc(*right[-1], 15))
        ends.append(disc(*left[-1], 13))
    return union(lanes), union(ends), union(bright)
