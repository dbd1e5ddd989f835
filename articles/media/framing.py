"""Cutting a picture to a shape, around a point of it: plain geometry, for the confined process as well.

The point lies at the same share of the frame as of the picture, as CSS's object-position has it, so it never leaves it.
"""

from __future__ import annotations

from typing import NamedTuple

# The largest that networks show, in the shape that they all cut to.
SHARED_SIZE = (1200, 630)


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


def shared_size(size: tuple[int, int]) -> tuple[int, int]:
    """What a network gets of a picture that large; never enlarged."""
    left, top, right, bottom = crop_box(size, SHARED_SIZE, MIDDLE)
    scale = min(1, SHARED_SIZE[0] / (right - left))
    return round((right - left) * scale), round((bottom - top) * scale)
