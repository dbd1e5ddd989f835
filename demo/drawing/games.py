"""Games: a pad and a platform world."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import stage, stars
from .palette import mix
from .shapes import Shape, blob, block, curve, disc, plate, polar, polygon, ribbon, union


def pad(c: Canvas) -> None:
    """A game pad full face, its lead running off the sheet."""
    p, rng = c.palette, c.rng
    x, lean = rng.randint(720, 880), rng.choice((-16, -9, 12))
    stage(c, x + 160, 420, "sun", "split", "ribbons", "rings")

    def put(shape: Shape) -> Shape:
        return shape.turned(lean, (0, 0)).moved(x, 460)

    lead = curve([(0, -200), (-30, -330), (140, -420), (380, -380), (620, -480), (1100, -700)], 14)
    c.fill(put(ribbon(lead, 22)), p.side)
    half = [
        (0, -190),
        (170, -206),
        (330, -214),
        (440, -120),
        (520, 130),
        (510, 290),
        (420, 320),
        (310, 200),
        (200, 130),
        (0, 126),
    ]
    outline = [*half, *((-a, b) for a, b in reversed(half[1:-1]))]
    shell = put(blob(*outline))
    c.fill(put(block(-380, -254, 200, 90, 36) + block(180, -254, 200, 90, 36)), p.accent, shade=0.5)
    c.cast(shell, 700, opacity=0.6)
    c.fill(shell, p.body, shade=0.7, lit=0.3)
    _controls(c, put)


def _controls(c: Canvas, put) -> None:
    p = c.palette
    c.fill(put(disc(-300, -60, 118)), p.side, shade=0.4)
    cross = plate(-300, -60, 58, 170, 12) + plate(-300, -60, 170, 58, 12)
    c.cast(put(cross), 40, opacity=0.7)
    c.fill(put(cross), p.tint, shade=0.6)
    c.fill(put(disc(300, -60, 128)), p.side, shade=0.4)
    tones = (p.accent, p.mark, p.tint, p.accent)
    for tone, turn in zip(tones, (0, 90, 180, 270), strict=True):
        at = polar(300, -60, 74, turn)
        c.fill(put(disc(at[0] + 5, at[1] + 7, 37)), p.ink, opacity=0.55)
        c.fill(put(disc(*at, 36)), tone, shade=0.65)
    for a in (-140, 140):
        c.fill(put(disc(a, 76, 82)), p.side, shade=0.5)
        c.fill(put(disc(a + 8, 88, 60)), p.ink, opacity=0.5)
        c.fill(put(disc(a, 74, 60)), p.tint, shade=0.75)
        c.fill(put(disc(a, 74, 40)), mix(p.tint, p.ink, 0.35), shade=0.4)
    c.fill(put(plate(-60, -70, 56, 22, 11) + plate(60, -70, 56, 22, 11)), p.side)
    c.fill(put(plate(0, -132, 120, 20, 10)), p.accent)


def platforms(c: Canvas) -> None:
    """A world of blocks, coins in the air, a small hero mid-leap."""
    p, rng = c.palette, c.rng
    c.wash(p.ground, p.glow, 90)
    if p.dark:
        stars(c, 30, 500)
    c.fill(disc(1180, 330, 230), p.sun, shade=0.5)
    for tone, rise, foot in ((p.field, 3, 600), (mix(p.field, p.tint, 0.7), 2, 720)):
        _stepped(c, tone, rise, foot)
    heights, bricks, coins, hero = rng.choice(LEVELS)
    for column, tall in enumerate(heights):
        for level in range(tall):
            _cube(c, column * 90 - 5, 900 - (level + 1) * 90, level == tall - 1)
    for column, row, bright in bricks:
        _brick(c, column * 90 - 5, row * 90, bright)
    c.fill(union(_coin(column * 90 + 39, row * 90) for column, row in coins), p.accent, shade=0.5)
    _hero(c, hero[0] * 90 + 40, hero[1] * 90)


# Heights of the columns, bricks (column, row, bright), coins and where the hero is.
LEVELS = (
    ((2, 2, 3, 1, 1, 0, 0, 0, 2, 4, 4, 2, 1, 1, 3, 5, 5, 3),
     ((5, 5, False), (6, 5, True), (7, 5, False), (12, 4, True), (13, 4, False)),
     ((5, 4.2), (6, 3.9), (7, 4.2), (12, 3.2), (13, 3.2)), (9.4, 3.4)),
    ((5, 5, 3, 2, 0, 0, 2, 2, 0, 0, 3, 3, 4, 0, 0, 2, 2, 4),
     ((4, 6, False), (5, 6, False), (8, 5, True), (9, 5, False), (13, 4, False), (14, 4, True)),
     ((8, 3.9), (9, 3.9), (13, 3.1), (14, 3.1), (3, 4.6)), (5.6, 3.9)),
    ((1, 1, 1, 2, 3, 4, 5, 5, 0, 0, 0, 4, 4, 3, 2, 1, 1, 1),
     ((1, 5, False), (2, 5, True), (3, 5, False), (15, 5, True), (16, 5, True)),
     ((9, 2.6), (10, 2.9), (11, 3.6), (15, 4.1), (16, 4.1)), (7.9, 2.7)),
)  # fmt: skip


def _stepped(c: Canvas, tone, rise: int, foot: float) -> None:
    """Hills made of steps."""
    shapes, x = [], -100
    while x < 1650:
        wide = 60 * c.rng.randint(4, 7)
        steps = max(2, int(wide / 120))
        for step in range(steps):
            shapes.append(block(x + step * 60, foot - step * 45 * rise / 2, wide - step * 120, 900))
        x += wide - 60 * c.rng.randint(0, 2)
    c.fill(union(shapes), tone, shade=0.5, angle=90)


def _cube(c: Canvas, x: float, y: float, top: bool) -> None:
    p = c.palette
    tone = p.body if not p.dark else p.side
    c.fill(block(x, y, 91, 91), tone, shade=0.45)
    c.fill(block(x, y + 83, 91, 8) + block(x + 83, y, 8, 91), mix(tone, p.ink, 0.4))
    c.fill(
        union(plate(x + a, y + b, 12, 12, 3) for a, b in ((24, 30), (60, 58))),
        mix(tone, p.ink, 0.25),
    )
    if top:
        c.fill(block(x, y, 91, 26), p.tint)
        c.fill(union(block(x + a, y + 20, 14, t) for a, t in ((6, 20), (34, 12), (62, 22))), p.tint)


def _brick(c: Canvas, x: float, y: float, bright: bool) -> None:
    p = c.palette
    c.drop(block(x, y, 88, 88, 10), 10, 16, 8, 0.3)
    c.fill(block(x, y, 88, 88, 10), p.accent if bright else p.edge, shade=0.6)
    rivets = [disc(x + a, y + b, 6) for a in (16, 72) for b in (16, 72)]
    c.fill(union(rivets), p.ink, opacity=0.5)
    if bright:
        c.fill(
            polygon((x + 44, y + 22), (x + 66, y + 44), (x + 44, y + 66), (x + 22, y + 44)), p.ember
        )


def _coin(x: float, y: float) -> Shape:
    return block(x - 22, y - 30, 44, 60, 22) - block(x - 7, y - 16, 14, 32, 7)


def _hero(c: Canvas, x: float, y: float) -> None:
    """A little fellow made of blocks."""
    p = c.palette
    parts = ((-30, -20, 60, 56, p.accent), (-30, 36, 60, 30, p.ink), (-36, -66, 72, 50, p.light), (-36, -80, 84, 24, p.ember),
             (-54, -12, 24, 40, p.accent), (30, -34, 24, 40, p.accent), (-44, 60, 34, 22, p.side), (14, 48, 38, 22, p.side))  # fmt: skip
    outline = union(block(x + a, y + b, w, h, 6) for a, b, w, h, _ in parts)
    c.drop(outline, 16, 30, 12, 0.3)
    for a, b, w, h, tone in parts:
        c.fill(block(x + a, y + b, w, h, 6), tone, shade=0.3)
    c.fill(block(x + 8, y - 52, 10, 18) + block(x + 26, y - 52, 10, 18), p.ink)
