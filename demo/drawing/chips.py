"""Chips: on their board, from above and taken apart."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import lit, stage
from .palette import mix
from .shapes import Shape, block, disc, plate, stroke, turn, union
from .solids import Iso


def on_board(c: Canvas) -> None:
    """A chip in the middle of its traces, isometric."""
    p, rng = c.palette, c.rng
    lit(c, -120)
    iso = Iso(rng.choice((690, 900)), 430, 1.0)
    board = plate(60, 60, 1180, 1180, 60)
    c.drop(iso.flat(board, -40), 30, 60, 40, 0.35)
    iso.slab(c, board, -36, 36, p.field, mix(p.field, p.ink, 0.45))
    lines, vias = _traces(c, 250)
    c.fill(iso.flat(lines), mix(p.field, p.edge if p.scheme != "ember" else p.light, 0.55))
    c.fill(iso.flat(vias), p.accent)
    c.fill(iso.flat(union(_holes(c))), mix(p.field, p.ink, 0.5))
    _package(c, iso, 200)


def _package(c: Canvas, iso: Iso, half: float) -> None:
    p = c.palette
    base = plate(0, 0, half * 2.2, half * 2.2, 14)
    c.cast(iso.flat(base), 560, angle=14, opacity=0.85)
    iso.slab(c, base, 0, 26, p.tint, mix(p.tint, p.ink, 0.55))
    legs = union(
        plate(*turn((half * 1.02, offset), 90 * side), 16, 16, 3)
        for side in range(4) for offset in range(-160, 161, 40)
    )  # fmt: skip
    c.fill(iso.flat(legs, 26), p.light, opacity=0.9)
    iso.slab(c, plate(0, 0, half * 1.76, half * 1.76, 30), 26, 60, p.body, p.side, shade=0.65)
    lid = iso.flat(plate(0, 0, half * 1.15, half * 1.15, 20), 86)
    c.fill(lid, p.accent, shade=0.8, angle=20)
    c.fill(iso.flat(_cells(c, half * 0.42), 86), p.ember)
    c.fill(iso.flat(disc(-half * 0.7, half * 0.7, 13), 86), p.mark)


def _cells(c: Canvas, half: float) -> Shape:
    """A floor plan of a die: rows cut into rooms of uneven width."""
    shapes, rows = [], 4
    tall = 2 * half / rows
    for row in range(rows):
        x = -half
        while x < half - 12:
            wide = min(c.rng.choice((0.25, 0.4, 0.6, 0.9)) * half, half - x)
            if c.rng.random() < 0.62:
                shapes.append(block(x, -half + row * tall, wide - 8, tall - 8, 4))
            x += wide
    return union(shapes)


def _traces(c: Canvas, start: float) -> tuple[Shape, Shape]:
    """Lines leaving the four sides, spreading as they go, and the holes they end in."""
    lines, vias = [], []
    for side in range(4):
        for index in range(-5, 6):
            bend = 30 + 12 * (5 - abs(index))
            spread = index * c.rng.choice((10, 14, 18))
            far = start + bend + abs(spread) + c.rng.randint(40, 260)
            path = [(start - 40, index * 34), (start + bend, index * 34),
                    (start + bend + abs(spread), index * 34 + spread), (far, index * 34 + spread)]  # fmt: skip
            path = [turn(point, 90 * side) for point in path]
            lines.append(stroke(path, 9))
            vias.append(disc(*path[-1], 14))
    return union(lines), union(vias)


def _holes(c: Canvas) -> list[Shape]:
    return [disc(60 + x, 60 + y, 22) for x in (-530, 530) for y in (-530, 530)]


def close_up(c: Canvas) -> None:
    """A die seen from above, larger than the sheet on one side."""
    p, rng = c.palette, c.rng
    stage(c, 1050, 450, "split", "rings")
    x, y, half = 1080, 470, 390
    lean = rng.choice((-12, 0, 14))
    pins = []
    for side in range(4):
        for offset in range(-5, 6):
            pins.append(block(half - 20, offset * 66 - 17, rng.choice((100, 100, 100, 380, 700)), 34, 6)
                        .mapped(lambda point, side=side: turn(point, 90 * side)))  # fmt: skip

    def put(shape: Shape) -> Shape:
        return shape.turned(lean, (0, 0)).moved(x, y)

    body = put(plate(0, 0, half * 2, half * 2, 46))
    c.cast(body, 900, opacity=0.5)
    c.fill(put(union(pins)), p.tint, shade=0.3)
    c.fill(body, p.body, shade=0.75, lit=0.35)
    c.fill(put(plate(0, 0, half * 1.66, half * 1.66, 30)), p.side)
    _floor_plan(c, put, half * 0.76)


def _floor_plan(c: Canvas, put, half: float) -> None:
    """Columns of rooms in every tone, one of them lit."""
    p, rng = c.palette, c.rng
    tones = [p.tint, p.field, p.edge, p.body, p.field, mix(p.tint, p.ink, 0.4)]
    rooms, x = [], -half
    for wide in rng.choice(((0.5, 0.9, 0.6), (0.9, 0.45, 0.65), (0.4, 0.65, 0.95))):
        y = -half
        for tall in rng.choice(((0.55, 0.4, 1.05), (1.0, 0.6, 0.4), (0.35, 0.95, 0.7))):
            rooms.append((x, y, wide * half, tall * half))
            y += tall * half
        x += wide * half
    bright = rng.randrange(3, 6)
    for index, (left, top, wide, tall) in enumerate(rooms):
        colour = p.accent if index == bright else tones[index % len(tones)]
        c.fill(put(block(left + 7, top + 7, wide - 14, tall - 14, 10)), colour, shade=0.55)
        if index % 3 == 1 or index == bright:
            stripes = range(int(left + 30), int(left + wide - 30), 34)
            bars = union(block(s, top + 32, 14, tall - 64, 4) for s in stripes)
            c.fill(put(bars), p.ember if index == bright else p.side, opacity=0.8)


def exploded(c: Canvas) -> None:
    """The layers of a package, floating one over the other."""
    p, rng = c.palette, c.rng
    x = rng.choice((620, 960))
    stage(c, x + 120, 420, "sun", "arch", "stairs")
    iso = Iso(x, 668, 1.0)
    c.cast(iso.flat(plate(0, 0, 520, 520, 40)), 420, angle=20, opacity=0.5)
    layers = [(p.side, 520), (p.tint, 480), (p.body, 440), (p.accent, 330), (p.edge, 400)]
    for level, (colour, side) in enumerate(layers):
        z = level * 104
        if level:
            c.drop(iso.flat(plate(0, 0, side, side, 40), z - 66), 0, 0, 18, 0.24)
        iso.slab(c, plate(0, 0, side, side, 40), z, 26, colour, c.darker(colour), shade=0.55)
        _print_layer(c, iso, level, z + 26, side)


def _print_layer(c: Canvas, iso: Iso, level: int, z: float, side: float) -> None:
    p = c.palette
    if level in (0, 2):
        grid = range(-int(side / 2) + 40, int(side / 2) - 30, 44)
        c.fill(iso.flat(union(disc(a, b, 9) for a in grid for b in grid), z), p.tint)
    elif level == 1:
        lines = [
            stroke([(-200, o), (-60, o), (60, o / 2), (200, o / 2)], 8)
            for o in range(-180, 181, 40)
        ]
        c.fill(iso.flat(union(lines), z), p.light, opacity=0.8)
    elif level == 3:
        c.fill(iso.flat(_cells(c, side * 0.42), z), p.ember)
    else:
        c.fill(iso.flat(plate(0, 0, side * 0.6, side * 0.6, 20), z), p.light, opacity=0.35)
        c.fill(iso.flat(disc(-side * 0.38, side * 0.38, 14), z), p.accent)
