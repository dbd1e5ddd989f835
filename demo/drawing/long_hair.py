"""Long hair, worn straight, in a bob or drawn back."""

from __future__ import annotations

from .faces import Model
from .palette import mix
from .shapes import blob, curve, disc, points, polygon
from .strands import cap, strands


def bob_behind(m: Model) -> None:
    half = points("96,-124 128,-20 134,76 108,132 40,118")
    shape = blob((0, -160), *half, *((-x, y) for x, y in reversed(half)))
    m.fill(shape, mix(m.hair, m.canvas.palette.ink, 0.3), shade=0.4)


def bob_before(m: Model) -> None:
    """Two falls of hair from a parting off the middle."""
    part = -24 * m.sitter.look
    for side in (-1, 1):
        outer = points("80,-141 124,-60 134,40 126,128 92,134", side)
        inner = points("92,134 88,70 95,-10 66,-69", side)
        fall = polygon(*curve([(part, -158), *outer]), *curve([*inner, (part, -122)]))
        m.fill(fall, m.hair, shade=0.4 + 0.1 * side, lit=0.22 - 0.08 * side)
        strands(m, f"{part * side + 12},-140 82,-98 112,0 112,90", side=side)


def fringe_before(m: Model) -> None:
    bob_before(m)
    top, edge = (
        points("-98,-40 -84,-118 0,-152 84,-118 98,-40"),
        points("94,-30 60,-38 30,-46 0,-42 -30,-46 -60,-38 -94,-30"),
    )
    m.fill(polygon(*curve(top), *curve(edge)), m.hair, shade=0.35, angle=90, lit=0.25)
    strands(m, *(f"{x * 0.7},-136 {x},-52" for x in (-70, -40, -10, 22, 54)))


def long_behind(m: Model) -> None:
    half = points("92,-130 126,-40 130,60 156,150 140,262 60,280")
    shape = blob((0, -162), *half, *((-x, y) for x, y in reversed(half)))
    m.fill(shape, m.hair, shade=0.5, lit=0.2)
    for side in (-1, 1):
        strands(m, "112,-20 118,80 138,170 124,250", width=4, side=side)


def long_before(m: Model) -> None:
    part = 20 * m.sitter.look
    for side in (-1, 1):
        outer = points("78,-146 120,-66 124,30 142,124 126,214", side)
        inner = points("126,214 104,110 96,20 90,-40 56,-86", side)
        fall = polygon(*curve([(part, -160), *outer]), *curve([*inner, (part, -126)]))
        m.fill(fall, m.hair, shade=0.35, lit=0.28 if side < 0 else 0.1)


def bun_behind(m: Model) -> None:
    x = 26 * m.sitter.look
    m.fill(disc(x, -176, 52), m.hair, shade=0.6, lit=0.25)
    strands(m, f"{x - 30},-180 {x},-204 {x + 30},-178", width=4)


def tail_behind(m: Model) -> None:
    tail = points("60,-130 150,-110 172,0 150,120 120,170 116,60 110,-40", -m.sitter.look)
    m.fill(blob(*tail), m.hair, shade=0.5, lit=0.2)


def drawn_back(m: Model) -> None:
    cap(m, "95,-8 86,-52 46,-94 0,-104 -46,-94 -86,-52 -95,-8")
    strands(m, "0,-104 4,-130 10,-150")
    for side in (-1, 1):
        strands(m, "84,-56 62,-112 16,-148", side=side)
