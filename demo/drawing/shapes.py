"""Outlines: every shape is polygons, so it can be turned, bent and projected at will.

Coordinates are design units, x to the right and y down; angles are degrees, clockwise from the right.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]


@dataclass(frozen=True)
class Shape:
    """Polygons laid one after the other, each of them inked or cut out of what came before."""

    parts: tuple[tuple[tuple[Point, ...], bool], ...] = ()

    def __add__(self, other: Shape) -> Shape:
        return Shape(self.parts + other.parts)

    def __sub__(self, other: Shape) -> Shape:
        return Shape(self.parts + tuple((points, False) for points, _ in other.parts))

    def mapped(self, place: Callable[[Point], Point]) -> Shape:
        return Shape(tuple((tuple(map(place, points)), inked) for points, inked in self.parts))

    def moved(self, dx: float, dy: float) -> Shape:
        return self.mapped(lambda point: (point[0] + dx, point[1] + dy))

    def turned(self, angle: float, about: Point) -> Shape:
        return self.mapped(lambda point: turn(point, angle, about))

    def scaled(self, factor: float, about: Point, across: float | None = None) -> Shape:
        """Sized by `factor`; `across` sizes the height apart."""
        tall = factor if across is None else across
        x, y = about
        return self.mapped(lambda p: (x + (p[0] - x) * factor, y + (p[1] - y) * tall))

    def bounds(self) -> tuple[float, float, float, float]:
        xs, ys = zip(*(p for points, inked in self.parts if inked for p in points), strict=True)
        return min(xs), min(ys), max(xs), max(ys)


def turn(point: Point, angle: float, about: Point = (0, 0)) -> Point:
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    x, y = point[0] - about[0], point[1] - about[1]
    return about[0] + x * cosine - y * sine, about[1] + x * sine + y * cosine


def polar(x: float, y: float, radius: float, angle: float) -> Point:
    turned = math.radians(angle)
    return x + radius * math.cos(turned), y + radius * math.sin(turned)


def union(shapes: Iterable[Shape]) -> Shape:
    return Shape(tuple(part for shape in shapes for part in shape.parts))


def points(text: str, side: float = 1) -> list[Point]:
    """Points written "x,y x,y …"; `side` -1 mirrors them."""
    pairs = (pair.split(",") for pair in text.split())
    return [(float(x) * side, float(y)) for x, y in pairs]


def polygon(*points: Point) -> Shape:
    return Shape(((tuple(points), True),))


def bow(x: float, y: float, rx: float, ry: float, start: float, end: float) -> list[Point]:
    """Points along an ellipse from one angle to the other."""
    steps = max(6, min(120, round(abs(end - start) / 360 * (24 + max(rx, ry) * 0.5))))
    turns = (math.radians(start + (end - start) * i / steps) for i in range(steps + 1))
    return [(x + rx * math.cos(t), y + ry * math.sin(t)) for t in turns]


def disc(x: float, y: float, radius: float) -> Shape:
    return polygon(*bow(x, y, radius, radius, 0, 360))


def oval(x: float, y: float, rx: float, ry: float) -> Shape:
    return polygon(*bow(x, y, rx, ry, 0, 360))


def pie(x: float, y: float, radius: float, start: float, end: float) -> Shape:
    return polygon((x, y), *bow(x, y, radius, radius, start, end))


def band(x: float, y: float, radius: float, width: float, start=0.0, end=360.0) -> Shape:
    """Part of a ring, square ends; the whole ring when no angles are given."""
    outer, inner = radius + width / 2, radius - width / 2
    out = bow(x, y, outer, outer, start, end)
    return polygon(*out, *reversed(bow(x, y, inner, inner, start, end)))


def loop(x: float, y: float, rx: float, ry: float, width: float) -> Shape:
    """An elliptical ring."""
    half = width / 2
    out = bow(x, y, rx + half, ry + half, 0, 360)
    return polygon(*out, *reversed(bow(x, y, rx - half, ry - half, 0, 360)))


def block(x: float, y: float, width: float, height: float, radius: float = 0) -> Shape:
    """A rectangle from its top left corner, corners rounded by `radius`."""
    r = min(radius, width / 2, height / 2)
    if r <= 0:
        return polygon((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    right, bottom = x + width - r, y + height - r
    corners = ((right, y + r, -90), (right, bottom, 0), (x + r, bottom, 90), (x + r, y + r, 180))
    return polygon(*(p for cx, cy, a in corners for p in bow(cx, cy, r, r, a, a + 90)))


def plate(x: float, y: float, width: float, height: float, radius: float = 0) -> Shape:
    """A rectangle around its centre."""
    return block(x - width / 2, y - height / 2, width, height, radius)


def stroke(points: Sequence[Point], width: float, closed: bool = False) -> Shape:
    """A line of straight runs, round at joints and ends."""
    ends = [*points, points[0]] if closed else list(points)
    runs = [_run(a, b, width / 2) for a, b in pairwise(ends) if a != b]
    return union([*runs, *(disc(x, y, width / 2) for x, y in points)])


def _run(start: Point, end: Point, half: float) -> Shape:
    length = math.dist(start, end)
    nx, ny = (start[1] - end[1]) / length * half, (end[0] - start[0]) / length * half
    return polygon(
        (start[0] + nx, start[1] + ny), (end[0] + nx, end[1] + ny),
        (end[0] - nx, end[1] - ny), (start[0] - nx, start[1] - ny),
    )  # fmt: skip


def ribbon(points: Sequence[Point], width: float, tip: float | None = None) -> Shape:
    """A smooth line as one outline, from `width` to `tip` wide."""
    left, right = [], []
    last = len(points) - 1
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(i - 1, 0)], points[min(i + 1, last)]
        length = math.hypot(bx - ax, by - ay) or 1
        half = (width + ((width if tip is None else tip) - width) * i / last) / 2
        nx, ny = (ay - by) / length * half, (bx - ax) / length * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return polygon(*left, *reversed(right))


def curve(points: Sequence[Point], steps: int = 10, closed: bool = False) -> list[Point]:
    """A smooth line through the points (Catmull and Rom's)."""
    knots = [points[-1], *points, *points[:2]] if closed else [points[0], *points, points[-1]]
    line = []
    for a, b, c, d in zip(knots, knots[1:], knots[2:], knots[3:], strict=False):
        line += [(_spline(i / steps, a[0], b[0], c[0], d[0]), _spline(i / steps, a[1], b[1], c[1], d[1]))
                 for i in range(steps)]  # fmt: skip
    return line if closed else [*line, points[-1]]


def _spline(t: float, a: float, b: float, c: float, d: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    )


def blob(*points: Point) -> Shape:
    """A closed smooth outline through the points."""
    return polygon(*curve(points, closed=True))
