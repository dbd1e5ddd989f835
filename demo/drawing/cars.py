"""Cars in profile: one on the road, one at the charging post."""

from __future__ import annotations

from .batteries import bolt
from .canvas import Canvas
from .grounds import dots, stage, stars
from .palette import Colour, mix
from .shapes import Shape, block, curve, disc, plate, points, polar, polygon, ribbon, stroke, union

ROOF = [
    (-442, -104),
    (-330, -142),
    (-180, -204),
    (-10, -226),
    (140, -200),
    (276, -122),
    (372, -98),
    (450, -74),
]


def on_the_road(c: Canvas) -> None:
    """A low car in profile before hills and a sun."""
    p, rng = c.palette, c.rng
    c.wash(p.ground, p.glow, 90)
    if p.dark:
        stars(c, 30, 330)
    c.fill(disc(rng.choice((520, 1090)), 420, 260), p.sun, shade=0.55, angle=80)
    for level, tone in ((470, p.field), (560, mix(p.field, p.tint, 0.65))):
        knots = [(a, level - rng.randint(0, 130)) for a in range(-100, 1900, 270)]
        c.fill(polygon(*curve(knots), (1800, 950), (-100, 950)), tone, shade=0.6, angle=90)
    _pines(c, 590)
    _road(c)
    paint = p.accent if p.scheme == "ember" else mix(p.tint, p.light, 0.12)
    car(c, rng.randint(760, 840), 716, 1.1, paint)
    rushes = ((60, 520, 190), (150, 560, 120), (30, 610, 150))
    c.fill(union(block(a, b, wide, 8, 4) for a, b, wide in rushes), p.light, opacity=0.8)


def _road(c: Canvas) -> None:
    p = c.palette
    c.fill(block(-5, 640, 1610, 270), p.ink if p.dark else mix(p.side, p.ink, 0.35), shade=0.3)
    c.fill(block(-5, 640, 1610, 14), p.tint)
    first = -40 + c.rng.randint(0, 90)
    c.fill(union(block(x, 806, 130, 14, 7) for x in range(first, 1650, 240)), p.accent)


def _pines(c: Canvas, foot: float) -> None:
    p, rng = c.palette, c.rng
    trees = []
    for _ in range(15):
        x, tall = rng.uniform(0, 1600), rng.uniform(70, 150)
        y = foot + rng.uniform(0, 46)
        trees += [
            polygon((x, y - tall), (x + tall * 0.28, y), (x - tall * 0.28, y)),
            block(x - 4, y - 4, 8, 60),
        ]
    c.fill(union(trees), mix(p.tint, p.ink, 0.5), shade=0.5, angle=30)


def car(c: Canvas, x: float, y: float, size: float, tone: Colour) -> None:
    """A car in profile heading right; (x, y) is the middle of its sills."""
    p = c.palette

    def put(shape: Shape) -> Shape:
        return shape.scaled(size, (0, 0)).moved(x, y)

    rear, nose = [(-424, 24), (-452, 0), (-458, -70)], [(476, -40), (482, -4), (462, 24)]
    body = put(polygon(*rear, *curve(ROOF), *nose))
    c.fill(put(block(-430, 66, 900, 22, 11)), p.ink, opacity=0.45)
    c.fill(body, tone, shade=0.5, angle=90, lit=0.25)
    c.fill(put(block(-460, -18, 940, 50)), mix(tone, p.ink, 0.45), clip=body)
    c.fill(put(block(-460, -58, 940, 9)), mix(tone, p.light, 0.5), clip=body, opacity=0.8)
    _glass(c, put)
    c.fill(
        put(stroke([(10, -108), (22, 4)], 4) + stroke([(-176, -108), (-156, 4)], 4)),
        p.ink,
        opacity=0.4,
    )
    c.fill(put(block(-20, -74, 40, 9, 4) + block(-220, -74, 40, 9, 4)), p.ink, opacity=0.6)
    c.fill(put(polygon((392, -84), (450, -66), (476, -42), (416, -60))), p.light)
    c.fill(put(polygon((-450, -98), (-356, -92), (-364, -78), (-456, -80))), p.ember)
    c.fill(put(polygon((470, -56), (1000, -30), (1000, 80), (470, -36))), p.glow, opacity=0.3)
    for wheel in (-282, 306):
        _wheel(c, x + wheel * size, y + 16 * size, 82 * size)


