"""Orbits: a ringed planet, a system seen from above, a sunrise over a limb."""

from __future__ import annotations

from .canvas import Canvas
from .grounds import dots, lit, stars
from .palette import mix
from .shapes import Shape, band, block, bow, disc, loop, oval, polar, polygon, union


def ringed(c: Canvas) -> None:
    """A large planet with rings, leaning out of the sheet."""
    p, rng = c.palette, c.rng
    lit(c, -140)
    if p.dark:
        stars(c, 46)
    x, y, radius, lean = (
        rng.randint(880, 1020),
        rng.randint(450, 500),
        310,
        rng.choice((-24, -16, 18)),
    )
    c.glow(x, y, 760, p.glow, 0.7)
    world = disc(x, y, radius)
    rings = [(1.5, 34, p.tint), (1.72, 58, p.accent), (1.96, 20, p.edge)]
    shapes = [
        (loop(x, y, radius * far, radius * far * 0.26, wide), wide, colour)
        for far, wide, colour in rings
    ]
    front = block(x - 900, y, 1800, 700).turned(lean, (x, y))
    for shape, _, colour in shapes:
        c.fill(shape.turned(lean, (x, y)), mix(colour, p.ink, 0.25))
    _stripes(c, world, x, y, radius, lean)
    shadow = loop(x, y + 34, radius * 1.66, radius * 0.46, 90).turned(lean, (x, y))
    c.overprint(shadow, mix(p.tint, p.ink, 0.5), clip=world, opacity=0.7)
    for shape, _, colour in shapes:
        c.fill(shape.turned(lean, (x, y)), colour, shade=0.5, angle=0, clip=front)
    _moons(c, x, y)


def _stripes(c: Canvas, world: Shape, x: float, y: float, radius: float, lean: float) -> None:
    p, rng = c.palette, c.rng
    c.fill(world, p.body)
    top = y - radius
    tones = [p.edge, mix(p.body, p.tint, 0.5), p.side, p.body, p.tint]
    while top < y + radius:
        tall = rng.randint(34, 110)
        stripe = block(x - radius - 20, top, 2 * radius + 40, tall)
        c.fill(stripe.turned(lean, (x, y)), rng.choice(tones), clip=world)
        top += tall
    c.fill(oval(x + 90, y + 110, 80, 34).turned(lean, (x, y)), p.accent, shade=0.5, clip=world)
    night = world - disc(x - radius * 0.42, y - radius * 0.4, radius * 1.16)
    c.blend(night, mix(p.side, p.ink, 0.5), p.ink, angle=45)


def _moons(c: Canvas, x: float, y: float) -> None:
    p, rng = c.palette, c.rng
    for reach, angle, size, colour in (
        (620, 200, 74, p.accent),
        (520, 160, 30, p.light),
        (560, -52, 42, p.tint),
    ):
        at = polar(x, y, reach, angle + rng.randint(-8, 8))
        c.fill(disc(*at, size), colour, shade=0.8)


def system(c: Canvas) -> None:
    """Orbits from above around a sun that leaves the sheet."""
    p, rng = c.palette, c.rng
    lit(c, 0)
    x, y = rng.choice((250, 330)), rng.choice((330, 560))
    radii = [300, 430, 580, 750, 940, 1150, 1390]
    for step, radius in enumerate(reversed(radii)):
        c.fill(disc(x, y, radius), mix(p.ground, p.field, 0.14 * (step + 1)), shade=0.18)
    c.fill(union(band(x, y, radius, 4) for radius in radii), p.tint)
    c.glow(x, y, 460, p.accent, 0.55)
    c.fill(disc(x, y, 190), p.accent, shade=0.7)
    c.fill(band(x, y, 214, 8), p.ember)
    sizes = [22, 40, 30, 84, 52, 66, 36]
    rng.shuffle(sizes)
    away = 1 if y < 450 else -1
    for index, (radius, size) in enumerate(zip(radii, sizes, strict=True)):
        at = polar(
            x, y, radius, away * (rng.uniform(-14, 34) if radius > 500 else rng.uniform(-30, 80))
        )
        colour = (p.body, p.tint, p.edge, p.accent)[(index + rng.randint(0, 1)) % 4]
        _globe(c, at[0], at[1], size, colour, index in (3, 5))


def _globe(c: Canvas, x: float, y: float, size: float, colour, girdled: bool) -> None:
    p = c.palette
    c.cast(disc(x, y, size), size * 4, angle=0 if abs(y - 450) < 200 else 20, opacity=0.5)
    c.fill(disc(x, y, size), colour, shade=0.85, angle=20)
    if girdled:
        ring = loop(x, y, size * 1.65, size * 0.4, size * 0.16).turned(-20, (x, y))
        half = polygon(*bow(x, y, size * 2, size * 2, -20, 160))
        c.fill(ring - (disc(x, y, size) - half), p.light)
        c.fill(ring, p.light, clip=half)


def sunrise(c: Canvas) -> None:
    """The limb of a world, the star just above it, a moon in three quarters."""
    p, rng = c.palette, c.rng
    c.wash(p.ground, p.glow, 90)
    if p.dark:
        stars(c, 60, 600)
    x = rng.randint(980, 1160)
    for radius, share in ((470, 0.25), (350, 0.5), (240, 0.8)):
        c.fill(disc(x, 560, radius), mix(p.glow, p.field, share), shade=0.25, angle=-90)
    c.fill(disc(x, 560, 140), p.accent, shade=0.4, angle=90)
    limb = oval(700, 1490, 1500, 930)
    c.fill(oval(700, 1476, 1504, 936), p.accent)
    c.fill(limb, p.body, shade=0.6, angle=120)
    for wide, drop, colour in ((1500, 60, p.edge), (1500, 130, p.tint), (1500, 215, p.side)):
        c.fill(oval(640, 1490 + drop, wide, 930), colour, shade=0.5, angle=180, clip=limb)
    _lights(c, limb)
    _crescent(c, 360, 260, 130)
    dots(c, 1330, 90, 8, 6)


def _lights(c: Canvas, limb: Shape) -> None:
    """Towns on the night side."""
    p, rng = c.palette, c.rng
    spots = []
    for _ in range(10):
        x, y = rng.uniform(100, 1300), rng.uniform(770, 880)
        spots += [
            disc(x + rng.gauss(0, 34), y + rng.gauss(0, 9), rng.uniform(2, 5)) for _ in range(9)
        ]
    c.fill(union(spots), p.accent, clip=limb)


def _crescent(c: Canvas, x: float, y: float, radius: float) -> None:
    p = c.palette
    moon = disc(x, y, radius)
    c.fill(moon, p.tint, shade=0.6)
    craters = [(-40, -30, 26), (30, 40, 34), (50, -50, 16), (-60, 50, 14)]
    c.fill(union(disc(x + a, y + b, r) for a, b, r in craters), mix(p.tint, p.ink, 0.25))
    c.fill(moon - disc(x + radius * 0.45, y - radius * 0.1, radius * 0.98), p.light, shade=0.3)
