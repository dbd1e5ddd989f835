"""Charts: bars one could climb, a mountain range of values, a round one cut open."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import dots, lit, stage
from .palette import mix
from .shapes import Point, Shape, band, block, bow, disc, plate, polar, polygon, stroke, union
from .solids import Iso, sweep


def bars(c: Canvas) -> None:
    """Isometric columns that climb away from us, a ball on the highest."""
    p, rng = c.palette, c.rng
    lit(c, -120)
    iso = Iso(rng.randint(740, 820), 640, 0.95)
    c.fill(disc(iso.x - 210, 400, 340), p.field, shade=0.5)
    c.fill(iso.flat(plate(0, 0, 560, 1260, 50)), mix(p.field, p.tint, 0.35), shade=0.4)
    c.fill(
        iso.flat(union(plate(x, 0, 4, 1160) for x in range(-200, 201, 80))), p.light, opacity=0.35
    )
    heights = _climb(c)
    places = [460 - index * 184 for index in range(6)]
    for y in places:
        c.cast(iso.flat(plate(0, y, 220, 130)), 260, angle=24, opacity=0.6)
    for index in reversed(range(6)):  # from the far end to the near one
        bright = index == 4
        tone = p.accent if bright else (p.body, p.tint)[index % 2]
        deep = p.ember if bright else mix(tone, p.ink, 0.35)
        faces = (mix(tone, p.light, 0.3), tone, deep)
        iso.cuboid(c, (-110, places[index] - 65, 0), (220, 130, heights[index]), faces)
    x, y = iso.at(0, places[4], heights[4])
    c.fill(disc(x, y - 56, 62), p.light, shade=0.8)
    c.fill(disc(x, y - 56, 62) - disc(x - 20, y - 76, 66), p.tint, opacity=0.6)


def _climb(c: Canvas) -> list[float]:
    """Six heights that grow with one step back, the fifth the highest."""
    rng, tall = c.rng, 60.0
    heights = []
    for index in range(6):
        heights.append(tall)
        tall += rng.uniform(50, 95) if index != 2 else -20
    heights[4] = max(heights) + 40
    return heights


def range_of_values(c: Canvas) -> None:
    """Area curves read as mountains; a flag on the summit."""
    p, rng = c.palette, c.rng
    c.wash(p.glow, p.ground, -60)
    x = rng.choice((430, 1140))
    c.fill(disc(x, 330, 220), p.accent, shade=0.55, angle=80)
    lines = [block(90, y, 1510, 3) for y in range(150, 860, 118)]
    c.fill(union(lines), p.tint, opacity=0.45)
    tones = (p.field, p.tint, p.body) if not p.dark else (p.field, p.tint, p.side)
    peak = rng.choice((520, 900)) if x > 800 else rng.choice((900, 1110))
    for depth, tone in enumerate(tones):
        ridge = _ridge(rng, 560 + depth * 110, 200 - depth * 40, peak if depth == 0 else None)
        land = polygon(*ridge, (1700, 950), (-100, 950))
        c.drop(land, 0, -10, 14, 0.22)
        c.fill(land, tone, shade=0.65, angle=90)
        if depth < 2:
            _faces(c, ridge, land, tone)
        else:
            c.fill(stroke(ridge, 9), p.accent)
            c.fill(union(disc(*at, 18) for at in ridge[1:-1]), p.accent)
            c.fill(union(disc(*at, 8) for at in ridge[1:-1]), p.light)
        if depth == 0:
            _flag(c, *min(ridge[1:-1], key=lambda point: point[1]))


def _ridge(rng, level: float, height: float, peak: float | None) -> list[Point]:
    """Summits and valleys by turns, one summit far above when a `peak` is named."""
    xs = [-60, 140, 330, 520, 720, 900, 1110, 1300, 1480, 1680]
    line = []
    for index, x in enumerate(xs):
        high = index % 2 if peak is None else peak == x or (index - xs.index(peak)) % 2 == 0
        rise = height * (rng.uniform(0.45, 1) if high else rng.uniform(-0.5, 0.1))
        line.append((x + rng.randint(-24, 24), level - rise - (210 if x == peak else 0)))
    return line


def _faces(c: Canvas, ridge: list[Point], land: Shape, tone) -> None:
    """The side of every summit that is away from the light, with a jagged ridge between."""
    faces = []
    for before, top, after in zip(ridge, ridge[1:], ridge[2:], strict=False):
        if top[1] < before[1] and top[1] < after[1]:
            drop = after[1] - top[1]
            rib = [
                (top[0] + (0.1, -0.12, 0.06, -0.1)[i] * drop, top[1] + drop * (i + 1) * 0.36)
                for i in range(4)
            ]
            faces.append(polygon(top, after, (after[0] + 30, rib[-1][1]), *reversed(rib)))
    if faces:
        c.fill(union(faces), mix(tone, c.palette.ink, 0.35), clip=land, shade=0.3, angle=90)


def _flag(c: Canvas, x: float, y: float) -> None:
    p = c.palette
    c.fill(stroke([(x, y), (x, y - 130)], 8), p.ink)
    cloth = [
        (x, y - 130),
        (x + 46, y - 142),
        (x + 92, y - 122),
        (x + 92, y - 70),
        (x + 46, y - 88),
        (x, y - 74),
    ]
    c.fill(polygon(*cloth), p.accent, shade=0.6, angle=0)


def round_cut(c: Canvas) -> None:
    """A thick ring chart, one slice pulled out."""
    p, rng = c.palette, c.rng
    x = rng.choice((610, 940))
    stage(c, x + 180, 430, "split", "stairs", "ribbons")
    y, start = 470, rng.choice((-100, -60, 20))
    shares = rng.choice(
        ((0.34, 0.27, 0.22, 0.17), (0.42, 0.2, 0.25, 0.13), (0.3, 0.36, 0.16, 0.18))
    )
    tones = (p.body, p.tint, p.edge if not p.dark else p.side, p.accent)
    whole = disc(x, y, 360)
    c.cast(whole, 700, opacity=0.55)
    parts = []
    for index, (share, tone) in enumerate(zip(shares, tones, strict=True)):
        end = start + 360 * share
        out = polar(0, 0, 90 if index == 3 else 0, (start + end) / 2)
        parts.append((_slice(x, y, start + 1.2, end - 1.2).moved(*out), tone))
        start = end
    c.drop(parts[3][0], 24, 70, 18, 0.35)
    for part, tone in parts:
        c.fill(sweep(part, 0, 46), mix(tone, p.ink, 0.5), shade=0.4)
    for part, tone in parts:
        c.fill(part, tone, shade=0.5, lit=0.15)
    c.fill(band(x, y, 120, 10, -90, 170), p.accent)
    dots(c, 110 if x > 800 else 1270, 640, 9, 6)
    _key(c, 1230 if x < 800 else 150, 210, tones)


def _slice(x: float, y: float, start: float, end: float) -> Shape:
    outer, inner = bow(x, y, 350, 350, start, end), bow(x, y, 170, 170, start, end)
    return polygon(*outer, *reversed(inner))


def _key(c: Canvas, x: float, y: float, tones) -> None:
    """What a legend looks like from afar: a square and a line each."""
    p = c.palette
    for index, tone in enumerate(tones):
        c.fill(plate(x, y + index * 78, 44, 44, 12), tone, shade=0.4)
        c.fill(
            block(x + 46, y - 9 + index * 78, (150, 110, 180, 90)[index], 18, 9),
            p.tint,
            opacity=0.7,
        )
