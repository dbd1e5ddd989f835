"""Waves: a sea, a sound, ripples that meet."""

from __future__ import annotations

import math

from .canvas import Canvas
from .grounds import dots, lit, stage
from .palette import mix
from .shapes import Shape, band, block, disc, polygon, union


def sea(c: Canvas) -> None:
    """Layered swell under a large sun."""
    p, rng = c.palette, c.rng
    lit(c, 90)
    x = rng.randint(980, 1180)
    c.glow(x, 380, 620, p.glow, 0.8)
    c.fill(disc(x, 370, 270), p.accent, shade=0.55, angle=90)
    tones = [p.field, mix(p.field, p.tint, 0.6), p.tint, p.edge, p.body, p.side]
    if p.dark:
        tones = [p.field, mix(p.field, p.tint, 0.5), p.tint, p.side, p.body, p.edge]
    phase = rng.uniform(0, 6)
    for level, tone in enumerate(tones):
        crest = _swell(430 + level * 82, 34 + level * 9, 620 - level * 40, phase + level * 1.9)
        c.drop(crest, 0, -10, 10, 0.22)
        c.fill(crest, tone, shade=0.55, angle=100)
        if level in (2, 4):
            c.fill(_foam(crest), p.light, opacity=0.9)


def _swell(y: float, height: float, length: float, phase: float) -> Shape:
    """Water below a line of pointed crests."""
    line = []
    lean = min(1.3 * height, 0.9 * length / math.tau)  # more would fold the crests over
    for x in range(-120, 1740, 10):
        turn = (x / length) * math.tau + phase
        line.append((x - math.sin(turn) * lean, y - height * math.cos(turn)))
    return polygon(*line, (1700, 950), (-100, 950))


def _foam(crest: Shape) -> Shape:
    line = crest.parts[0][0][:-2]
    lower = [(x, y + 8 + max(0, 560 - y) * 0.02 + 7 * math.sin(x / 37)) for x, y in line]
    return polygon(*line, *reversed(lower))


def sound(c: Canvas) -> None:
    """A sound as a row of tall round-ended bars."""
    p, rng = c.palette, c.rng
    stage(c, 800, 450, "sun", "split", "rings")
    count, wide = rng.choice(((19, 44), (25, 34), (15, 58)))
    step = 1480 / count
    peak, second = rng.uniform(0.3, 0.45), rng.uniform(0.68, 0.85)
    bars = []
    for index in range(count):
        at = index / (count - 1)
        swell = math.exp(-(((at - peak) / 0.16) ** 2)) + 0.62 * math.exp(
            -(((at - second) / 0.1) ** 2)
        )
        tall = 70 + 640 * swell * rng.uniform(0.72, 1)
        bars.append((100 + index * step, 450 - tall / 2, wide, min(tall, 740)))
    shapes = [block(x, max(y, 80), w, h, w / 2) for x, y, w, h in bars]
    c.cast(union(shapes), 420, opacity=0.5)
    bright = max(range(count), key=lambda i: bars[i][3])
    for index, shape in enumerate(shapes):
        share = abs(index - bright) / count
        tone = (
            p.accent
            if index in (bright, bright + 5, bright - 3)
            else mix(p.body, p.tint, min(1, share * 1.7))
        )
        c.fill(shape, tone, shade=0.75, angle=80)


def ripples(c: Canvas) -> None:
    """Two rounds of ripples overprinting each other."""
    p, rng = c.palette, c.rng
    lit(c)
    ax, ay, bx, by = (
        rng.randint(380, 520),
        rng.randint(480, 600),
        rng.randint(1080, 1220),
        rng.randint(280, 400),
    )
    paper = not p.dark
    _rounds(c, ax, ay, p.tint if paper else p.edge, 74)
    _rounds(c, bx, by, p.field if paper else p.tint, 58)
    for x, y, size, colour, heart in (
        (ax, ay, 96, p.accent, p.light),
        (bx, by, 64, p.body, p.accent),
    ):
        c.cast(disc(x, y, size), 300, opacity=0.5)
        c.fill(disc(x, y, size), colour, shade=0.8)
        c.fill(disc(x - size * 0.1, y - size * 0.1, size * 0.34), heart, shade=0.5)
    dots(c, 1330, 690, 8, 6)


def _rounds(c: Canvas, x: float, y: float, colour, step: float) -> None:
    for index in range(2, 15, 1):
        wide = step * 0.52 * max(0.25, 1 - index / 17)
        c.overprint(band(x, y, index * step, wide), colour, opacity=max(0.3, 1 - index / 18))
