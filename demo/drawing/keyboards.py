"""Keyboards: a field of keys in perspective, and a few seen from very near."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import lit
from .palette import Colour, mix
from .shapes import Shape, block, disc, plate, polygon, stroke, union
from .solids import Iso


def field(c: Canvas) -> None:
    """Isometric keys to the edges of the sheet, one of them pressed and bright."""
    p, rng = c.palette, c.rng
    lit(c, -120)
    unit = rng.choice((1.0, 1.0, 1.5))  # from afar, or leaning over it
    iso = Iso(800, rng.choice((300, 350)) - 560 * unit, unit)
    case = plate(560, 560, 1900, 1150, 50)
    c.drop(iso.flat(case, -60), 40, 70, 40, 0.4)
    iso.slab(c, case, -60, 50, mix(p.field, p.ink, 0.15), mix(p.field, p.ink, 0.55))
    star = (rng.choice((4, 5, 6)), rng.choice((3, 4)))
    for row in range(7):
        x = -330 + (row % 3) * 38
        for column in range(13):
            wide = _width(row, column)
            if x + wide < 1480:
                _key(c, iso, x, 35 + row * 150, wide, (column, row), star)
            x += wide + 14


def _width(row: int, column: int) -> float:
    if row == 6 and column == 4:
        return 620
    return 210 if (row + column * 3) % 11 == 0 else 136


def _key(
    c: Canvas, iso: Iso, x: float, y: float, wide: float, at: tuple[int, int], star: tuple[int, int]
) -> None:
    p = c.palette
    left, top = iso.at(x + wide / 2, y + 68)
    if not (-420 < left < 2020 and -160 < top < 1060):
        return
    bright = at == star
    tone = p.accent if bright else (p.tint if (at[0] * 7 + at[1] * 5) % 9 == 0 else p.body)
    if not bright and (at[0] * 3 + at[1]) % 7 == 0:
        tone = p.edge
    _cap(c, iso, x, y, wide, 84 if bright else 64, tone)


def _cap(c: Canvas, iso: Iso, x: float, y: float, wide: float, rise: float, tone: Colour) -> None:
    """A key: sides that lean in, a dished top."""
    p = c.palette
    inset = 16
    low = [iso.at(x, y + 136), iso.at(x + wide, y + 136), iso.at(x + wide, y)]
    high = [
        iso.at(x + inset, y + 128 - inset, rise),
        iso.at(x + wide - inset, y + 128 - inset, rise),
        iso.at(x + wide - inset, y + inset - 4, rise),
    ]
    c.fill(polygon(low[0], low[1], high[1], high[0]), mix(tone, p.ink, 0.3), shade=0.4, angle=90)
    c.fill(polygon(low[1], low[2], high[2], high[1]), mix(tone, p.ink, 0.62))
    lid = iso.flat(
        block(x + inset - 6, y + inset - 10, wide - 2 * inset + 12, 132 - 2 * inset + 6, 18), rise
    )
    c.fill(lid, tone, shade=0.5, angle=150)
    dish = iso.flat(
        block(x + inset + 8, y + inset + 2, wide - 2 * inset - 16, 104 - inset, 22), rise
    )
    c.fill(dish, mix(tone, p.light, 0.16), shade=0.35, angle=-30)


def near(c: Canvas) -> None:
    """Nine large keys from above, their legends signs, not letters."""
    p, rng = c.palette, c.rng
    lit(c)
    lean, side = rng.choice((-16, -10, 12)), 300
    c.fill(
        plate(0, 0, 1500, 980, 60).turned(lean, (0, 0)).moved(860, 470),
        mix(p.field, p.ink, 0.12),
        shade=0.4,
    )
    bright = rng.choice((4, 5, 7))
    signs = list(range(9))
    rng.shuffle(signs)
    for index in range(12):
        row, column = divmod(index, 4)
        x, y = -560 + column * 330 + (row - 1) * 60, -330 + row * 330

        def put(shape: Shape, x=x, y=y) -> Shape:
            return shape.moved(x, y).turned(lean, (0, 0)).moved(860, 470)

        tone = (
            p.accent if index == bright else (p.body, p.tint, p.edge, p.body)[(index * 5 + 1) % 4]
        )
        c.cast(put(plate(0, 0, side, side, 44)), 90, opacity=0.75)
        c.fill(put(plate(0, 0, side, side, 44)), mix(tone, p.ink, 0.42), shade=0.4)
        c.fill(put(plate(-6, -14, side - 62, side - 66, 40)), tone, shade=0.5, lit=0.2)
        mark = p.ink if index == bright else mix(tone, p.mark, 0.85)
        c.fill(put(_sign(signs[index % 9]).moved(-6, -14)), mark)


def _sign(index: int) -> Shape:
    """What a key says without letters."""
    arrow = stroke([(-60, 0), (60, 0)], 18) + stroke([(20, -44), (62, 0), (20, 44)], 18)
    signs = (
        arrow,
        arrow.turned(-90, (0, 0)),
        disc(0, 0, 52) - disc(0, 0, 32) + stroke([(0, -66), (0, -4)], 18),
        stroke([(-56, 0), (56, 0)], 20) + stroke([(0, -56), (0, 56)], 20),
        polygon((-40, -56), (62, 0), (-40, 56)),
        union(disc(x, y, 17) for x in (-46, 0, 46) for y in (-24, 24)),
        stroke([(60, -54), (60, 14), (-54, 14)], 18)
        + stroke([(-16, -24), (-58, 14), (-16, 52)], 18),
        plate(-26, 0, 34, 110, 10) + plate(26, 0, 34, 110, 10),
        stroke([(-56, 26), (0, -34), (56, 26)], 20),
    )
    return signs[index]
