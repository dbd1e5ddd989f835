"""Locks: a padlock, and a keyhole large enough to walk through."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import stage
from .palette import mix
from .shapes import Shape, band, block, disc, plate, polygon, stroke, union


def padlock(c: Canvas) -> None:
    """A heavy padlock throwing a long shadow."""
    p, rng = c.palette, c.rng
    x, lean = rng.randint(600, 960), rng.choice((-14, -8, 10))
    stage(c, x + 170, 430, "sun", "split", "rings", "stairs")
    raised = rng.choice((0, 70))

    def put(shape: Shape) -> Shape:
        return shape.turned(lean, (0, 0)).moved(x, 560)

    bow = band(0, -250 - raised, 150, 74, 180, 360) + block(
        -187, -252 - raised, 74, 200 if raised else 190
    )
    bow += block(113, -252 - raised, 74, 130 if raised else 190)
    body = plate(0, 60, 520, 430, 56)
    c.cast(put(body + bow), 900, opacity=0.6)
    c.fill(put(bow), p.tint, shade=0.7, lit=0.4)
    inner = band(0, -250 - raised, 166, 14, 188, 352)
    c.fill(put(inner), p.light, opacity=0.55)
    c.fill(put(body), p.body, shade=0.8, lit=0.3)
    c.fill(put(block(-260, -100, 520, 74, 40)), mix(p.body, p.edge, 0.5), clip=put(body), shade=0.5)
    c.fill(put(union(block(-230, y, 460, 8, 4) for y in (150, 182, 214))), p.side, opacity=0.8)
    c.fill(put(disc(0, 50, 104)), p.accent, shade=0.7)
    c.fill(put(_keyhole(0, 34, 34)), p.ink)


def _keyhole(x: float, y: float, size: float) -> Shape:
    foot = polygon(
        (x - size * 0.42, y + size * 0.4),
        (x + size * 0.42, y + size * 0.4),
        (x + size * 0.85, y + size * 2.3),
        (x - size * 0.85, y + size * 2.3),
    )
    return disc(x, y, size) + foot


def doorway(c: Canvas) -> None:
    """A keyhole as high as a door; light falls through it on someone arriving."""
    p, rng = c.palette, c.rng
    dark = p.dark
    wall, far = (p.ground, p.field) if dark else (p.body, p.side)
    c.wash(wall, mix(wall, p.edge if not dark else p.glow, 0.6), -150)
    x, y = rng.choice((560, 1010)), 330
    c.glow(x, y + 140, 720, p.accent, 0.35)
    ground = polygon((-5, 705), (1605, 705), (1605, 905), (-5, 905))
    c.fill(ground, mix(far, p.ink, 0.4), shade=0.4, angle=90)
    hole = disc(x, y, 210) + polygon(
        (x - 96, y + 150), (x + 96, y + 150), (x + 190, 706), (x - 190, 706)
    )
    c.fill(
        hole.scaled(1.1, (x, 520)) - polygon((0, 706), (1600, 706), (1600, 900), (0, 900)),
        p.tint,
        shade=0.6,
    )
    c.blend(hole, p.light, p.accent, 90)
    c.fill(disc(x + 30, y + 90, 96), p.accent, opacity=0.6, clip=hole)
    beam = polygon((x - 190, 704), (x + 190, 704), (x + 470, 905), (x - 620, 905))
    c.fill(beam, p.accent, shade=0.75, angle=90)
    _walker(c, x - 130, 800)
    rivets = [
        disc(a, b, 9) for a in range(90, 1600, 190) for b in (70, 250, 430, 610) if abs(a - x) > 330
    ]
    c.fill(union(rivets), mix(wall, p.ink, 0.35))


def _walker(c: Canvas, x: float, foot: float) -> None:
    """Someone small, seen from behind, walking in."""
    p = c.palette
    shadow = polygon((x - 14, foot), (x + 22, foot), (x - 60, 905), (x - 150, 905))
    c.fill(shadow, p.ink, opacity=0.6)
    legs = stroke([(x - 6, foot - 66), (x - 16, foot)], 17) + stroke(
        [(x + 10, foot - 66), (x + 24, foot - 4)], 17
    )
    coat = polygon(
        (x - 24, foot - 146), (x + 26, foot - 146), (x + 36, foot - 44), (x - 32, foot - 44)
    )
    c.fill(legs + coat + disc(x - 24 + 6, foot - 138, 10) + disc(x + 18, foot - 138, 10), p.ink)
    c.fill(disc(x + 1, foot - 172, 24), p.ink)
    c.fill(
        stroke([(x + 26, foot - 134), (x + 42, foot - 84)], 13)
        + block(x + 30, foot - 86, 36, 30, 5),
        p.ink,
    )


def code(c: Canvas) -> None:
    """A shield over a row of hidden characters."""
    p, rng = c.palette, c.rng
    x = rng.randint(920, 1040)
    stage(c, x, 400, "sun", "ribbons", "split")
    strip = block(110, 560, 1180, 190, 95)
    c.cast(strip, 320, opacity=0.5)
    c.fill(strip, p.light, shade=0.35)
    stars = union(_star(220 + i * 104, 655) for i in range(6))
    c.fill(stars, p.body if not p.dark else p.mark)
    c.fill(block(850, 610, 8, 90, 4), p.accent)
    shield = _shield(x + 40, 400, 1.0)
    c.cast(shield, 500, opacity=0.65)
    c.fill(shield, p.tint, shade=0.6)
    c.fill(_shield(x + 40, 394, 0.84), p.body, shade=0.7, lit=0.3)
    right = _shield(x + 40, 394, 0.84) - block(x - 600, -100, 640, 1100)
    c.overprint(right, mix(p.tint, p.ink, 0.3), opacity=0.6)
    tick = stroke([(x - 70, 400), (x + 10, 480), (x + 160, 300)], 58)
    c.drop(tick, 8, 14, 8, 0.35)
    c.fill(tick, p.accent, shade=0.5)


def _shield(x: float, y: float, size: float) -> Shape:
    half, top = 270 * size, y - 310 * size
    left = [
        (x - half, top + 50 * size),
        (x - half, y + 20 * size),
        (x - half * 0.72, y + 190 * size),
        (x, y + 340 * size),
    ]
    right = [(2 * x - a, b) for a, b in reversed(left[:-1])]
    crown = [(x + half * 0.5, top + 34 * size), (x, top), (x - half * 0.5, top + 34 * size)]
    return polygon(*left, *right, *crown)


def _star(x: float, y: float) -> Shape:
    arm = stroke([(x, y - 36), (x, y + 36)], 17)
    return union(arm.turned(turn, (x, y)) for turn in (0, 60, 120))
