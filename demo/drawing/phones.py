"""Telephones: one in the light, one that opens into layers, one in a hand."""

from __future__ import annotations

from collections.abc import Callable

from .canvas import Canvas
from .grounds import lit, stage
from .palette import Colour, mix
from .shapes import (
    Shape,
    band,
    blob,
    block,
    curve,
    disc,
    plate,
    points,
    polygon,
    ribbon,
    stroke,
    union,
)
from .sitters import SKINS
from .solids import Iso, sweep

Place = Callable[[Shape], Shape]


def leaning(c: Canvas) -> None:
    """A large telephone leaning across the sheet, a landscape on its screen."""
    p, rng = c.palette, c.rng
    x, lean = rng.randint(640, 920), rng.choice((-24, -14, 18))
    stage(c, x + 160, 430, "sun", "split", "stairs", "rings")

    def put(shape: Shape) -> Shape:
        return shape.turned(lean, (0, 0)).moved(x, 470)

    frame = put(plate(0, 0, 400, 790, 64))
    c.cast(frame, 900, opacity=0.55)
    c.fill(sweep(frame, -14, 12), mix(p.side, p.ink, 0.5))
    c.fill(frame, p.body, shade=0.5)
    screen = put(plate(0, 0, 360, 748, 46))
    c.blend(screen, p.glow, p.field, 90 + lean)
    _landscape(c, put, screen)
    c.fill(put(plate(0, -340, 104, 26, 13)), p.ink)
    c.overprint(
        put(polygon((20, -380), (190, -380), (190, 60))),
        mix(p.light, p.field, 0.3),
        clip=screen,
        opacity=0.5,
    )


def _landscape(c: Canvas, put: Place, screen: Shape) -> None:
    """Sun, hills and a dock of round-cornered icons."""
    p, rng = c.palette, c.rng
    c.fill(put(disc(rng.choice((-60, 70)), -90, 104)), p.accent, shade=0.6)
    ranges = (
        ([(-190, 60), (-90, -30), (20, 50), (110, -10), (190, 70)], p.tint),
        ([(-190, 130), (-60, 90), (60, 150), (190, 80)], mix(p.tint, p.ink, 0.4)),
        ([(-190, 220), (-40, 250), (90, 190), (190, 240)], mix(p.side, p.ink, 0.6)),
    )
    for line, colour in ranges:
        c.fill(
            put(polygon(*curve(line), (190, 400), (-190, 400))),
            colour,
            shade=0.5,
            angle=100,
            clip=screen,
        )
    for index, colour in enumerate((p.light, p.accent, p.tint, p.light)):
        c.fill(put(plate(-120 + index * 80, 318, 58, 58, 16)), colour, shade=0.45, clip=screen)


def layered(c: Canvas) -> None:
    """A telephone lying flat; the parts of its screen rise above it."""
    p, rng = c.palette, c.rng
    lit(c, -120)
    iso = Iso(rng.choice((640, 900)), 560, 1.05)
    c.fill(disc(iso.x + 130, 470, 390), p.field, shade=0.5)
    base = plate(0, 0, 400, 760, 60)
    c.cast(iso.flat(base, 0), 420, angle=14, opacity=0.6)
    iso.slab(c, base, 0, 34, p.body, p.side)
    c.fill(iso.flat(plate(0, 0, 356, 716, 44), 34), mix(p.side, p.ink, 0.55), shade=0.4)
    c.fill(iso.flat(plate(0, 318, 110, 12, 6), 34), p.light)
    cards = [
        (plate(0, -220, 310, 200, 24), 120, p.accent), (plate(-80, 10, 150, 200, 24), 80, p.tint),
        (plate(80, 10, 150, 200, 24), 190, p.light), (plate(0, 210, 310, 140, 24), 140, p.edge),
    ]  # fmt: skip
    for index, (shape, rise, colour) in enumerate(cards):
        c.drop(iso.flat(shape, 36), 0, 0, 14, 0.5)
        iso.slab(c, shape, 34 + rise, 14, colour, c.darker(colour), shade=0.5)
        _card(c, iso, index, 48 + rise)


