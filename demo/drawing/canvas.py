"""The sheet: shapes become soft-edged masks, inks go through them, grain over everything."""

from __future__ import annotations

import math
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .grain import halo, patch, ramp, stippled
from .palette import Colour, Palette, mix
from .shapes import Point, Shape

OVERSAMPLE = 3
LIGHT = 52  # where shade falls, in degrees: the light comes from the upper left


class Canvas:
    """An RGB sheet of `size` pixels showing the `frame` of design units, centred and covering."""

    def __init__(
        self, size: tuple[int, int], frame: tuple[int, int], palette: Palette, rng: Random
    ):
        self.image = Image.new("RGB", size, palette.ground)
        self.palette = palette
        self.rng = rng
        self.scale = max(size[0] / frame[0], size[1] / frame[1])
        self.shift = ((size[0] - frame[0] * self.scale) / 2, (size[1] - frame[1] * self.scale) / 2)

    def wash(self, start: Colour, end: Colour, angle: float = 90) -> None:
        """The whole sheet, from one colour to the other."""
        self.image.paste(start, (0, 0, *self.image.size))
        self.image.paste(end, (0, 0), ramp(self.image.size, angle))

    def fill(self, shape: Shape, colour: Colour, shade: float = 0, lit: float = 0,
             angle: float = LIGHT, clip: Shape | None = None, opacity: float = 1.0) -> None:  # fmt: skip
        """Ink a shape; `shade` darkens the side away from the light, `lit` clears the other."""
        box = self._box(shape)
        if box is None:
            return
        mask = self._mask(shape, box, clip)
        self._print(colour, box, _faded(mask, opacity))
        if shade:
            self._spray(mask, box, self.darker(colour), angle, shade * opacity)
        if lit:
            self._spray(
                mask, box, mix(colour, self.palette.light, 0.55), angle + 180, lit * opacity
            )

    def darker(self, colour: Colour) -> Colour:
        """The colour as it looks under a film of the deepest ink."""
        return mix(
            tuple(a * b // 255 for a, b in zip(colour, colour, strict=True)), self.palette.ink, 0.42
        )

    def blend(self, shape: Shape, start: Colour, end: Colour, angle: float = 90,
              clip: Shape | None = None, grit: float = 0.5) -> None:  # fmt: skip
        """Ink a shape from one colour to the other, sprayed."""
        box = self._box(shape)
        if box is None:
            return
        mask = self._mask(shape, box, clip)
        self._print(start, box, mask)
        fade = stippled(ramp(mask.size, angle), box[:2], 1, 1, grit)
        self._print(end, box, ImageChops.multiply(mask, fade))

    def spray(self, shape: Shape, colour: Colour, angle: float = LIGHT, strength: float = 0.6,
              clip: Shape | None = None) -> None:  # fmt: skip
        """Ink blown over a shape, denser towards `angle`."""
        box = self._box(shape)
        if box is not None:
            self._spray(self._mask(shape, box, clip), box, colour, angle, strength)

    def overprint(
        self, shape: Shape, colour: Colour, clip: Shape | None = None, opacity=1.0
    ) -> None:
        """Ink that lets what is below show through, as a press does; on dark sheets it glows."""
        box = self._box(shape)
        if box is None:
            return
        mask = self._mask(shape, box, clip)
        below = self.image.crop(box)
        if self.palette.dark:
            sheet = Image.new("RGB", below.size, mix((0, 0, 0), colour, 0.35))
            over = ImageChops.screen(below, sheet)
        else:
            over = ImageChops.multiply(below, Image.new("RGB", below.size, colour))
        self.image.paste(over, box[:2], _faded(mask, opacity))

    def glow(self, x: float, y: float, radius: float, colour: Colour, opacity: float = 0.6) -> None:
        """Light around a point."""
        left, top = self._place((x - radius, y - radius))
        side = max(2, round(2 * radius * self.scale))
        mask = halo((side, side)).point(
            [round((v / 255) ** 1.6 * 255 * opacity) for v in range(256)]
        )
        self.image.paste(colour, (round(left), round(top)), mask)

    def cast(self, shape: Shape, length: float, angle: float = LIGHT, opacity: float = 0.42,
             clip: Shape | None = None) -> None:  # fmt: skip
        """A long shadow: the shape dragged away from the light, fading as it goes."""
        dx, dy = length * math.cos(math.radians(angle)), length * math.sin(math.radians(angle))
        box = self._box(shape + shape.moved(dx, dy))
        if box is None:
            return
        mask = self._mask(shape, box)
        reach, total = 1.0, math.hypot(dx, dy) * self.scale
        while reach < total:
            step = Image.new("L", mask.size)
            step.paste(mask, (round(dx / length * reach), round(dy / length * reach)))
            mask = ImageChops.lighter(mask, step)
            reach = min(reach * 2, reach + max(1, total - reach))
        fade = stippled(ramp(mask.size, angle + 180), box[:2], 0.95, opacity, 0.35)
        if clip:
            mask = ImageChops.multiply(mask, self._mask(clip, box))
        self._print(self.darker(self.palette.ground), box, ImageChops.multiply(mask, fade))

    def drop(self, shape: Shape, dx: float, dy: float, blur: float, opacity: float = 0.4,
             clip: Shape | None = None) -> None:  # fmt: skip
        """A soft shadow under a shape that floats."""
        box = self._box(shape.moved(dx, dy), margin=blur * 2.5)
        if box is None:
            return
        mask = self._mask(shape.moved(dx, dy), box)
        small = mask.reduce(4).filter(ImageFilter.GaussianBlur(blur * self.scale / 4))
        mask = small.resize(mask.size, Image.Resampling.BICUBIC)
        if clip:
            mask = ImageChops.multiply(mask, self._mask(clip, box))
        self._print(self.palette.ink, box, _faded(mask, opacity))

    def finish(self) -> Image.Image:
        """Light over the whole sheet and the grain of the paper."""
        image = self.image
        at = (self.rng.randrange(90), self.rng.randrange(90))
        grain = patch(image.size, at).point([round(128 + (v - 128) * 0.09) for v in range(256)])
        return ImageChops.overlay(image, Image.merge("RGB", (grain,) * 3))

    def _spray(self, mask: Image.Image, box, colour: Colour, angle: float, strength: float) -> None:
        fade = stippled(ramp(mask.size, angle), box[:2], 0.85, strength, 0.55)
        self._print(colour, box, ImageChops.multiply(mask, fade))

    def _print(self, colour: Colour, box, mask: Image.Image) -> None:
        self.image.paste(colour, box, mask)

    def _place(self, point: Point) -> Point:
        return point[0] * self.scale + self.shift[0], point[1] * self.scale + self.shift[1]

    def _box(self, shape: Shape, margin: float = 0) -> tuple[int, int, int, int] | None:
        """The pixels a shape may touch, or None when it lies outside the sheet."""
        left, top, right, bottom = shape.bounds()
        left, top = self._place((left - margin, top - margin))
        right, bottom = self._place((right + margin, bottom + margin))
        box = (
            max(0, math.floor(left) - 1), max(0, math.floor(top) - 1),
            min(self.image.width, math.ceil(right) + 1), min(self.image.height, math.ceil(bottom) + 1),
        )  # fmt: skip
        return box if box[2] > box[0] and box[3] > box[1] else None

    def _mask(self, shape: Shape, box, clip: Shape | None = None) -> Image.Image:
        k = self.scale * OVERSAMPLE
        dx, dy = (self.shift[0] - box[0]) * OVERSAMPLE, (self.shift[1] - box[1]) * OVERSAMPLE
        size = ((box[2] - box[0]) * OVERSAMPLE, (box[3] - box[1]) * OVERSAMPLE)
        sheet = Image.new("L", size)
        pen = ImageDraw.Draw(sheet)
        for points, inked in shape.parts:
            pen.polygon([(x * k + dx, y * k + dy) for x, y in points], fill=255 if inked else 0)
        mask = sheet.reduce(OVERSAMPLE)
        return ImageChops.multiply(mask, self._mask(clip, box)) if clip else mask


def _faded(mask: Image.Image, opacity: float) -> Image.Image:
    return mask if opacity >= 1 else mask.point([round(v * opacity) for v in range(256)])
