"""What strikes the eye in a picture: where it looks first, and the colour it keeps. By Pillow, in a confined process.

The place is a guess from edges and strong colours, nearer the middle in doubt; a person moves it.
"""

from __future__ import annotations

from typing import Any

from PIL import Image, ImageChops, ImageFilter

MIDDLE = (50, 50)
# Spots of the map, across and down; what counts is a field of about a third of it.
_SIDE, _FIELD = 48, 7
_PLAIN = 6
_STEP = 5


def impression(picture: Image.Image) -> dict[str, Any]:
    """suggested_x and suggested_y in percent from the left and the top, by fives; colour as #rrggbb, "" where one sees
    through it."""
    small = _small(picture)
    x, y = _striking(small)
    colour = "" if _is_seen_through(picture) else _prevailing(small)
    return {"suggested_x": x, "suggested_y": y, "colour": colour}


def _striking(small: Image.Image) -> tuple[int, int]:
    edges = small.convert("L").filter(ImageFilter.FIND_EDGES)
    # Its rim is made of what lies outside.
    inner = Image.new("L", edges.size)
    inner.paste(edges.crop((1, 1, _SIDE - 1, _SIDE - 1)), (1, 1))
    strong = small.convert("HSV").getchannel("S").point(lambda value: value * 0.2)
    spots = ImageChops.add(inner, strong).filter(ImageFilter.BoxBlur(_FIELD)).tobytes()
    if max(spots) - min(spots) < _PLAIN:
        return MIDDLE
    best = max(range(len(spots)), key=lambda place: spots[place] * _nearness(place))
    return _percent(best % _SIDE), _percent(best // _SIDE)


def _nearness(place: int) -> float:
    """1 in the middle, a little over a half in the corners."""
    away = ((place % _SIDE) / _SIDE - 0.5) ** 2 + ((place // _SIDE) / _SIDE - 0.5) ** 2
    return 1 - 0.8 * away


def _percent(spot: int) -> int:
    return round((spot + 0.5) / _SIDE * 100 / _STEP) * _STEP


def _prevailing(small: Image.Image) -> str:
    few = small.quantize(6, Image.Quantize.MEDIANCUT)
    _, index = max(few.getcolors())
    red, green, blue = few.getpalette()[index * 3 : index * 3 + 3]
    return f"#{red:02x}{green:02x}{blue:02x}"


def _is_seen_through(picture: Image.Image) -> bool:
    return picture.mode == "RGBA" and picture.getextrema()[3][0] < 255


def _small(picture: Image.Image) -> Image.Image:
    """RGB, on white. Made without a second copy of the large one, for which there may be no room."""
    if picture.mode != "RGBA":
        return picture.resize((_SIDE, _SIDE), Image.Resampling.BOX).convert("RGB")
    # Of what one sees through, any other way of making it smaller would copy it first.
    fewer = picture.resize((_SIDE * 8, _SIDE * 8), Image.Resampling.NEAREST)
    white = Image.new("RGB", fewer.size, "white")
    white.paste(fewer, mask=fewer.getchannel("A"))
    return white.resize((_SIDE, _SIDE), Image.Resampling.BOX)
