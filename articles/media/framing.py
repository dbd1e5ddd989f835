"""Cutting a picture to a shape, around a point of it: plain geometry, for the confined process as well.

The point lies at the same share of the frame as of the picture, as CSS's object-position has it, so it never leaves it.
"""

from __future__ import annotations

from typing import NamedTuple

# The largest that others show of a picture: networks in the shape that they all cut to, search engines in three.
SHARED_SIZE = (1200, 630)
SHAPES = {
    "s": SHARED_SIZE,
    "16x9-": (1200, 675),
    "4x3-": (1200, 900),
    "1x1-": (1200, 1200),
}


class Point(NamedTuple):
    """Percent from the left and from the top."""

    x: int
    y: int


MIDDLE = Point(50, 50)


def crop_box(
    size: tuple[int, int], shape: tuple[int, int], point: Point
) -> tuple[int, int, int, int]:
    """The largest part of a picture in that shape, as Pillow's `crop` takes it."""
    width, height = size
    wide = min(width, round(height * shape[0] / shape[1]))
    high = min(height, round(width * shape[1] / shape[0]))
    left, top = round((width - wide) * point.x / 100), round((height - high) * point.y / 100)
    return left, top, left + max(wide, 1), top + max(high, 1)


def shared_size(size: tuple[int, int], largest: tuple[int, int] = SHARED_SIZE) -> tuple[int, int]:
    """What others get of a picture that large, in the shape of `largest`; never enlarged."""
    left, top, right, bottom = crop_box(size, largest, MIDDLE)
    scale = min(1, largest[0] / (right - left))
    return round((right - left) * scale), round((bottom - top) * scale)
