"""From a key, a motif and a hue to a picture, and from the picture to bytes."""

from __future__ import annotations

from io import BytesIO
from random import Random

from PIL import Image, ImageFilter

from .canvas import Canvas
from .catalogue import MOTIFS
from .commissions import COMMISSIONS
from .palette import SCHEMES, palette
from .portraits import portray
from .sitters import schemes, sitter

LANDSCAPE = (1600, 900)
SQUARE = (640, 640)
PORTRAIT = "portrait"
LIMIT = 90_000
QUALITIES = (66, 56, 46, 38)
SOFTNESS = (0, 0.6, 1, 2, 4)


def draw(key: str, motif: str, hue: int, size: tuple[int, int] | None = None) -> Image.Image:
    """An RGB picture, the same for the same arguments.

    `hue` is on the colour wheel (0 red, 120 green, 240 blue). Without a size it is 1600 by 900
    pixels, 640 by 640 for a portrait. ValueError for a motif that is not in the catalogue.
    """
    if motif != PORTRAIT and motif not in MOTIFS:
        known = ", ".join(sorted([*MOTIFS, PORTRAIT]))
        raise ValueError(f"no drawing for the motif {motif!r}; there are: {known}")
    rng = Random(f"{motif}/{key}")
    if motif == PORTRAIT:
        person = sitter(key, rng)
        canvas = Canvas(size or SQUARE, SQUARE, palette(hue, rng.choice(schemes(person)), rng), rng)
        portray(canvas, person)
    else:
        chance = rng.choice(MOTIFS[motif]), rng.choice(list(SCHEMES))
        drawing, scheme = COMMISSIONS.get(key, chance)
        canvas = Canvas(size or LANDSCAPE, LANDSCAPE, palette(hue, scheme, rng), rng)
        drawing(canvas)
    return canvas.finish()


def encode(image: Image.Image) -> bytes:
    """WebP of at most LIMIT bytes, as fine as that allows; grain gives way when nothing else does."""
    for softness in SOFTNESS:
        soft = image.filter(ImageFilter.GaussianBlur(softness)) if softness else image
        for quality in QUALITIES:
            sheet = BytesIO()
            soft.save(sheet, "WEBP", quality=quality, method=4)
            if sheet.tell() <= LIMIT:
                return sheet.getvalue()
    raise ValueError(f"{image.width} by {image.height} pixels do not fit into {LIMIT} bytes")