def _glass(c: Canvas, put) -> None:
    p = c.palette
    pane = polygon(
        *curve([(-318, -122), (-176, -184), (-10, -206), (128, -184), (240, -116)]),
        (236, -110),
        (-316, -112),
    )
    c.fill(put(pane), p.ink, shade=0.3)
    shine = [
        polygon((-90, -240), (-20, -240), (-110, -90), (-180, -90)),
        polygon((120, -240), (140, -240), (50, -90), (30, -90)),
    ]
    c.fill(put(union(shine)), p.tint, clip=put(pane), opacity=0.6)
    c.fill(put(polygon((-28, -230), (-10, -230), (16, -100), (-6, -100))), p.side, clip=put(pane))


def _wheel(c: Canvas, x: float, y: float, radius: float) -> None:
    p = c.palette
    c.fill(disc(x, y, radius * 1.16), p.ink)
    c.fill(disc(x, y, radius), mix(p.ink, p.side, 0.4), shade=0.4)
    c.fill(disc(x, y, radius * 0.62), p.light, shade=0.7)
    spokes = union(
        stroke([polar(x, y, radius * 0.16, a), polar(x, y, radius * 0.52, a)], radius * 0.13)
        for a in range(10, 370, 60)
    )
    c.fill(spokes, mix(p.ink, p.side, 0.5))
    c.fill(disc(x, y, radius * 0.14), p.accent)


def charging(c: Canvas) -> None:
    """A car at its post, the cable in a loop."""
    p, rng = c.palette, c.rng
    x, left = 610, 1260 + rng.randint(-20, 30)
    stage(c, 1120, 400, "sun", "arch", "stairs")
    c.fill(block(-5, 720, 1610, 190), mix(p.field, p.tint, 0.55), shade=0.5, angle=90)
    bay = (
        polygon(*points("330,905 420,730 436,730 356,905")),
        polygon(*points("1250,905 1230,730 1246,730 1276,905")),
    )
    c.fill(union(bay), p.light, opacity=0.7)
    car(c, x, 700, 1.12, mix(p.tint, p.light, 0.12) if p.dark else p.body)
    _post(c, left)
    near, far = points("10,560 -60,600 -90,760 -150,780"), points("500,640 430,628")
    line = [(left + a, b) for a, b in near] + [(x + a, b) for a, b in far]
    cable = ribbon(curve(line, 14), 18)
    c.drop(cable, 8, 16, 6, 0.3)
    c.fill(cable, p.ink)
    c.fill(plate(x + 426, 628, 66, 34, 12), p.accent, shade=0.4)
    dots(c, 90, 110, 10, 7)


def _post(c: Canvas, left: float) -> None:
    """A charging post, its gauge three quarters full."""
    p = c.palette
    post = block(left, 250, 190, 540, 34)
    c.cast(post, 500, opacity=0.55)
    c.fill(block(left - 30, 770, 250, 40, 12), p.side, shade=0.4)
    c.fill(post, p.body if p.dark else p.edge, shade=0.6, lit=0.3)
    c.fill(block(left + 26, 286, 138, 170, 16), p.ink)
    c.fill(union(block(left + 46, y, 98, 26, 6) for y in (418, 378, 338)), p.accent)
    c.fill(block(left + 46, 300, 98, 24, 6), p.accent, opacity=0.35)
    c.fill(bolt(left + 95, 560, 0.66), p.accent)
