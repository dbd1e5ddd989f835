"""Which colour a picture is looked for by: the one that fills most of it, among the dozen that people have names for."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PIL import Image

from articles.media.confining import answer

_KEPT = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
# Of 255: below, a pixel is black or has no colour to speak of.
DARK, PALE = 46, 56
# So much of a picture has to be coloured, or it is black, white or grey.
COLOURED = 0.12
# Where each begins on Pillow's circle of 256, and what follows the last is red again.
_CIRCLE = ((0, "red"), (10, "orange"), (30, "yellow"), (47, "green"), (113, "cyan"), (137, "blue"))
_CIRCLE += ((180, "purple"), (208, "pink"), (244, "red"))


def hue_of(picture: Image.Image) -> str:
    """A value of classing.Hue. Transparent parts count as white."""
    small = _on_white(picture).resize((48, 48), Image.Resampling.BOX).convert("HSV")
    data = small.tobytes()
    weights: Counter[str] = Counter()
    for hue, saturation, value in zip(data[::3], data[1::3], data[2::3], strict=True):
        name = _named(hue, saturation, value)
        # A red scarf on grey stones makes a red picture.
        weights[name] += saturation if name not in {"black", "white", "grey"} else 0
        weights["plain " + name] += 1
    coloured = sum(weights["plain " + name] for name in _colours(weights))
    if coloured >= COLOURED * 48 * 48:
        return max(_colours(weights), key=lambda name: weights[name])
    return max(("black", "white", "grey"), key=lambda name: weights["plain " + name])


def _colours(weights: Counter[str]) -> list[str]:
    return [name for name in weights if " " not in name and weights[name]]


def _named(hue: int, saturation: int, value: int) -> str:
    if value < DARK:
        return "black"
    if saturation < PALE:
        return "white" if value > 205 else "grey"
    name = [name for start, name in _CIRCLE if start <= hue][-1]
    if name == "red" and value > 180 and saturation < 130:
        return "pink"
    return "brown" if name in {"red", "orange"} and value < 150 else name


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    white = Image.new("RGB", picture.size, "white")
    white.paste(picture, mask=picture.getchannel("A"))
    return white


def _told(order: dict[str, Any]) -> dict[str, str]:
    """`order`: source, the path of a file that the library keeps."""
    picture = Image.open(order["source"], formats=_KEPT)
    picture.draft("RGB", (400, 400))
    return {"hue": hue_of(picture.convert("RGBA" if picture.has_transparency_data else "RGB"))}


if __name__ == "__main__":
    answer(_told)
