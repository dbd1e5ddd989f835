"""Clouds: one that rains data, one that is moored to its machines."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import lit, stage
from .palette import Colour, mix
from .shapes import Point, Shape, block, curve, disc, plate, polygon, ribbon, stroke, union
from .solids import Iso

PUFFS = ((-260, 20, 130), (-120, -90, 165), (80, -130, 190), (260, -20, 150), (20, 10, 180))


def _cloud(x: float, y: float, size: float) -> Shape:
    """A cloud with a flat foot, some 800 by 400 units at size 1."""
    puffs = [disc(x + a * size, y + b * size, r * size) for a, b, r in PUFFS]
    foot = block(x - 390 * size, y - 10 * size, 800 * size, 160 * size, 80 * size)
    cut = block(x - 600 * size, y + 149 * size, 1200 * size, 300 * size)
    return union(puffs) + foot - cut


def _puffed(c: Canvas, x: float, y: float, size: float, tone: Colour, rim: Colour) -> None:
    """A cloud and the rounds inside it."""
    shape = _cloud(x, y, size)
    c.fill(shape, tone, shade=0.6, angle=80)
    for a, b, r in PUFFS[:4]:
        inner = disc(x + a * size, y + b * size, r * size * 0.93)
        crescent = inner - disc(x + a * size + 26 * size, y + b * size + 34 * size, r * size * 0.93)
        c.fill(crescent, rim, clip=shape, opacity=0.75)


def rain(c: Canvas) -> None:
    """A heavy cloud letting down lines of data."""
    p, rng = c.palette, c.rng
    x, y = rng.randint(760, 920), rng.randint(370, 400)
    stage(c, x + 180, 360, "sun", "split", "rings")
    _puffed(c, x + 330, y - 40, 0.72, mix(p.field, p.tint, 0.7), p.field)
    lines, tips = [], []
    for index in range(13):
        at = x - 350 + index * 58
        end = y + 230 + rng.randint(0, 230)
        lines.append((at, end))
        tips.append(rng.choice((10, 14, 20)))
    c.fill(union(stroke([(at, y + 100), (at, end)], 8) for at, end in lines), p.tint)
    for index, ((at, end), tip) in enumerate(zip(lines, tips, strict=True)):
        c.fill(disc(at, end, tip), (p.accent, p.body, p.tint)[index % 3], shade=0.5)
        if index % 3 == 1:
            c.fill(plate(at, (y + end) / 2 + 90, 22, 44, 11), p.accent)
    c.drop(_cloud(x, y, 1), 20, 50, 26, 0.3)
    light = p.dark
    _puffed(
        c,
        x,
        y,
        1.0,
        p.body if light else p.light,
        p.light if light else mix(p.light, p.field, 0.45),
    )
    _birds(c, x - 560, 210)


def _birds(c: Canvas, x: float, y: float) -> None:
    wings = []
    for dx, dy, size in ((0, 0, 34), (90, 46, 24), (-30, 90, 20)):
        wings.append(
            ribbon(
                curve(
                    [
                        (x + dx - size, y + dy - size * 0.4),
                        (x + dx - size * 0.4, y + dy - size * 0.5),
                        (x + dx, y + dy),
                    ]
                ),
                5,
                9,
            )
        )
        wings.append(
            ribbon(
                curve(
                    [
                        (x + dx, y + dy),
                        (x + dx + size * 0.4, y + dy - size * 0.5),
                        (x + dx + size, y + dy - size * 0.4),
                    ]
                ),
                9,
                5,
            )
        )
    c.fill(union(wings), c.palette.body)


def moored(c: Canvas) -> None:
    """A cloud tied by cables to three isometric servers."""
    p, rng = c.palette, c.rng
    lit(c)
    iso = Iso(rng.randint(760, 840), 690, 1.0)
    c.fill(iso.flat(plate(60, 60, 1500, 1500, 80)), p.field, shade=0.5)
    heights = rng.sample((100, 150, 210), 3)
    top = 300
    for index, tall in enumerate(heights):
        x = (index - 1) * 270
        _server(c, iso, x - 80, -x - 80, tall)
        start = iso.at(x, -x, tall)
        end = (iso.x + (index - 1) * 190, top + 60)
        sway = (1, -1, 1)[index] * 46
        thirds = [_between(start, end, share) for share in (0.33, 0.67)]
        _cable(
            c,
            [start, (thirds[0][0] + sway, thirds[0][1]), (thirds[1][0] - sway, thirds[1][1]), end],
        )
    c.drop(_cloud(iso.x + 10, top, 0.86), 30, 150, 40, 0.18)
    pale = p.dark
    _puffed(
        c,
        iso.x + 10,
        top,
        0.86,
        p.body if pale else p.light,
        p.light if pale else mix(p.light, p.field, 0.45),
    )


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _cable(c: Canvas, knots: list[Point]) -> None:
    p = c.palette
    c.fill(ribbon(curve(knots), 12), p.accent)
    c.fill(disc(*knots[0], 16), p.accent)
    c.fill(disc(*knots[0], 7), p.ink)


def _server(c: Canvas, iso: Iso, x: float, y: float, tall: float) -> None:
    p = c.palette
    foot = plate(x + 80, y + 80, 160, 160)
    c.cast(iso.flat(foot), 300, angle=12, opacity=0.75)
    faces = (p.edge, p.body, p.side) if not p.dark else (p.edge, p.side, mix(p.side, p.ink, 0.4))
    iso.cuboid(c, (x, y, 0), (160, 160, tall), faces)
    slots, lamps = [], []
    for z in range(26, int(tall) - 16, 34):
        ends = (iso.at(x + 20, y + 160, z), iso.at(x + 100, y + 160, z))
        slots.append(polygon(*ends, (ends[1][0], ends[1][1] - 13), (ends[0][0], ends[0][1] - 13)))
        lamps.append(disc(*iso.at(x + 132, y + 160, z + 6), 6))
    c.fill(union(slots), p.ink, opacity=0.65)
    c.fill(union(lamps), p.accent)


def ladder(c: Canvas) -> None:
    """A staircase up to a door in a cloud."""
    p, rng = c.palette, c.rng
    stage(c, 1000, 380, "sun", "rings")
    x, y = 1010, 330
    light = p.dark
    _puffed(c, x + 250, y + 180, 0.6, mix(p.field, p.tint, 0.6), p.field)
    steps = rng.choice((9, 10, 11))
    stair, risers = [], []
    for index in range(steps):
        left, top = 130 + index * (640 / steps), 850 - index * (430 / steps)
        stair.append(block(left, top, 640 / steps + 70, 22, 6))
        risers.append(block(left + 14, top + 20, 640 / steps + 30, 900 - top))
    c.blend(union(risers), p.tint, mix(p.tint, p.ink, 0.45), 90)
    c.fill(union(stair), p.body, shade=0.3)
    c.drop(_cloud(x, y, 0.95), 10, 60, 30, 0.25)
    _puffed(
        c,
        x,
        y,
        0.95,
        p.body if light else p.light,
        p.light if light else mix(p.light, p.field, 0.45),
    )
    _door(c, x - 190, y + 141)


def _door(c: Canvas, x: float, foot: float) -> None:
    p = c.palette
    frame = block(x - 62, foot - 190, 124, 190) + disc(x, foot - 190, 62)
    c.fill(frame, p.side if not p.dark else p.ink)
    inner = block(x - 46, foot - 190, 92, 190) + disc(x, foot - 190, 46)
    c.fill(inner, p.accent, shade=0.5, angle=90)
    c.fill(disc(x + 24, foot - 96, 8), p.ink)
