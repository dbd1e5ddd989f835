"""Faces: head, features, glasses and beards, in units around the middle of the face."""

from __future__ import annotations

from dataclasses import dataclass

from .canvas import Canvas
from .palette import Colour, mix
from .shapes import (
    Shape,
    band,
    blob,
    block,
    curve,
    disc,
    oval,
    points,
    polygon,
    ribbon,
    stroke,
    union,
)
from .sitters import HAIR, SKINS, Sitter

SIZE = 1.16
MIDDLE = (320, 292)


@dataclass(frozen=True)
class Model:
    """A sitter on the sheet: the canvas, the colours, and where the features lie."""

    canvas: Canvas
    sitter: Sitter

    @property
    def skin(self) -> Colour:
        return SKINS[self.sitter.skin][0]

    @property
    def shade(self) -> Colour:
        return SKINS[self.sitter.skin][1]

    @property
    def lips(self) -> Colour:
        return SKINS[self.sitter.skin][2]

    @property
    def hair(self) -> Colour:
        return HAIR[self.sitter.tone]

    @property
    def turn(self) -> float:
        """How far the features slide to the side the face looks to."""
        return 13 * self.sitter.look

    def put(self, shape: Shape) -> Shape:
        return shape.scaled(SIZE, (0, 0)).moved(*MIDDLE)

    def fill(self, shape: Shape, colour: Colour, clip: Shape | None = None, **light) -> None:
        self.canvas.fill(self.put(shape), colour, clip=self.put(clip) if clip else None, **light)


def skull(sitter: Sitter) -> Shape:
    jaw = sitter.jaw
    half = points(f"62,-118 97,-64 98,4 {90 * jaw},62 {58 * jaw},112 {24 * jaw},134")
    return blob((0, -130), *half, *((-x, y) for x, y in reversed(half)))


def neck(m: Model) -> None:
    left, right = points("-50,60 -48,130 -62,186 -110,214"), points("62,186 48,130 50,60")
    column = polygon(*curve(left), (110, 214), *curve(right))
    m.fill(column, m.shade)
    m.fill(polygon(*points("-52,150 -20,168 -30,230 -120,230")), m.skin, clip=column, opacity=0.85)


def head(m: Model) -> None:
    """Ears, then the face with its side in the shade."""
    shape = skull(m.sitter)
    hollow = mix(m.shade, m.canvas.palette.ink, 0.25)
    for side in (-1, 1):
        near = 4 if side == -m.sitter.look else -7
        m.fill(oval(side * (95 + near), 8, 19, 29), m.shade if side > 0 else m.skin)
        m.fill(oval(side * (96 + near), 10, 9, 16), m.shade if side < 0 else hollow)
    m.fill(shape, m.skin, shade=0.16, angle=20)
    edge = [(46 + m.turn + x, y) for x, y in points("26,-100 18,-30 34,10 10,62 -28,104 -36,150")]
    plane = polygon((140, -160), (72 + m.turn, -160), *curve(edge), (140, 160))
    m.fill(plane, m.shade, clip=shape, opacity=0.62)
    for side in (-1, 1):
        x, y = m.put(disc(side * 52 + m.turn, 44, 1)).parts[0][0][0]
        m.canvas.glow(x, y, 34, m.lips, 0.26)


def features(m: Model) -> None:
    ink = mix(m.canvas.palette.ink, m.hair, 0.3)
    pale = m.sitter.tone in ("white", "grey", "blond")
    brow = mix(m.hair, m.shade if pale else ink, 0.35)
    for side in (-1, 1):
        _eye(m, side * 40 + m.turn, side, ink)
        arch = [(x + m.turn, y) for x, y in points("18,-28 42,-38 66,-27", side)]
        m.fill(ribbon(curve(arch), 10, 5), brow)
    _nose(m)
    _mouth(m)
    if m.sitter.lines:
        _lines(m, mix(m.shade, ink, 0.2))


def _lines(m: Model, tone: Colour) -> None:
    """What years and laughter leave."""
    folds = []
    for side in (-1, 1):
        cheek = [(x + m.turn, y) for x, y in points("34,50 44,68 43,84", side)]
        corner = [(x + m.turn * 0.6, y) for x, y in points("70,-6 80,-1", side)]
        folds += [ribbon(curve(cheek), 3.2, 1.5), ribbon(curve(corner), 2.6)]
    m.fill(union(folds), tone, opacity=0.8)


