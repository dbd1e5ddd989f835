"""Portraits: a sitter before a large plain shape."""

from __future__ import annotations

from . import faces
from .canvas import Canvas
from .clothes import CLOTHES
from .faces import Model
from .grounds import dots
from .hair import STYLES
from .shapes import block, disc, polygon, union
from .sitters import Sitter


def portray(c: Canvas, sitter: Sitter) -> None:
    """Back to front: ground, hair behind, neck, clothes, face, hair before."""
    model = Model(c, sitter)
    _ground(c)
    behind, before = STYLES[sitter.hair]
    behind(model)
    faces.neck(model)
    CLOTHES[sitter.clothes](model)
    _chin_shadow(model)
    faces.head(model)
    faces.features(model)
    if sitter.beard:
        faces.beard(model)
    before(model)
    if sitter.earrings and sitter.hair != "scarf":
        _earrings(model)
    if sitter.glasses:
        faces.glasses(model)


def _ground(c: Canvas) -> None:
    p, rng = c.palette, c.rng
    c.wash(p.ground, p.glow, -140)
    kind = rng.randrange(4)
    if kind == 0:
        c.fill(disc(rng.choice((230, 410)), 290, 250), p.field, shade=0.5)
    elif kind == 1:
        x = rng.choice((250, 390))
        c.fill(disc(x, 260, 220) + block(x - 220, 260, 440, 400), p.field, shade=0.5, angle=90)
    elif kind == 2:
        c.fill(polygon((460, -5), (645, -5), (645, 645), (120, 645)), p.field, shade=0.5)
    else:
        c.fill(disc(320, 700, 520), p.field, shade=0.4, angle=-90)
        c.fill(disc(rng.choice((120, 520)), 130, 74), p.accent, shade=0.5)
    if kind < 3:
        dots(c, rng.choice((24, 470)), rng.choice((30, 60)), 6, 5)


def _chin_shadow(m: Model) -> None:
    """What the head throws on the neck."""
    if m.sitter.hair == "scarf":
        return
    dark = tuple(value * 4 // 5 for value in m.shade)
    neck = polygon((-47, 60), (47, 60), (50, 178), (-50, 178))
    m.fill(faces.skull(m.sitter).moved(8, 26), dark, clip=neck, opacity=0.8)


def _earrings(m: Model) -> None:
    p = m.canvas.palette
    drops = [disc(s * 101, 44, 6) + disc(s * 102, 62, 10) for s in (-1, 1)]
    m.fill(union(drops), p.accent, shade=0.5)
