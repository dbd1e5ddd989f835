"""Ramps of light and the grain of the paper, as masks of one channel."""

from __future__ import annotations

import math
from functools import cache
from random import Random

from PIL import Image, ImageChops

TILE = (1700, 1000)
SEED = 1873


@cache
def noise() -> Image.Image:
    """Grey noise around 128, a little coarser than a pixel. Ours, since Pillow's has no seed."""
    width, height = (round(side / 1.35) for side in TILE)
    rng = Random(SEED)
    tiles = [Image.frombytes("L", (width, height), rng.randbytes(width * height)) for _ in "ab"]
    return Image.blend(*tiles, 0.5).resize(TILE, Image.Resampling.BICUBIC)


def patch(size: tuple[int, int], at: tuple[int, int] = (0, 0)) -> Image.Image:
    """A cut of the noise, the same for the same place; larger than the tile repeats it."""
    if size[0] <= TILE[0] and size[1] <= TILE[1]:
        x, y = at[0] % (TILE[0] - size[0] + 1), at[1] % (TILE[1] - size[1] + 1)
        return noise().crop((x, y, x + size[0], y + size[1]))
    whole = Image.new("L", size)
    for x in range(0, size[0], TILE[0]):
        for y in range(0, size[1], TILE[1]):
            whole.paste(noise(), (x, y))
    return whole


def ramp(size: tuple[int, int], angle: float) -> Image.Image:
    """0 to 255 across the box, growing towards `angle`."""
    width, height = size
    dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    low, high = min(0, dx * width) + min(0, dy * height), max(0, dx * width) + max(0, dy * height)
    per = 254 / max(high - low, 1e-6)
    data = (0, 0, 128, dx * per, dy * per, 0.5 - low * per)
    return _gradient().transform(
        size, Image.Transform.AFFINE, data, resample=Image.Resampling.BILINEAR
    )


@cache
def _gradient() -> Image.Image:
    return Image.linear_gradient("L")


@cache
def _radial() -> Image.Image:
    # Pillow's runs past 255 in the corners and stops at 181 on the sides: stretch it to the sides.
    return Image.radial_gradient("L").point(
        [max(0, 255 - round(v * 255 / 180)) for v in range(256)]
    )


def halo(size: tuple[int, int]) -> Image.Image:
    """255 in the middle of the box, 0 on its sides."""
    return _radial().resize(size, Image.Resampling.BILINEAR)


def stippled(light: Image.Image, at: tuple[int, int], reach: float, strength: float, grit: float):
    """A ramp turned into sprayed ink: it starts `1 - reach` of the way and ends at `strength`.

    `grit` 0 is a smooth gradient, 1 is pure dots.
    """
    start = 255 * (1 - reach)
    if grit:
        light = ImageChops.add(light, patch(light.size, at), 1, -128)
    spread = max(255 - start, 1) * (1 - 0.45 * grit)
    middle = start + (255 - start) * 0.55
    table = [_ease((v - middle) / spread + 0.5) * 255 * strength for v in range(256)]
    return light.point([round(v) for v in table])


def _ease(t: float) -> float:
    t = min(max(t, 0.0), 1.0)
    return t * t * (3 - 2 * t)
