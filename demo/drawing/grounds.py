"""What stands behind the subject: a lit ground, one large confident shape, a halftone patch."""

from __future__ import annotations

import math
from collections.abc import Callable

from .canvas import Canvas
from .palette import Colour, mix
from .shapes import band, block, curve, disc, polygon, ribbon, union

WIDTH, HEIGHT = 1600, 900


def lit(canvas: Canvas, angle: float | None = None) -> None:
    """The bare ground, lighter towards one side."""
    p = canvas.palette
    side = canvas.rng.choice((-150, -120, -60, 160)) if angle is None else angle
    canvas.wash(p.ground, p.glow, side)


def stage(canvas: Canvas, x: float, y: float, *names: str) -> str:
    """A lit ground and one of the named shapes (any, when none is named) around a point."""
    name = canvas.rng.choice(names or tuple(STAGES))
    lit(canvas)
    STAGES[name](canvas, x, y)
    return name


def _sun(canvas: Canvas, x: float, y: float) -> None:
    p, rng = canvas.palette, canvas.rng
    radius = rng.randint(330, 400)
    canvas.fill(disc(x, y, radius), p.field, shade=0.5)
    dots(canvas, x + radius * 0.55, y - radius * 0.95, 8, 6)


def _split(canvas: Canvas, x: float, y: float) -> None:
    p, rng = canvas.palette, canvas.rng
    lean = rng.randint(140, 360)
    half = polygon((x + lean, -5), (WIDTH + 5, -5), (WIDTH + 5, HEIGHT + 5), (x - lean, HEIGHT + 5))
    canvas.fill(half, p.field, shade=0.45)
    dots(canvas, 80, HEIGHT - 250, 9, 6)


def _arch(canvas: Canvas, x: float, y: float) -> None:
    p, rng = canvas.palette, canvas.rng
    half = rng.randint(290, 360)
    top = y - half * 0.35
    shape = disc(x, top, half) + block(x - half, top, half * 2, HEIGHT)
    canvas.fill(shape, p.field, shade=0.5, angle=90)
    inner = disc(x, top, half * 0.72) + block(x - half * 0.72, top, half * 1.44, HEIGHT)
    canvas.overprint(inner, p.field, opacity=0.45)


def _rings(canvas: Canvas, x: float, y: float) -> None:
    p = canvas.palette
    for step, radius in enumerate((720, 560, 410, 270)):
        canvas.fill(disc(x, y, radius), mix(p.ground, p.field, 0.25 * (step + 1)), shade=0.22)


def _stairs(canvas: Canvas, x: float, y: float) -> None:
    p = canvas.palette
    for step in range(4):
        left = 250 + step * 330 + (x - 800) * 0.4
        top = 700 - step * 175
        canvas.fill(
            block(left, top, WIDTH, HEIGHT), mix(p.ground, p.field, 0.3 + 0.23 * step), shade=0.2
        )


def _ribbons(canvas: Canvas, x: float, y: float) -> None:
    p, rng = canvas.palette, canvas.rng
    drop = rng.choice((-1, 1)) * rng.randint(120, 220)
    for step in range(3):
        rise = y - 230 + step * 190
        points = [
            (-80, rise + drop),
            (350, rise + drop * 0.7),
            (800, rise),
            (1250, rise - drop * 0.8),
            (1700, rise - drop),
        ]
        tone = mix(p.ground, p.field, 0.4 + 0.3 * step)
        canvas.fill(ribbon(curve(points), 190), tone, shade=0.3, angle=90)


STAGES: dict[str, Callable[[Canvas, float, float], None]] = {
    "sun": _sun,
    "split": _split,
    "arch": _arch,
    "rings": _rings,
    "stairs": _stairs,
    "ribbons": _ribbons,
}


def dots(canvas: Canvas, x: float, y: float, columns: int, rows: int, step: float = 26) -> None:
    """The house's mark: a patch of halftone that thins out to one side."""
    p, rng = canvas.palette, canvas.rng
    colour = mix(p.field, p.tint, 0.7)
    away = rng.choice((0, 1))
    shapes = []
    for column in range(columns):
        share = column / (columns - 1)
        radius = step * 0.42 * (1 - 0.8 * (share if away else 1 - share))
        for row in range(rows):
            lag = step / 2 if column % 2 else 0
            shapes.append(disc(x + column * step, y + row * step + lag, radius))
    canvas.fill(union(shapes), colour)


def floor(canvas: Canvas, left: float, right: float, tone: Colour) -> None:
    """A ground to stand on, from a height on the left to one on the right."""
    top = polygon((-5, left), (WIDTH + 5, right), (WIDTH + 5, HEIGHT + 5), (-5, HEIGHT + 5))
    canvas.fill(top, tone, shade=0.5, angle=80)


def stars(canvas: Canvas, count: int, below: float = HEIGHT) -> None:
    """Small lights, a few of them crosses."""
    p, rng = canvas.palette, canvas.rng
    shapes = []
    for index in range(count):
        x, y, size = rng.uniform(0, WIDTH), rng.uniform(0, below), rng.uniform(1.8, 4.5)
        shapes.append(disc(x, y, size))
        if index % 6 == 0:
            shapes += [_spark(x, y, size * 4.5)]
    canvas.fill(union(shapes), p.light, opacity=0.85)


def _spark(x: float, y: float, size: float):
    points = []
    for i in range(8):
        radius = size if i % 2 == 0 else size * 0.18
        turn = math.radians(45 * i)
        points.append((x + radius * math.cos(turn), y + radius * math.sin(turn)))
    return polygon(*points)


def orbits(canvas: Canvas, x: float, y: float, radii: tuple[float, ...], width: float = 3) -> None:
    canvas.fill(
        union(band(x, y, radius, width) for radius in radii), canvas.palette.tint, opacity=0.8
    )
