"""Cameras: one on the table, one lens eye to eye, one on three legs."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import dots, floor, lit, stage
from .palette import mix
from .shapes import Shape, band, block, disc, pie, plate, polar, polygon, stroke, union


def body(c: Canvas) -> None:
    """A camera full face, larger than life."""
    p, rng = c.palette, c.rng
    x, lean = rng.randint(700, 860), rng.choice((-8, 0, 7))
    stage(c, x + 220, 420, "sun", "split", "stairs", "rings")

    def put(shape: Shape) -> Shape:
        return shape.turned(lean, (0, 0)).moved(x, 490)

    case = plate(0, 0, 940, 540, 64)
    hump = polygon((-190, -262), (-140, -350), (140, -350), (190, -262))
    c.cast(put(case + hump), 800, opacity=0.55)
    for dial, wide, tone in ((-340, 120, p.accent), (300, 150, p.tint)):
        c.fill(put(block(dial - wide / 2, -316, wide, 70, 12)), tone, shade=0.6)
    c.fill(put(hump), p.side, shade=0.5)
    c.fill(put(case), p.body, shade=0.6, lit=0.25)
    c.fill(put(block(-470, -150, 940, 300)), p.tint, shade=0.6)
    c.fill(
        put(union(block(-470, y, 940, 5) for y in range(-130, 150, 22))),
        mix(p.tint, p.ink, 0.35),
        opacity=0.5,
    )
    c.fill(put(plate(0, -300, 130, 60, 12)), p.ink)
    c.fill(put(disc(-380, -208, 24)), p.accent, shade=0.5)
    c.fill(put(plate(350, -208, 120, 60, 14)), p.mark, shade=0.4)
    _lens(c, put, 270)


def _lens(c: Canvas, put, size: float) -> None:
    """Rings, glass and two reflections."""
    p = c.palette
    c.cast(put(disc(0, 20, size)), 200, opacity=0.6)
    for share, tone in (
        (1, p.side),
        (0.9, p.body),
        (0.8, mix(p.side, p.ink, 0.6)),
        (0.68, p.accent),
        (0.63, p.ink),
    ):
        c.fill(put(disc(0, 20, size * share)), tone, shade=0.6)
    c.blend(put(disc(0, 20, size * 0.56)), p.tint, p.ink, 50)
    c.fill(put(disc(0, 20, size * 0.34)), mix(p.tint, p.ink, 0.75), shade=0.5)
    c.fill(put(disc(0, 20, size * 0.16)), p.ink)
    glass = put(disc(0, 20, size * 0.56))
    c.fill(put(disc(-size * 0.22, -size * 0.16, size * 0.13)), p.light, opacity=0.92)
    c.fill(put(disc(size * 0.2, size * 0.3, size * 0.06)), p.light, opacity=0.7)
    c.fill(put(band(0, 20, size * 0.46, size * 0.05, 190, 300)), p.light, opacity=0.5, clip=glass)
    c.fill(
        put(union(plate(*polar(0, 20, size * 0.95, a), 10, 10, 5) for a in range(0, 360, 12))),
        p.tint,
    )


def aperture(c: Canvas) -> None:
    """The blades of a shutter, larger than the sheet, a scene in the gap."""
    p, rng = c.palette, c.rng
    lit(c)
    x, y, radius = rng.randint(860, 980), 450, 620
    dots(c, 70, 80, 9, 7)
    c.fill(disc(x, y, radius), mix(p.side, p.ink, 0.6), shade=0.4)
    c.fill(disc(x, y, radius - 40), p.tint, shade=0.5)
    iris, turn = rng.choice((170, 210, 250)), rng.randint(0, 50)
    _blades(c, x, y, iris, turn, disc(x, y, radius - 66))
    _scene(c, x, y, iris, turn, BLADES)
    ends = ((polar(x, y, radius - 34, a), polar(x, y, radius - 12, a)) for a in range(0, 360, 6))
    c.fill(union(stroke(pair, 6) for pair in ends), p.light, opacity=0.7)


BLADES = 7


def _blades(c: Canvas, x: float, y: float, iris: float, turn: float, rim: Shape) -> None:
    p = c.palette
    c.fill(rim, p.body)
    inks = (
        (p.side, 0),
        (p.side, 0.5),
        (p.side, 1),
        (p.tint, 0.4),
        (p.side, 0),
        (p.side, 0.7),
        (p.light, 0.16),
    )
    for index, (ink, share) in enumerate(inks):
        start = turn + index * 360 / BLADES
        end = start + 360 / BLADES
        near, far = polar(x, y, 806, start + 62), polar(x, y, 806, end + 62)
        blade = polygon(polar(x, y, iris, start), polar(x, y, iris, end), far, near)
        c.fill(blade, mix(p.body, ink, share), shade=0.8, angle=start + 120, clip=rim)


def _scene(c: Canvas, x: float, y: float, iris: float, turn: float, blades: int) -> None:
    """A sun over hills, where the light comes through."""
    p = c.palette
    gap = polygon(*(polar(x, y, iris, turn + i * 360 / blades) for i in range(blades)))
    c.blend(gap, p.light, p.field if p.scheme != "night" else p.tint, 90)
    c.fill(disc(x + iris * 0.25, y, iris * 0.4), p.accent, shade=0.5, clip=gap)
    hill = disc(x - iris * 0.5, y + iris * 1.1, iris * 0.95)
    c.fill(hill, p.tint, shade=0.5, clip=gap, angle=90)
    c.fill(disc(x + iris * 0.6, y + iris * 1.35, iris), mix(p.tint, p.ink, 0.5), clip=gap)


def on_legs(c: Canvas) -> None:
    """A film camera on a tripod, its two reels turning."""
    p, rng = c.palette, c.rng
    x = rng.randint(600, 700)
    stage(c, x + 300, 420, "sun", "arch", "rings")
    floor(c, 800, 770, mix(p.field, p.tint, 0.5))
    beam = polygon((x + 400, 440), (1640, 130), (1640, 760))
    c.fill(beam, mix(p.glow, p.light, 0.6), opacity=0.55)
    legs = [stroke([(x + 40, 600), (x + 40 + d, 850)], 24) for d in (-190, 10, 200)]
    c.cast(union(legs), 200, opacity=0.5)
    c.fill(union(legs), p.side, shade=0.5)
    c.fill(plate(x + 40, 606, 170, 40, 12), p.accent, shade=0.5)
    box = block(x - 210, 330, 480, 270, 34)
    c.fill(block(x + 250, 370, 90, 190, 10), p.side, shade=0.6)
    c.fill(
        polygon((x + 320, 400), (x + 420, 350), (x + 420, 580), (x + 320, 530)), p.tint, shade=0.6
    )
    c.fill(box, p.body, shade=0.7, lit=0.25)
    c.fill(block(x - 290, 400, 90, 70, 16), p.side, shade=0.4)
    c.fill(block(x - 170, 480, 220, 70, 14), p.side)
    c.fill(union(block(x - 156 + i * 26, 494, 12, 42, 4) for i in range(8)), p.tint)
    c.fill(disc(x + 190, 392, 20), p.accent)
    for dx, size, turn in ((-100, 150, 12), (170, 120, 40)):
        _reel(c, x + dx, 340 - size * 0.82, size, turn + rng.randint(0, 40))


def _reel(c: Canvas, x: float, y: float, size: float, turn: float) -> None:
    p = c.palette
    c.fill(disc(x, y, size), p.side, shade=0.6)
    c.fill(disc(x, y, size * 0.88), p.tint, shade=0.6)
    holes = [disc(*polar(x, y, size * 0.52, turn + a), size * 0.2) for a in range(0, 360, 72)]
    c.fill(union(holes), mix(p.side, p.ink, 0.5))
    c.fill(disc(x, y, size * 0.16), p.accent)
    c.fill(pie(x, y, size * 0.88, turn + 190, turn + 240), p.light, opacity=0.18)
