"""Robots among people: one that answers, one that delivers."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import stage
from .palette import mix
from .shapes import (
    band,
    block,
    curve,
    disc,
    oval,
    plate,
    points,
    polar,
    polygon,
    ribbon,
    stroke,
    union,
)


def answering(c: Canvas) -> None:
    """Half a face at the edge of the sheet, and what it has to say."""
    p, rng = c.palette, c.rng
    stage(c, 900, 430, "split", "rings", "ribbons")
    head = disc(60, 470, 520)
    c.cast(head, 600, angle=20, opacity=0.45)
    c.fill(head, p.body, shade=0.6, lit=0.3)
    c.fill(band(60, 470, 470, 14), p.side, opacity=0.6)
    c.fill(union(disc(*polar(60, 470, 496, turn), 9) for turn in range(-70, 80, 20)), p.side)
    visor = block(-300, 300, 730, 280, 140)
    c.fill(visor, p.ink, shade=0.3)
    c.glow(270, 440, 240, p.accent, 0.5)
    c.fill(disc(270, 440, 108), p.light, shade=0.4)
    c.fill(disc(282, 438, 82), p.tint, shade=0.6)
    c.fill(disc(296, 436, 42), p.ink)
    c.fill(disc(266, 412, 18) + disc(318, 462, 9), p.light)
    c.fill(block(150, 310, 240, 76), p.side, clip=disc(270, 440, 108), shade=0.4)
    c.fill(polygon((60, 260), (150, 260), (40, 620), (-50, 620)), p.light, clip=visor, opacity=0.13)
    smile = ribbon(curve(points("140,664 196,700 258,712 320,698 372,658")), 20)
    c.fill(smile, p.ink if p.dark else p.light)
    _says(c, rng.randint(0, 60))


def _says(c: Canvas, shift: float) -> None:
    """Two bubbles: one waits, one has an answer in lines."""
    p = c.palette
    first = block(720, 120, 400, 190, 90) + polygon((770, 240), (650, 360), (880, 290))
    second = block(860, 420, 590, 300, 90) + polygon((900, 630), (760, 750), (1010, 690))
    for bubble, tone in ((first.moved(shift, 0), p.accent), (second.moved(shift, 0), p.light)):
        c.cast(bubble, 260, opacity=0.45)
        c.fill(bubble, tone, shade=0.5)
    c.fill(union(disc(836 + shift + i * 84, 215, 24) for i in range(3)), p.ink)
    rows = ((0, 400), (62, 440), (124, 260))
    c.fill(union(block(930 + shift, 490 + y, wide, 28, 14) for y, wide in rows), p.tint)
    c.fill(disc(1250 + shift, 628, 30), p.accent, shade=0.5)


def errand(c: Canvas) -> None:
    """A delivery robot on six wheels crossing a street, someone's parcel on top."""
    p, rng = c.palette, c.rng
    x = rng.randint(660, 820)
    stage(c, x + 220, 380, "sun", "arch", "ribbons")
    c.fill(block(-5, 700, 1610, 210), mix(p.field, p.ink, 0.35), shade=0.4, angle=90)
    stripes = [
        polygon((a, 740), (a + 110, 740), (a + 50, 905), (a - 90, 905))
        for a in range(-60, 1700, 230)
    ]
    c.fill(union(stripes), p.light, opacity=0.75)
    shell = block(x - 340, 330, 640, 350, 110)
    c.fill(oval(x, 800, 400, 36), p.ink, opacity=0.45)
    c.cast(shell, 420, angle=30, opacity=0.5)
    c.fill(shell, p.body, shade=0.6, lit=0.3)
    c.fill(block(x - 340, 560, 640, 120), p.tint, clip=shell, shade=0.5)
    c.fill(block(x - 340, 546, 640, 16), p.accent, clip=shell)
    c.fill(block(x - 260, 300, 400, 44, 16), p.side, shade=0.4)
    for wheel in (-240, -20, 200):
        c.fill(disc(x + wheel, 720, 92), p.ink)
        c.fill(disc(x + wheel, 720, 58), p.side, shade=0.6)
        c.fill(disc(x + wheel, 720, 20), p.accent)
    _front(c, x)
    _parcel(c, x - 190, 300)


def _front(c: Canvas, x: float) -> None:
    """Eyes, lamp and a flag on its whip."""
    p = c.palette
    visor = block(x + 50, 400, 220, 110, 55)
    c.fill(visor, p.ink)
    c.fill(disc(x + 120, 455, 30) + disc(x + 210, 455, 30), p.accent, shade=0.4)
    c.fill(disc(x + 128, 446, 10) + disc(x + 218, 446, 10), p.light)
    c.fill(block(x + 226, 600, 52, 26, 13), p.light)
    c.fill(stroke([(x - 300, 380), (x - 330, 120)], 8), p.ink)
    c.fill(polygon((x - 330, 112), (x - 210, 150), (x - 326, 196)), p.accent, shade=0.6)


def _parcel(c: Canvas, x: float, foot: float) -> None:
    p = c.palette
    box = block(x, foot - 150, 220, 152, 8)
    tone = mix(p.accent, p.light, 0.45)
    c.fill(box, tone, shade=0.6)
    c.fill(block(x + 90, foot - 150, 40, 152), p.ember, opacity=0.8)
    c.fill(plate(x + 172, foot - 40, 60, 40, 4), p.light)
