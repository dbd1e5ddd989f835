"""Networks: people as nodes, and a globe laced with routes."""

from __future__ import annotations

import math

from .canvas import Canvas
from .grounds import dots, lit, stage
from .palette import mix
from .shapes import (
    Point,
    Shape,
    band,
    blob,
    block,
    curve,
    disc,
    loop,
    oval,
    polar,
    ribbon,
    stroke,
    union,
)


def nodes(c: Canvas) -> None:
    """Large and small nodes, linked, the brightest off centre."""
    p, rng = c.palette, c.rng
    stage(c, 980, 430, "sun", "split", "ribbons")
    spots = _spots(c)
    links = [
        (a, b)
        for a in range(len(spots))
        for b in _nearest(spots, a, 3)
        if a < b or a not in _nearest(spots, b, 3)
    ]
    lines = union(stroke([spots[a][:2], spots[b][:2]], 7) for a, b in links)
    c.drop(lines, 10, 14, 5, 0.2)
    c.fill(lines, mix(p.body, p.tint, 0.35))
    pulses = [
        _along(spots[a], spots[b], rng.uniform(0.4, 0.6)) for a, b in links if rng.random() < 0.5
    ]
    c.fill(union(disc(*at, 11) for at in pulses), p.accent)
    for index, (x, y, size) in enumerate(spots):
        _node(c, x, y, size, index)


def _spots(c: Canvas) -> list[tuple[float, float, float]]:
    """Places that keep their distance, the first ones large."""
    rng, spots = c.rng, []
    sizes = [120, 84, 72, 60, 54, 46, 40, 34, 30, 30, 26, 24, 22, 20]
    spots.append((rng.randint(900, 1050), rng.randint(380, 520), sizes.pop(0)))
    for size in sizes:
        for _ in range(60):
            x, y = rng.uniform(110, 1490), rng.uniform(100, 800)
            if all(math.dist((x, y), other[:2]) > size + other[2] + 85 for other in spots):
                spots.append((x, y, size))
                break
    return spots


def _nearest(spots, index: int, count: int) -> list[int]:
    here = spots[index][:2]
    others = sorted(
        (math.dist(here, spot[:2]), other) for other, spot in enumerate(spots) if other != index
    )
    return [other for _, other in others[:count]]


