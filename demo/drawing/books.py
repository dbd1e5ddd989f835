"""Books: one that opens on a world, and a stack under a lamp."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import dots, floor, lit, stage
from .palette import mix
from .shapes import (
    Shape,
    block,
    curve,
    disc,
    loop,
    oval,
    plate,
    polygon,
    ribbon,
    stroke,
    union,
)


def opened(c: Canvas) -> None:
    """An open book from which a landscape rises."""
    p, rng = c.palette, c.rng
    x, y = rng.randint(740, 860), 640
    stage(c, x + rng.choice((-120, 160)), 400, "sun", "arch", "rings")
    c.glow(x, y - 120, 520, p.accent, 0.45)
    _risen(c, x, y)
    cover = _spread(x, y + 34, 1.05)
    c.cast(cover, 320, angle=35, opacity=0.5)
    c.fill(cover, p.side if not p.dark else p.accent, shade=0.4)
    for drop in (22, 12):
        c.fill(_spread(x, y + drop, 1.0), mix(p.light, p.ink, 0.22))
        c.fill(_spread(x, y + drop - 4, 1.0), p.light)
    left = _page(x, y, -1)
    right = _page(x, y, 1)
    c.fill(left, p.light, shade=0.5, angle=0)
    c.fill(right, p.light, shade=0.55, angle=180)
    _lines(c, x, y)
    mark = polygon(
        (x + 250, y + 112),
        (x + 296, y + 118),
        (x + 300, y + 250),
        (x + 272, y + 220),
        (x + 246, y + 244),
    )
    c.fill(mark, p.accent, shade=0.5)


def _page(x: float, y: float, side: int) -> Shape:
    """One page, bowed, wider in front."""
    near = [
        (x, y + 120),
        (x + side * 160, y + 66),
        (x + side * 360, y + 84),
        (x + side * 540, y + 130),
    ]
    far = [
        (x + side * 440, y - 110),
        (x + side * 300, y - 150),
        (x + side * 140, y - 152),
        (x, y - 100),
    ]
    return polygon(*curve(near), *curve(far))


def _spread(x: float, y: float, size: float) -> Shape:
    return (_page(x, y, -1) + _page(x, y, 1)).scaled(size, (x, y))


def _lines(c: Canvas, x: float, y: float) -> None:
    """Rows of print that follow the bow of the page."""
    rows = []
    for side in (-1, 1):
        for index in range(6):
            lift = y + 70 - index * 34
            inner, wide = 60, 400 - index * 14
            if side > 0 and index == 2:
                wide -= 170
            points = [
                (x + side * inner, lift + 14),
                (x + side * (inner + wide * 0.35), lift - 20),
                (x + side * (inner + wide), lift + 18),
            ]
            rows.append(ribbon(curve(points), 9))
    c.fill(union(rows), c.palette.tint, opacity=0.65)


def _risen(c: Canvas, x: float, y: float) -> None:
    """Towers, trees and a planet, as if cut from paper."""
    p, rng = c.palette, c.rng
    pieces = [(-330, 300, 90), (-220, 430, 110), (130, 380, 100), (250, 260, 120), (20, 250, 90)]
    for index, (dx, tall, wide) in enumerate(pieces):
        tone = (p.body, p.tint, p.edge if not p.dark else p.side, p.body, p.tint)[index]
        top = y - 60 - tall + rng.randint(-30, 30)
        tower = block(x + dx, top, wide, tall + 60)
        if index in (1, 3):
            tower += polygon(
                (x + dx, top + 1), (x + dx + wide / 2, top - 80), (x + dx + wide, top + 1)
            )
        c.fill(tower, tone, shade=0.7, angle=30)
        panes = [
            block(x + dx + 18 + a * 30, top + 30 + b * 46, 15, 24)
            for a in range(int((wide - 20) / 30))
            for b in range(int(tall / 60))
        ]
        c.fill(union(panes), mix(tone, p.mark, 0.7), opacity=0.8)
    planet, ring = disc(x - 60, y - 410, 84), loop(x - 60, y - 410, 138, 34, 13)
    c.fill(ring.turned(-20, (x - 60, y - 410)), p.light)
    c.fill(planet, p.accent, shade=0.8)
    front = block(x - 260, y - 410, 400, 120).turned(-20, (x - 60, y - 410))
    c.fill(ring.turned(-20, (x - 60, y - 410)), p.light, clip=front)
    for dx, size in ((-110, 56), (84, 50), (-20, 42), (400, 60), (-420, 54)):
        c.fill(stroke([(x + dx, y - 40), (x + dx, y - 150)], 9), p.ink)
        c.fill(oval(x + dx, y - 165, size * 0.66, size), mix(p.tint, p.ink, 0.3), shade=0.8)


def stack(c: Canvas) -> None:
    """Books piled a little askew, a lamp over them."""
    p, rng = c.palette, c.rng
    lit(c)
    x = rng.choice((600, 900))
    floor(c, 740, 710, p.field)
    side = 1 if x < 750 else -1
    cone = polygon(
        (x + side * 350, 190), (x + side * 470, 240), (x + side * 250, 780), (x - side * 430, 780)
    )
    c.fill(cone, p.light, opacity=0.3)
    tones = [p.body, p.tint, p.accent, p.side, p.edge, mix(p.tint, p.ink, 0.4)]
    foot = 790
    for index in range(5):
        tall, wide = rng.choice((78, 92, 106)), rng.randint(440, 620)
        left = x - wide / 2 + rng.randint(-50, 50)
        _lying(c, left, foot - tall, wide, tall, tones[index % 6], index % 2 == 0)
        foot -= tall
    _cup(c, x + rng.randint(-60, 60), foot)
    _lamp(c, x + side * 410, 215, side)
    dots(c, 90 if side < 0 else 1290, 130, 9, 7)


def _lying(c: Canvas, x: float, y: float, wide: float, tall: float, tone, spine: bool) -> None:
    p = c.palette
    whole = block(x, y, wide, tall, 14)
    c.drop(whole, 16, 12, 10, 0.3)
    if spine:
        c.fill(whole, tone, shade=0.7, angle=90, lit=0.2)
        bands = block(x + 50, y, 22, tall) + block(x + wide - 72, y, 22, tall)
        c.fill(bands, mix(tone, p.light, 0.5))
        c.fill(plate(x + wide / 2, y + tall / 2, wide * 0.36, 16, 8), mix(tone, p.light, 0.65))
    else:
        c.fill(whole, tone, shade=0.5)
        c.fill(block(x + 14, y + 12, wide - 4, tall - 24), p.light, shade=0.6, angle=90)
        edges = union(
            block(x + 14, y + 12 + i * 11, wide - 6, 2) for i in range(1, int((tall - 24) / 11))
        )
        c.fill(edges, mix(p.light, p.ink, 0.3), opacity=0.6)
        c.fill(block(x, y, 40, tall, 14), tone)


def _cup(c: Canvas, x: float, foot: float) -> None:
    p = c.palette
    handle = disc(x + 74, foot - 62, 44) - disc(x + 74, foot - 62, 24)
    c.fill(handle, p.light, shade=0.5)
    c.fill(block(x - 76, foot - 124, 152, 124, 26), p.light, shade=0.7, angle=20)
    c.fill(block(x - 76, foot - 92, 152, 20), p.accent)
    for dx in (-26, 20):
        steam = curve(
            [
                (x + dx, foot - 140),
                (x + dx + 20, foot - 176),
                (x + dx - 12, foot - 214),
                (x + dx + 14, foot - 252),
            ]
        )
        c.fill(ribbon(steam, 10, 3), p.light, opacity=0.7)


def _lamp(c: Canvas, x: float, y: float, side: int) -> None:
    p = c.palette
    c.fill(
        stroke([(x + side * 8, y - 20), (x + side * 190, y + 130), (x + side * 150, 770)], 15),
        p.ink,
    )
    c.fill(disc(x + side * 190, y + 130, 18), p.accent)
    c.fill(block(x + side * 150 - 100, 760, 200, 34, 16), p.ink)
    shade = polygon(
        (x - side * 10, y - 76),
        (x + side * 66, y - 44),
        (x + side * 74, y + 36),
        (x - side * 78, y - 30),
    )
    c.fill(disc(x - side * 2, y + 2, 36), p.light)
    c.fill(shade, p.body if not p.dark else p.accent, shade=0.6)