def _card(c: Canvas, iso: Iso, index: int, z: float) -> None:
    p = c.palette
    if index == 0:
        hills = polygon(
            *curve([(-140, -160), (-60, -230), (20, -170), (80, -210), (140, -150)]),
            (140, -132),
            (-140, -132),
        )
        c.fill(iso.flat(hills, z), p.ember)
        c.fill(iso.flat(disc(84, -266, 26), z), p.light)
    elif index == 1:
        c.fill(
            iso.flat(
                union(
                    block(-130 + i * 30, 85 - t, 18, t, 5) for i, t in enumerate((40, 80, 60, 120))
                ),
                z,
            ),
            p.light,
        )
    elif index == 2:
        c.fill(iso.flat(band(80, 10, 46, 20, -90, 180), z), p.accent)
        c.fill(iso.flat(band(80, 10, 46, 20, 180, 270), z), p.tint)
    else:
        rows = (
            block(-60, 170, 190, 16, 8) + block(-60, 202, 150, 16, 8) + block(-60, 234, 170, 16, 8)
        )
        c.fill(iso.flat(rows, z), p.light, opacity=0.9)
        c.fill(iso.flat(disc(-104, 210, 32), z), p.accent, shade=0.4)


def in_hand(c: Canvas) -> None:
    """A hand holding up a telephone, messages flying off."""
    p, rng = c.palette, c.rng
    x = rng.randint(620, 760)
    stage(c, x + 240, 400, "sun", "arch", "split")
    skin = rng.choice(SKINS)[0]
    body = block(x - 170, 70, 340, 690, 50)
    palm = blob(
        *points("-110,960 -190,760 -214,600 -150,500 140,520 210,640 170,800 120,960")
    ).moved(x, 0)
    c.cast(body + palm, 700, opacity=0.5)
    c.fill(palm, skin, shade=0.5)
    c.fill(body, p.body, shade=0.5)
    c.blend(block(x - 150, 90, 300, 650, 36), p.field, p.tint, 70)
    _messages(c, x)
    for index in range(4):
        reach, y = x + 196 - abs(index - 1.2) * 9, 424 + index * 86
        finger = stroke([(reach - 14, y), (reach - 68, y)], 74)
        c.fill(finger, skin, shade=0.75, angle=90)
    _thumb(c, x, skin)
    c.fill(block(x - 240, 846, 460, 70, 20), p.light, shade=0.4)


def _thumb(c: Canvas, x: float, skin: Colour) -> None:
    """The ball of the thumb, the thumb over the screen, its nail."""
    ball = blob(*points("-236,640 -214,560 -150,600 -60,740 -50,960 -190,960")).moved(x, 0)
    c.fill(ball, skin, shade=0.45)
    bone = curve(points("-190,660 -168,560 -108,470 -60,430"))
    c.fill((ribbon(bone, 96, 66) + disc(-60, 430, 34)).moved(x, 0), skin, lit=0.3)
    nail = blob(*points("-66,398 -36,410 -40,446 -72,442")).moved(x, 0)
    c.fill(nail, mix(skin, c.palette.light, 0.5))


def _messages(c: Canvas, x: float) -> None:
    p = c.palette
    for y, wide, left, colour in (
        (170, 170, True, p.light),
        (250, 130, False, p.accent),
        (310, 190, True, p.light),
    ):
        start = x - 125 if left else x + 125 - wide
        c.fill(block(start, y, wide, 54, 24), colour, shade=0.2)
        c.fill(block(start + 22, y + 22, wide - 60, 10, 5), p.ink, opacity=0.4)
    for dx, y, wide, colour in (
        (250, 130, 250, p.accent),
        (330, 290, 180, p.light),
        (230, 20, 150, p.tint),
    ):
        shape = block(x + dx, y, wide, 96, 40) + polygon(
            (x + dx + 20, y + 60), (x + dx - 18, y + 116), (x + dx + 80, y + 90)
        )
        c.drop(shape, 14, 18, 10, 0.28)
        c.fill(shape, colour, shade=0.45)
        c.fill(
            union(disc(x + dx + wide / 2 + s * 34, y + 48, 10) for s in (-1, 0, 1)),
            p.ink,
            opacity=0.75,
        )
