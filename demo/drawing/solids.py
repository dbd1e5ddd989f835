"""Solid things on the flat sheet: isometric boxes and slabs."""

from __future__ import annotations

import math
from itertools import pairwise

from .canvas import Canvas
from .palette import Colour
from .shapes import Point, Shape, polygon, union


def sweep(shape: Shape, dx: float, dy: float) -> Shape:
    """What a shape covers when it is dragged from where it is to (dx, dy) further."""
    far = shape.moved(dx, dy)
    runs = []
    for (near, inked), (end, _) in zip(shape.parts, far.parts, strict=True):
        if inked:
            ring = list(zip(near, end, strict=True))
            pairs = pairwise([*ring, ring[0]])
            runs += [polygon(a, b, d, c) for (a, c), (b, d) in pairs]
    return shape + far + union(runs)


class Iso:
    """An isometric floor: plan x runs down to the right, plan y down to the left, z up."""

    def __init__(self, x: float, y: float, unit: float = 1.0, tilt: float = 30):
        self.x, self.y, self.unit = x, y, unit
        self.cosine, self.sine = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))

    def at(self, x: float, y: float, z: float = 0) -> Point:
        across, down = (x - y) * self.cosine, (x + y) * self.sine - z
        return self.x + across * self.unit, self.y + down * self.unit

    def flat(self, shape: Shape, z: float = 0) -> Shape:
        return shape.mapped(lambda point: self.at(point[0], point[1], z))

    def slab(self, canvas: Canvas, shape: Shape, z: float, height: float, top: Colour, side: Colour,
             shade: float = 0.4) -> Shape:  # fmt: skip
        """A plan shape given a height; returns the outline of its top."""
        lid = self.flat(shape, z + height)
        canvas.fill(sweep(lid, 0, height * self.unit), side, shade=0.5, angle=180)
        canvas.fill(lid, top, shade=shade)
        return lid

    def cuboid(self, canvas: Canvas, corner: tuple[float, float, float], size: tuple[float, float, float],
               colours: tuple[Colour, Colour, Colour], shade: float = 0.35) -> None:  # fmt: skip
        """A box from its far low corner; colours of its top, left and right faces."""
        (x, y, z), (w, d, h) = corner, size
        top, left, right = colours
        canvas.fill(self._wall([(x, y + d), (x + w, y + d)], z, h), left, shade=shade, angle=90)
        canvas.fill(self._wall([(x + w, y + d), (x + w, y)], z, h), right, shade=shade, angle=90)
        lid = polygon(*(self.at(a, b, z + h) for a, b in _corners(x, y, w, d)))
        canvas.fill(lid, top)

    def _wall(self, foot: list[Point], z: float, height: float) -> Shape:
        low = [self.at(x, y, z) for x, y in foot]
        return polygon(*low, *(self.at(x, y, z + height) for x, y in reversed(foot)))


def _corners(x: float, y: float, w: float, d: float) -> list[Point]:
    return [(x, y), (x + w, y), (x + w, y + d), (x, y + d)]
