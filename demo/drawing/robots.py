"""Robots: one that looks at us, an arm at work, a small one on its way."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import stage
from .palette import mix
from .shapes import Point, Shape, band, blob, block, curve, disc, polygon, ribbon, stroke, union


def bust(c: Canvas) -> None:
    """Head and shoulders, cropped by the lower edge, the eyes elsewhere."""
    p, rng = c.palette, c.rng
    x = rng.choice((640, 900))
    stage(c, x + 150, 420, "sun", "arch", "rings", "split")
    kind = rng.randrange(2)
    head = block(x - 250, 150, 500, 400, 190 if kind else 110)
    trunk = blob(
        (x - 430, 960),
        (x - 390, 740),
        (x - 230, 640),
        (x + 230, 640),
        (x + 390, 740),
        (x + 430, 960),
    )
    c.cast(head + trunk, 800, opacity=0.55)
    c.fill(block(x - 76, 530, 152, 130), p.side, shade=0.5, angle=90)
    c.fill(union(block(x - 90, 556 + i * 34, 180, 16, 8) for i in range(3)), p.tint, shade=0.4)
    c.fill(trunk, p.body, shade=0.65, lit=0.3)
    c.fill(block(x - 160, 730, 320, 200, 36), p.side, shade=0.4)
    c.fill(disc(x - 80, 800, 36), p.accent, shade=0.6)
    c.fill(union(block(x + 4 + i * 36, 770, 18, 60 + (i % 2) * 40, 9) for i in range(4)), p.tint)
    for side in (-1, 1):
        c.fill(disc(x + side * 252, 350, 74), p.tint, shade=0.6)
        c.fill(disc(x + side * 262, 350, 40), p.accent, shade=0.5)
    c.fill(stroke([(x + 60, 160), (x + 60, 70)], 14), p.side)
    c.fill(disc(x + 60, 62, 30), p.accent, shade=0.6)
    c.fill(head, p.body, shade=0.65, lit=0.4)
    c.fill(block(x - 250, 430, 500, 14), p.side, clip=head, opacity=0.6)
    _face(c, x, rng.choice((-1, 1)) * 18)


def _face(c: Canvas, x: float, look: float) -> None:
    p = c.palette
    visor = block(x - 200, 236, 400, 190, 95)
    c.fill(visor, p.ink, shade=0.3)
    for side in (-1, 1):
        at = (x + side * 96 + look, 330)
        c.glow(*at, 120, p.accent, 0.4)
        c.fill(disc(*at, 54), p.accent, shade=0.5)
        c.fill(disc(at[0] + look * 0.6, at[1], 25), p.ink)
        c.fill(disc(at[0] - 14, at[1] - 16, 12), p.light)
    shine = polygon((x - 180, 200), (x - 90, 200), (x - 190, 440), (x - 280, 440))
    c.fill(shine, p.light, clip=visor, opacity=0.14)
    c.fill(band(x, 440, 74, 13, 40, 140), p.ink if p.dark else p.light)


def arm(c: Canvas) -> None:
    """An industrial arm lowering a globe onto a pile of blocks."""
    p, rng = c.palette, c.rng
    x = rng.randint(330, 420)
    stage(c, 940, 390, "sun", "split", "stairs")
    c.fill(block(-5, 770, 1610, 140), mix(p.field, p.tint, 0.5), shade=0.5, angle=90)
    elbow, wrist = (x + 40, 230), (x + 560, 190)
    c.cast(_limb((x, 660), elbow, 120, 90), 500, opacity=0.4)
    c.fill(block(x - 190, 720, 380, 70, 14), p.side, shade=0.5)
    c.fill(polygon((x - 130, 724), (x + 130, 724), (x + 84, 600), (x - 84, 600)), p.body, shade=0.6)
    c.fill(_limb((x, 640), elbow, 130, 96), p.accent, shade=0.6, angle=20)
    c.fill(_limb(elbow, wrist, 100, 66), p.body, shade=0.6, angle=90)
    c.fill(
        ribbon(
            curve([(x - 40, 600), (x - 110, 400), (x - 20, 190), (x + 200, 150), (x + 430, 170)]),
            14,
        ),
        p.ink,
    )
    for at, size in (((x, 640), 84), (elbow, 72), (wrist, 54)):
        c.fill(disc(*at, size), p.side, shade=0.6)
        c.fill(disc(*at, size * 0.6), p.tint, shade=0.6)
        c.fill(disc(*at, size * 0.2), p.ink)
    _grip(c, wrist)
    _pile(c, wrist[0])


def _limb(start: Point, end: Point, wide: float, tip: float) -> Shape:
    return ribbon([start, end], wide, tip) + disc(*start, wide / 2) + disc(*end, tip / 2)


def _grip(c: Canvas, wrist: Point) -> None:
    p = c.palette
    x, y = wrist
    c.fill(block(x - 28, y, 56, 110, 10), p.side, shade=0.5)
    c.fill(block(x - 84, y + 96, 168, 40, 12), p.body, shade=0.5)
    globe = (x, y + 236)
    c.cast(disc(*globe, 84), 300, opacity=0.5)
    c.fill(disc(*globe, 84), p.accent, shade=0.85, lit=0.3)
    for side in (-1, 1):
        claw = stroke(
            [(x + side * 66, y + 124), (x + side * 104, y + 200), (x + side * 78, y + 286)], 26
        )
        c.fill(claw, p.side, shade=0.5)


def _pile(c: Canvas, x: float) -> None:
    p, rng = c.palette, c.rng
    rows = ((-190, 660, 3), (-125, 540, 2))
    tones = [p.tint, p.body, p.edge if not p.dark else p.side, p.body, p.tint]
    rng.shuffle(tones)
    index = 0
    for left, top, count in rows:
        for column in range(count):
            cube = block(x + left + column * 128, top, 120, 120, 12)
            c.cast(cube, 160, angle=20, opacity=0.5)
            c.fill(cube, tones[index], shade=0.65)
            c.fill(
                block(x + left + column * 128 + 30, top + 52, 60, 14, 7),
                mix(tones[index], p.mark, 0.6),
            )
            index += 1