def _eye(m: Model, x: float, side: int, ink: Colour) -> None:
    """A calm almond: white, iris, lid."""
    light, iris = m.canvas.palette.light, x + m.sitter.look * 2.5
    above, below = [(x - 17, 0), (x - 2, -10), (x + 16, -1)], [(x + 16, -1), (x, 8), (x - 17, 0)]
    white = polygon(*curve(above), *curve(below))
    m.fill(white, light)
    m.fill(disc(iris, -1.5, 8.6), ink, clip=white)
    m.fill(disc(iris - 3, -5, 2.3), light)
    m.fill(ribbon(curve([(x - 18, 1), (x - 3, -11), (x + 17, -1)]), 4.6), ink)
    if m.sitter.earrings:
        m.fill(ribbon([(x + side * 15, -2), (x + side * 23, -9)], 4.5, 1.5), ink)


def _nose(m: Model) -> None:
    t, look = m.turn, m.sitter.look
    tone = mix(m.shade, m.canvas.palette.ink, 0.12)
    line = [(x + t, y) for x, y in points("5,-18 11,14 21,40 10,50 -8,49", look)]
    m.fill(polygon(*curve(line), (t + look, 38)), tone, opacity=0.75)
    foot = [(x + t, y) for x, y in points("-13,45 -4,52 9,52", look)]
    m.fill(ribbon(curve(foot), 3.4, 2), mix(tone, m.canvas.palette.ink, 0.25))


def _mouth(m: Model) -> None:
    t, wide = m.turn, 22 if m.sitter.beard == "moustache" else 31
    upper = [(t - wide, 74), (t - 9, 74), (t, 76.5), (t + 9, 74), (t + wide, 74)]
    lower = [(t + wide, 74), (t + 15, 91), (t - 15, 91), (t - wide, 74)]
    lips = m.lips if m.sitter.earrings else mix(m.lips, m.skin, 0.3)
    m.fill(polygon(*curve(upper), *curve(lower)), lips)
    smile = [(t - wide - 6, 70), (t - 14, 81), (t + 14, 81), (t + wide + 6, 70)]
    m.fill(ribbon(curve(smile), 3.6), mix(m.lips, m.canvas.palette.ink, 0.6))


def glasses(m: Model) -> None:
    p, t = m.canvas.palette, m.turn
    frame = p.accent if m.sitter.glasses == "square" and m.sitter.skin > 2 else p.ink
    for side in (-1, 1):
        x = side * 42 + t
        rim, pane = band(x, -2, 31, 6), disc(x, -2, 30)
        if m.sitter.glasses == "square":
            pane = block(x - 33, -28, 66, 50, 15)
            rim = block(x - 36, -31, 72, 56, 18) - block(x - 30, -24, 60, 43, 13)
        m.fill(pane, p.light, opacity=0.16)
        m.fill(rim + stroke([(side * 74 + t, -8), (side * 99, -4)], 6), frame)
        shine = polygon((x - 12, -22), (x, -22), (x - 14, 16), (x - 24, 10))
        m.fill(shine, p.light, opacity=0.3)
    m.fill(ribbon(curve([(t - 13, -6), (t, -12), (t + 13, -6)]), 6), frame)


def beard(m: Model) -> None:
    """A beard, cut short or only a moustache; then the mouth again, over it."""
    t, tone = m.turn, mix(m.hair, m.shade, 0.12)
    if m.sitter.beard == "moustache":
        lip, drop = (
            points("-37,76 -20,63 0,60 20,63 37,76"),
            points("37,76 16,74 0,71 -16,74 -37,76"),
        )
        m.fill(polygon(*curve(lip), *curve(drop)).moved(t, 0), tone)
        return
    if m.sitter.beard == "full":
        _full(m, tone)
    else:
        _stubble(m, mix(m.hair, m.shade, 0.3))
    m.fill(oval(t, 82, 31, 12), mix(tone, m.skin, 0.4), opacity=0.5)
    _mouth(m)


def _full(m: Model, tone: Colour) -> None:
    t, jaw = m.turn, m.sitter.jaw
    half = points("99,0 97,60 72,122", jaw)
    rim = [(-82, 46), (-46 + t, 60), (t, 57), (46 + t, 60), (82, 46)]
    left = [(-x, y) for x, y in half]
    m.fill(blob(*left, (0, 158), *reversed(half), *reversed(rim)), tone, shade=0.5, lit=0.15)


def _stubble(m: Model, tone: Colour) -> None:
    t = m.turn
    rim = [(-92, 8), (-80, 56), (-48 + t, 62), (t, 60), (48 + t, 62), (80, 56), (92, 8)]
    chin = polygon((-120, 10), *curve(rim), (120, 10), (120, 180), (-120, 180))
    m.fill(chin, tone, clip=skull(m.sitter), opacity=0.28)
    m.canvas.spray(m.put(chin), tone, 90, 0.85, m.put(skull(m.sitter)))
    lip, drop = points("-40,84 -22,66 0,62 22,66 40,84"), points("40,84 0,74 -40,84")
    m.fill(polygon(*curve(lip), *curve(drop)).moved(t, 0), tone, opacity=0.75)
