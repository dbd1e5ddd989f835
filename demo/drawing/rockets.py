"""Rockets: one on its way, one leaving the ground."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import floor, lit, stars
from .palette import mix
from .shapes import Shape, block, curve, disc, plate, points, polygon, union


def underway(c: Canvas) -> None:
    """A rocket crossing the sheet, planets about it."""
    p, rng = c.palette, c.rng
    lit(c)
    if p.dark:
        stars(c, 50)
    x, y, lean = rng.randint(800, 900), 420, rng.choice((38, 52, 62))
    c.fill(disc(1330, 860, 480), p.field, shade=0.6)
    c.fill(disc(1330, 860, 480) - disc(1230, 790, 500), mix(p.field, p.ink, 0.3))
    c.fill(
        union(disc(a, b, r) for a, b, r in ((1180, 640, 54), (1420, 560, 34), (1330, 700, 22))),
        mix(p.field, p.ink, 0.18),
    )
    c.fill(disc(250, 210, 86), p.tint, shade=0.85)

    def put(shape: Shape) -> Shape:
        return shape.turned(lean, (0, 0)).moved(x, y)

    _trail(c, put)
    _hull(c, put)


def _trail(c: Canvas, put) -> None:
    """Exhaust: a long wedge and puffs that grow."""
    p, rng = c.palette, c.rng
    wedge = polygon((-46, 240), (46, 240), (190, 1100), (-190, 1100))
    c.blend(put(wedge), mix(p.glow, p.light, 0.5), p.ground, 130, grit=0.7)
    puffs = [
        (rng.uniform(-1, 1) * (30 + d * 0.16), 330 + d, 36 + d * 0.13) for d in range(60, 800, 52)
    ]
    c.fill(union(put(disc(a, b, r)) for a, b, r in puffs), p.light, shade=0.5, angle=100)
    for tone, wide, length in ((p.ember, 66, 230), (p.accent, 46, 170), (p.light, 22, 100)):
        flame = curve(
            [
                (-wide, 232),
                (-wide * 0.8, 232 + length * 0.5),
                (0, 232 + length),
                (wide * 0.8, 232 + length * 0.5),
                (wide, 232),
            ]
        )
        c.fill(put(polygon(*flame)), tone, shade=0.3)


def _hull(c: Canvas, put) -> None:
    """A stout rocket, nose up at the origin, some 560 units tall."""
    p = c.palette
    left = [(0, -330), (-70, -230), (-112, -90), (-112, 90), (-74, 226)]
    outline = curve([*left, *((-a, b) for a, b in reversed(left))], closed=True)
    hull = put(polygon(*outline))
    fin = polygon(*curve([(-96, 60), (-190, 180), (-206, 320)]), (-150, 268), (-70, 226))
    c.cast(hull, 420, opacity=0.5)
    for wing in (fin, fin.mapped(lambda q: (-q[0], q[1]))):
        c.fill(put(wing), p.accent, shade=0.7)
    c.fill(put(plate(0, 234, 120, 34, 8)), p.ink)
    c.fill(hull, p.body, shade=0.4)
    c.fill(put(block(20, -400, 200, 700)), p.side, clip=hull, shade=0.4)
    nose = put(block(-200, -340, 400, 150))
    c.fill(nose, p.accent, clip=hull, shade=0.7, angle=20)
    c.fill(put(block(-200, 150, 400, 26)), p.tint, clip=hull)
    c.fill(put(block(-200, 118, 400, 14)), p.mark, clip=hull)
    c.fill(put(disc(0, -70, 66)), p.tint)
    c.fill(put(disc(0, -70, 48)), p.ink)
    c.fill(put(disc(0, -70, 48) - disc(20, -52, 50)), p.light, opacity=0.9)
    c.fill(put(disc(0, 62, 28)), p.tint)
    c.fill(put(disc(0, 62, 17)), p.ink)
    c.fill(put(polygon((0, 170), (14, 300), (-14, 300))), p.ember)


def lift_off(c: Canvas) -> None:
    """A slender launcher over its own cloud, the tower left behind."""
    p, rng = c.palette, c.rng
    c.wash(p.ground, p.glow, 90)
    if p.dark:
        stars(c, 34, 500)
    x = rng.choice((520, 980))
    c.fill(disc(x + 190, 430, 310), p.field, shade=0.5, angle=90)
    c.glow(x, 640, 520, p.accent, 0.7)
    _tower(c, x - 240)
    floor(c, 800, 780, p.tint)
    column = polygon((x - 34, 500), (x + 34, 500), (x + 150, 830), (x - 150, 830))
    c.blend(column, p.accent, p.light, 90)
    _launcher(c, x, 70)
    _billow(c, x)


def _launcher(c: Canvas, x: float, top: float) -> None:
    """A core between two boosters, all of them burning."""
    p = c.palette
    for side, tone in ((-1, p.light), (1, mix(p.light, p.ink, 0.25))):
        a = x + side * 76
        c.fill(_stage("28,260 0,190", 440).moved(a, top), tone, shade=0.5, angle=20)
        c.fill(block(a - 28, top + 380, 56, 20), p.accent)
        c.fill(polygon(*points("-20,440 20,440 28,470 -28,470")).moved(a, top), p.ink)
        c.blend(polygon(*points("-24,470 24,470 0,620")).moved(a, top), p.light, p.ember, 90)
    core = _stage("44,150 34,60 0,0", 440).moved(x, top)
    c.fill(core, p.body, shade=0.4, angle=0)
    c.fill(block(x + 12, top - 20, 60, 480), p.side, clip=core)
    c.fill(block(x - 60, top - 10, 120, 130), p.accent, clip=core, shade=0.6, angle=0)
    c.fill(block(x - 60, top + 250, 120, 22), p.tint, clip=core)
    c.fill(block(x - 60, top + 290, 120, 10), p.accent, clip=core)
    c.fill(polygon(*points("-34,440 34,440 46,476 -46,476")).moved(x, top), p.ink)
    c.blend(polygon(*points("-42,476 42,476 0,720")).moved(x, top), p.light, p.accent, 90)


def _stage(nose: str, foot: float) -> Shape:
    """A tank with a rounded nose, given from its right shoulder to its tip."""
    right, left = points(nose), points(nose, -1)
    wide = right[0][0]
    return polygon(*curve([*left, *right[-2::-1]]), (wide, foot), (-wide, foot))


def _tower(c: Canvas, x: float) -> None:
    """The lattice of the launch tower."""
    p = c.palette
    bars = [block(x - 46, 230, 12, 600), block(x + 34, 230, 12, 600), block(x - 5, 150, 10, 90)]
    for y in range(230, 800, 80):
        bars += [
            block(x - 46, y, 90, 9),
            polygon((x - 40, y), (x - 28, y), (x + 42, y + 80), (x + 30, y + 80)),
        ]
    bars += [block(x + 40, 300, 96, 14), block(x + 40, 470, 76, 14)]
    c.fill(union(bars), p.body)
    c.fill(disc(x, 146, 10), p.accent)


def _billow(c: Canvas, x: float) -> None:
    p, rng = c.palette, c.rng
    for tone, lift, spread in (
        (mix(p.light, p.field, 0.65), 40, 560),
        (mix(p.light, p.field, 0.3), 0, 470),
        (p.light, -40, 330),
    ):
        puffs = []
        for share in range(-6, 7):
            size = 120 - abs(share) * 9 + rng.randint(-16, 22)
            puffs.append(disc(x + share * spread / 6, 850 - lift + rng.randint(-24, 24), size))
        c.drop(union(puffs), 0, -12, 14, 0.16)
        c.fill(union(puffs), tone, shade=0.5, angle=80)
