"""Arcades: a machine in the light of its own screen."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import dots, floor, lit
from .shapes import Shape, block, disc, plate, points, polygon, union


def arcade(c: Canvas) -> None:
    """An arcade machine in the light of its own screen."""
    p, rng = c.palette, c.rng
    lit(c)
    x = rng.choice((560, 900))
    floor(c, 780, 750, p.field)
    c.glow(x + 140, 360, 640, p.accent, 0.3)
    side = polygon(*points("-250,60 10,60 10,860 -250,860 -250,600 -190,520 -250,230")).moved(x, 0)
    front = polygon(*points("0,60 330,90 330,240 300,480 390,570 350,620 350,830 0,860")).moved(
        x, 0
    )
    c.cast(side + front, 600, opacity=0.55)
    c.fill(side, p.side, shade=0.6)
    stripe = polygon(*points("-250,640 10,470 10,590 -250,760")).moved(x, 0)
    c.fill(stripe, p.accent, clip=side, shade=0.5)
    c.fill(stripe.moved(0, 140), p.tint, clip=side, shade=0.5)
    c.fill(front, p.body, shade=0.5)
    _front(c, x)
    dots(c, 1250 if x < 700 else 90, 130, 9, 7)


def _front(c: Canvas, x: float) -> None:
    """Marquee, screen, desk and coin door."""
    p = c.palette
    marquee = polygon(*points("16,84 316,112 316,206 16,190")).moved(x, 0)
    c.fill(marquee, p.accent, shade=0.6)
    c.fill(union(disc(x + 60 + i * 54, 142 + i * 4, 15) for i in range(5)), p.light)
    screen = polygon(*points("24,226 304,238 280,464 24,474")).moved(x, 0)
    c.fill(screen, p.ink, shade=0.3)
    _invaders(c, x, screen)
    c.fill(polygon(*points("0,500 302,484 390,570 0,610")).moved(x, 0), p.tint, shade=0.5)
    c.fill(block(x + 74, 470, 16, 80, 8), p.ink)
    c.fill(disc(x + 82, 462, 32), p.accent, shade=0.7)
    for a, b, tone in ((180, 548, p.accent), (236, 540, p.light), (292, 532, p.ember)):
        c.fill(disc(x + a, b + 6, 21), p.ink, opacity=0.5)
        c.fill(disc(x + a, b, 20), tone, shade=0.4)
    c.fill(block(x + 110, 660, 130, 130, 12), p.side, shade=0.4)
    c.fill(block(x + 150, 690, 14, 60, 5) + block(x + 186, 690, 14, 60, 5), p.accent)


INVADER = ("..#..#..", "..####..", ".##..##.", "########", "#.####.#", "..#..#..")


def _invaders(c: Canvas, x: float, screen: Shape) -> None:
    p = c.palette
    for tone, rows in ((p.tint, (0, 2)), (p.accent, (1,))):
        cells = []
        for row in rows:
            for column in range(3):
                left, top = x + 52 + column * 80, 252 + row * 54
                cells += [
                    block(left + i * 7, top + j * 7, 7.4, 7.4)
                    for j, line in enumerate(INVADER)
                    for i, mark in enumerate(line)
                    if mark == "#"
                ]
        c.fill(union(cells), tone, clip=screen)
    ship = plate(x + 150, 446, 56, 14, 4) + plate(x + 150, 434, 14, 16, 4)
    c.fill(ship + plate(x + 150, 414, 5, 16), p.light, clip=screen)
