"""Shelves: spines in rows, plants between them."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import dots, lit
from .palette import mix
from .shapes import block, curve, disc, plate, polygon


def shelf(c: Canvas) -> None:
    """Two rows of spines, one of them leaning, a plant in each."""
    p, rng = c.palette, c.rng
    lit(c)
    c.fill(disc(rng.choice((420, 1180)), 450, 470), p.field, shade=0.5)
    dots(c, 1290, 40, 10, 5)
    for row, foot in enumerate((420, 810)):
        board = block(60, foot, 1480, 34, 6)
        c.drop(board, 12, 26, 14, 0.4)
        _row(c, row, foot)
        c.fill(board, p.side if p.dark else p.ink, shade=0.4)


def _row(c: Canvas, row: int, foot: float) -> None:
    p, rng = c.palette, c.rng
    pale, deep = mix(p.tint, p.light, 0.35), mix(p.body, p.tint, 0.5)
    tones = (p.body, p.tint, p.edge, p.side, p.field, pale, p.body, deep)
    x, bright, index = 120 + row * 60, rng.randint(4, 9), 0
    while x < 1400:
        wide, tall = rng.randint(46, 92), rng.randint(210, 310)
        if index == 6 + row:
            x = _leaning(c, x, foot, tall)
        elif index == 11 - row * 7:
            x = _plant(c, x + 20, foot)
        tone = p.accent if index == bright else tones[(index * 3 + row) % 8]
        _standing(c, x, foot, wide, tall, tone)
        x, index = x + wide + 5, index + 1


def _standing(c: Canvas, x: float, foot: float, wide: float, tall: float, tone) -> None:
    p, rng = c.palette, c.rng
    c.cast(block(x, foot - tall, wide, tall), 70, angle=10, opacity=0.7)
    c.fill(block(x, foot - tall, wide, tall, 7), tone, shade=0.7, angle=20)
    kind = rng.randrange(3)
    print_tone = mix(tone, p.light, 0.65)
    if kind == 0:
        c.fill(block(x, foot - tall + 30, wide, 10) + block(x, foot - 50, wide, 10), print_tone)
    elif kind == 1:
        c.fill(plate(x + wide / 2, foot - tall * 0.55, wide * 0.3, tall * 0.46, 6), print_tone)
    else:
        c.fill(
            disc(x + wide / 2, foot - 44, wide * 0.22)
            + block(x + wide * 0.2, foot - tall + 26, wide * 0.6, 56, 5),
            print_tone,
        )


def _leaning(c: Canvas, x: float, foot: float, tall: float) -> float:
    """A book that leans on its neighbour; returns where the next one stands."""
    p = c.palette
    book = block(x + 84, foot - tall, 60, tall, 7).turned(16, (x + 84, foot)).moved(-6, -1)
    c.fill(book, p.accent, shade=0.7, angle=20)
    return x + 84 + tall * 0.28 + 66


def _plant(c: Canvas, x: float, foot: float) -> float:
    p = c.palette
    for turn in (-50, -24, 0, 26, 52):
        leaf = polygon(
            *curve([(0, 0), (-26, -90), (0, -190)]), *curve([(0, -190), (26, -90), (0, 0)])
        )
        c.fill(leaf.turned(turn, (0, 0)).moved(x + 66, foot - 90), p.tint, shade=0.6)
    c.fill(
        polygon((x, foot - 110), (x + 132, foot - 110), (x + 112, foot), (x + 20, foot)),
        p.light,
        shade=0.6,
    )
    return x + 160