def _along(a, b, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _node(c: Canvas, x: float, y: float, size: float, index: int) -> None:
    p = c.palette
    tone = (p.accent, p.body, p.tint, p.body, p.edge)[index % 5]
    c.cast(disc(x, y, size), size * 3.4, opacity=0.5)
    c.fill(disc(x, y, size), tone, shade=0.85, lit=0.25)
    if size > 58:
        _person(c, x, y, size, p.ink if index == 0 else mix(tone, p.mark, 0.85))
    elif size > 32:
        c.fill(band(x, y, size * 0.5, size * 0.16), mix(tone, p.mark, 0.8))


def _person(c: Canvas, x: float, y: float, size: float, tone) -> None:
    """Head and shoulders inside a node."""
    inside = disc(x, y, size * 0.999)
    c.fill(disc(x, y - size * 0.2, size * 0.3), tone, clip=inside)
    c.fill(oval(x, y + size * 0.72, size * 0.58, size * 0.5), tone, clip=inside)


def globe(c: Canvas) -> None:
    """A globe with meridians; routes leap from point to point."""
    p, rng = c.palette, c.rng
    lit(c)
    x, y, radius = rng.randint(900, 1040), 520, 400
    dots(c, 100, 640, 10, 7)
    c.fill(disc(x, y, radius + 120), p.field, shade=0.4)
    world = disc(x, y, radius)
    c.drop(world, 40, 40, 36, 0.35)
    c.fill(world, p.body, shade=0.5)
    _lands(c, x, y, radius, world)
    lean = -18
    lines = [loop(x, y, radius * share, radius, 4) for share in (0.28, 0.62, 0.9)]
    lines += [
        loop(x, y + radius * k, radius * math.sqrt(1 - k * k), radius * 0.1, 4)
        for k in (-0.6, -0.25, 0.15, 0.5)
    ]
    c.fill(union(lines).turned(lean, (x, y)), p.mark, clip=world, opacity=0.35)
    shade = world - disc(x - radius * 0.3, y - radius * 0.28, radius * 1.12)
    c.blend(shade, mix(p.side, p.ink, 0.35), p.ink, 60)
    _routes(c, x, y, radius)


def _lands(c: Canvas, x: float, y: float, radius: float, world: Shape) -> None:
    p, rng = c.palette, c.rng
    for _ in range(6):
        cx, cy = x + rng.uniform(-0.8, 0.6) * radius, y + rng.uniform(-0.8, 0.7) * radius
        size = rng.uniform(0.16, 0.4) * radius
        rim = [polar(cx, cy, size * rng.uniform(0.55, 1.2), turn) for turn in range(0, 360, 36)]
        c.fill(blob(*rim), p.tint, shade=0.5, clip=world)


def _routes(c: Canvas, x: float, y: float, radius: float) -> None:
    p, rng = c.palette, c.rng
    towns = [
        polar(x, y, radius * rng.uniform(0.35, 0.8), turn + rng.randint(-16, 16))
        for turn in range(150, 400, 42)
    ]
    far = [(x - 640, y - 250), (x + 430, y - 420), (x - 560, y + 150)]
    pairs = [(towns[i], towns[(i + 2) % len(towns)]) for i in range(0, len(towns), 1)]
    pairs += [(towns[1], far[0]), (towns[4], far[1]), (towns[0], far[2])]
    for start, end in pairs:
        c.fill(ribbon(_leap(start, end, (x, y)), 7), p.accent)
    c.fill(union(disc(*at, 15) for at in towns), p.light)
    c.fill(union(disc(*at, 7) for at in towns), p.ember)
    for at in far:
        c.cast(disc(*at, 44), 160, opacity=0.5)
        c.fill(disc(*at, 44), p.tint, shade=0.8)
        c.fill(disc(*at, 17), p.light)


def _leap(start: Point, end: Point, heart: Point) -> list[Point]:
    """An arc that bulges away from the middle of the globe."""
    mx, my = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    away = math.dist((mx, my), heart) or 1
    rise = math.dist(start, end) * 0.32
    return curve(
        [start, (mx + (mx - heart[0]) / away * rise, my + (my - heart[1]) / away * rise), end], 16
    )


def rack(c: Canvas) -> None:
    """A wall of patch cables."""
    p, rng = c.palette, c.rng
    lit(c)
    c.fill(block(120, 90, 1360, 720, 40), p.body, shade=0.5)
    ports = [(230 + column * 114, 200 + row * 170) for row in range(4) for column in range(11)]
    for row in range(4):
        c.fill(block(170, 138 + row * 170, 1260, 124, 18), p.side, shade=0.4)
    c.fill(union(block(x - 34, y - 30, 68, 60, 8) for x, y in ports), p.ink)
    c.fill(union(disc(x + 24, y + 46, 5) for x, y in ports), p.accent)
    rng.shuffle(ports)
    tones = (p.accent, p.tint, p.light, p.accent, p.field)
    for index in range(9):
        start = ports.pop()
        near = [port for port in ports if _reaches(start, port)]
        if near:
            ports.remove(near[0])
            _patch(c, start, near[0], tones[index % len(tones)])


def _reaches(start: Point, end: Point) -> bool:
    """Whether a cable joins two ports gracefully: some columns apart, at most a row."""
    across, down = abs(start[0] - end[0]), abs(start[1] - end[1])
    return 200 < across < 600 and down < 200 and start[1] + end[1] < 1300


def _patch(c: Canvas, start: Point, end: Point, tone) -> None:
    sag = 70 + abs(start[0] - end[0]) * 0.22
    line = curve([start, (start[0] + (end[0] - start[0]) * 0.25, max(start[1], end[1]) + sag * 0.8),
                  (start[0] + (end[0] - start[0]) * 0.75, max(start[1], end[1]) + sag * 0.8), end], 14)  # fmt: skip
    c.drop(ribbon(line, 22), 12, 22, 8, 0.4)
    c.fill(ribbon(line, 22), tone, shade=0.6, angle=90)
    for x, y in (start, end):
        c.fill(block(x - 26, y - 22, 52, 56, 8), mix(tone, c.palette.ink, 0.3), shade=0.5)
        c.fill(block(x - 12, y - 22, 24, 16, 4), c.palette.light, opacity=0.8)
