"""Hair that stands about the head: curls, braids; and the scarf that covers it."""

from __future__ import annotations

from .faces import Model
from .palette import mix
from .shapes import blob, curve, disc, oval, points, polar, polygon, ribbon, union
from .strands import cap, hook, strands


def _curls(m: Model, places: list[tuple[float, float]], light: float) -> None:
    tone = mix(m.hair, m.canvas.palette.light, light)
    m.fill(union(hook(x, y) for x, y in places), tone, opacity=0.65)


def cloud_behind(m: Model) -> None:
    """A round of curls, larger than the head."""
    rim = [polar(0, -54, 118, angle) for angle in range(150, 395, 17)]
    rounds = union(disc(x, y, 38) for x, y in rim)
    m.fill(disc(0, -54, 132) + rounds, m.hair, shade=0.5, lit=0.18)


def cloud_before(m: Model) -> None:
    line = [polar(0, -22, 98, angle) for angle in range(190, 352, 18)]
    m.fill(union(disc(x, y, 24) for x, y in line), m.hair)
    spots = ((128, 200), (120, 232), (132, 262), (118, 295), (130, 325), (96, 250), (98, 280))
    _curls(m, [polar(0, -64, radius, angle) for radius, angle in spots], 0.2)


def coils_behind(m: Model) -> None:
    """Loose curls to the shoulders."""
    fall = "124,0 134,44 140,90 146,134 134,176 104,200 106,60 108,120 110,160"
    rounds = [polar(0, -40, 116, angle) for angle in range(180, 361, 15)]
    rounds += points(fall) + points(fall, -1)
    shape = union(disc(x, y, 34) for x, y in rounds) + disc(0, -30, 112)
    m.fill(shape, m.hair, shade=0.5, lit=0.16)
    _curls(m, rounds[::2], 0.24)


def coils_before(m: Model) -> None:
    half = "104,-6 90,-40 82,-76 56,-104 20,-118"
    line = points(half, -1) + points(half)[::-1]
    m.fill(union(disc(x, y, 24) for x, y in [*line, (-108, 34), (108, 34)]), m.hair)
    _curls(m, line[1:9:2], 0.24)


def braids_behind(m: Model) -> None:
    half = points("100,-110 124,-20 128,120 100,220")
    shape = blob((0, -150), *half, *((-x, y) for x, y in reversed(half)))
    m.fill(shape, mix(m.hair, m.canvas.palette.ink, 0.35))


def braids_before(m: Model) -> None:
    """Fine braids drawn back from the brow, falling before the shoulders."""
    ropes, ends = [], []
    for side in (-1, 1):
        for index in range(4):
            foot, tip = 214 + (index % 2) * 26 + index * 8, 82 + index * 19
            line = f"{92 + index * 7},-40 {101 + index * 11},60 {88 + index * 16},150 {tip},{foot}"
            ropes += [oval(x, y, 9, 13) for x, y in curve(points(line, side), 6)]
            ends.append(oval(side * tip, foot - 4, 10, 7))
    m.fill(union(ropes), m.hair, shade=0.3, lit=0.25)
    m.fill(union(ends), m.canvas.palette.accent)
    cap(m, "96,-4 86,-54 46,-94 0,-100 -46,-94 -86,-54 -96,-4")
    rows = (
        f"{x * 0.9},{abs(x) * 0.2 - 96} {x * 0.8},-124 {x * 0.5},-150" for x in range(-84, 85, 28)
    )
    strands(m, *rows, width=3.4)


def scarf_behind(m: Model) -> None:
    p = m.canvas.palette
    half = points("92,-134 126,-40 124,60 150,180 90,250")
    shape = blob((0, -166), *half, *((-x, y) for x, y in reversed(half)))
    m.fill(shape, mix(p.accent, p.ink, 0.22), shade=0.5)


def scarf_before(m: Model) -> None:
    """A headscarf framing the face, folded under the chin."""
    p = m.canvas.palette
    face, hood = points("60,-90 86,-30 84,40 60,100"), points("90,-134 122,-44 118,70 96,150")
    opening = blob((0, -104), *face, (0, 130), *((-x, y) for x, y in reversed(face)))
    cover = blob((0, -164), *hood, (0, 196), *((-x, y) for x, y in reversed(hood)))
    m.fill(cover - opening, p.accent, shade=0.4, lit=0.2)
    _folds(m, "-92,-90 -104,0 -84,96 -20,160", "60,-130 108,-40 102,60 50,150")
    upper, lower = (
        points("-112,96 -40,168 60,158 116,84"),
        points("116,84 150,210 40,240 -70,250 -150,214 -112,96"),
    )
    m.fill(polygon(*curve(upper), *curve(lower)), p.accent, shade=0.6)
    _folds(m, "-104,128 -30,196 70,186 122,130", "-118,168 -30,224 60,216")


def _folds(m: Model, *lines: str) -> None:
    m.fill(union(ribbon(curve(points(line)), 5, 2) for line in lines), m.canvas.palette.ember)
