"""Cities: a skyline at dusk, and blocks seen from a drone."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import lit, stars
from .palette import Colour, mix
from .shapes import Shape, block, disc, plate, polygon, stroke, union
from .solids import Iso


def skyline(c: Canvas) -> None:
    """Three rows of towers before a large sun."""
    p, rng = c.palette, c.rng
    c.wash(p.ground, p.glow, 90)
    if p.dark:
        stars(c, 36, 420)
    x = rng.choice((430, 560, 1130))
    c.glow(x, 440, 620, p.glow, 0.9)
    c.fill(disc(x, 440, 290), p.accent, shade=0.55, angle=80)
    front = p.body if not p.dark else mix(p.ground, p.ink, 0.75)
    rows = ((p.field, 470, 0.6), (mix(p.field, p.tint, 0.8), 620, 0.9), (front, 760, 1.2))
    for depth, (tone, foot, size) in enumerate(rows):
        _row(c, tone, foot, size, depth, x)
    c.fill(block(-5, 850, 1610, 60), p.ink)


def _row(c: Canvas, tone: Colour, foot: float, size: float, depth: int, sun: float) -> None:
    p, rng = c.palette, c.rng
    x, windows, bright, faces = -60, [], [], []
    towers = []
    while x < 1620:
        wide = rng.randint(90, 170) * size
        # Towers stay low before the sun, so that it is seen.
        far = min(1.0, abs(x + wide / 2 - sun) / 430)
        tall = (
            rng.choice((110, 160, 220, 290, 360)) * (0.75 + 0.12 * depth) * (0.34 + 0.66 * far**2)
        )
        top = foot - tall + 60
        towers.append(_tower(rng.choice("fffsad"), x, top, wide))
        faces.append(block(x + wide * 0.66, top, wide * 0.34, 900))
        if depth:
            _windows(rng, x, top, wide * 0.66, windows, bright)
        x += wide + rng.choice((0, 8, 30 * size))
    row = union(towers)
    c.fill(row, tone, shade=0.5, angle=90)
    c.overprint(
        union(faces),
        mix(tone, p.ink, 0.35) if not p.dark else p.field,
        clip=row,
        opacity=0.6,
    )
    if windows:
        c.fill(union(windows), mix(tone, p.light, 0.3 if depth == 1 else 0.4))
    if bright:
        c.fill(union(bright), p.accent)


def _tower(kind: str, x: float, top: float, wide: float) -> Shape:
    """Flat roof, spire, arch or slanted roof."""
    body = block(x, top, wide, 900)
    if kind == "s":
        middle = x + wide / 2
        return (
            body
            + block(x + wide * 0.2, top - 34, wide * 0.6, 40)
            + stroke([(middle, top - 34), (middle, top - 130)], 7)
        )
    if kind == "a":
        return body + disc(x + wide / 2, top + 2, wide / 2)
    if kind == "d":
        return body + polygon((x, top + 1), (x, top - wide * 0.5), (x + wide, top + 1))
    return body + block(x + wide * 0.15, top - 16, wide * 0.3, 20)


def _windows(rng, x: float, top: float, wide: float, dim: list[Shape], bright: list[Shape]) -> None:
    columns = max(2, int(wide / 30))
    step = wide / (columns + 0.4)
    for row in range(14):
        for column in range(columns):
            if rng.random() < 0.5:
                pane = block(x + step * (column + 0.45), top + 30 + row * 42, step * 0.5, 22)
                (bright if rng.random() < 0.16 else dim).append(pane)


def blocks(c: Canvas) -> None:
    """An isometric quarter with streets, trees and one tower that matters."""
    p, rng = c.palette, c.rng
    lit(c, -120)
    iso = Iso(800, 120, 1.0)
    c.fill(iso.flat(plate(450, 450, 2200, 2200)), p.field, shade=0.3)
    lots = [(column * 250 - 250, row * 250 - 250) for row in range(7) for column in range(7)]
    star = rng.choice(((250, 250), (500, 250), (250, 500)))
    road = mix(p.field, p.ink, 0.2)
    c.fill(iso.flat(union(plate(450, -40 + 250 * i, 2400, 44) for i in range(-2, 8))), road)
    c.fill(iso.flat(union(plate(-40 + 250 * i, 450, 44, 2400) for i in range(-2, 8))), road)
    dashes = [plate(x, -40 + 250 * i, 30, 4) for i in range(-2, 7) for x in range(-400, 1400, 70)]
    c.fill(iso.flat(union(dashes)), p.light, opacity=0.7)
    for x, y in lots:
        _lot(c, iso, x, y, (x, y) == star)


def _lot(c: Canvas, iso: Iso, x: float, y: float, star: bool) -> None:
    p, rng = c.palette, c.rng
    left, top = iso.at(x + 95, y + 95)
    if not (-200 < left < 1800 and -150 < top < 1300):
        return
    if star:
        _building(c, iso, x + 5, y + 5, 165, 430, (p.accent, p.ember, mix(p.ember, p.ink, 0.45)))
        return
    if rng.random() < 0.2:
        c.fill(iso.flat(plate(x + 85, y + 85, 180, 180, 20)), mix(p.field, p.tint, 0.55))
        for _ in range(5):
            _bush(c, iso, x + rng.randint(20, 150), y + rng.randint(20, 150))
        return
    tone = rng.choice((p.body, p.tint, p.edge, p.body, mix(p.tint, p.light, 0.4)))
    faces = (tone, mix(tone, p.ink, 0.3), mix(tone, p.ink, 0.6))
    if rng.random() < 0.4:
        _building(c, iso, x, y, 80, rng.randint(60, 200), faces)
        _building(c, iso, x + 95, y, 75, rng.randint(40, 120), faces)
        _building(c, iso, x, y + 95, 170, rng.randint(40, 110), faces, 75)
    else:
        _building(c, iso, x + 5, y + 5, 165, rng.choice((60, 110, 170, 240)), faces)


def _building(
    c: Canvas, iso: Iso, x: float, y: float, side: float, tall: float, faces, deep: float = 0
) -> None:
    p = c.palette
    deep = deep or side
    shadow = polygon(
        iso.at(x + side, y),
        iso.at(x + side + tall * 0.6, y - tall * 0.1),
        iso.at(x + side + tall * 0.6, y + deep),
        iso.at(x + side, y + deep),
    )
    c.fill(shadow, p.ink, opacity=0.22)
    iso.cuboid(c, (x, y, 0), (side, deep, tall), faces)
    panes = []
    for z in range(24, int(tall) - 14, 34):
        for a in range(16, int(side) - 10, 28):
            panes.append(_pane(iso, (x + a, y + deep), (x + a + 15, y + deep), z))
    if panes:
        c.fill(union(panes), p.light if c.rng.random() < 0.5 else p.field, opacity=0.75)
    inset = min(side, deep) * 0.16
    c.fill(
        iso.flat(block(x + inset, y + inset, side - 2 * inset, deep - 2 * inset), tall),
        mix(faces[0], faces[1], 0.5),
    )


def _pane(iso: Iso, start: tuple[float, float], end: tuple[float, float], z: float) -> Shape:
    return polygon(iso.at(*start, z), iso.at(*end, z), iso.at(*end, z + 18), iso.at(*start, z + 18))


def _bush(c: Canvas, iso: Iso, x: float, y: float) -> None:
    p = c.palette
    foot = iso.at(x, y)
    c.fill(disc(foot[0], foot[1] - 20, 21), mix(p.tint, p.ink, 0.2), shade=0.8)
