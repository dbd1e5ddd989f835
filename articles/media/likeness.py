"""Sixty-four bits that stay nearly the same when a picture is resized, recompressed or slightly toned (dHash)."""

from __future__ import annotations

from PIL import Image


def likeness(picture: Image.Image) -> int:
    """A signed 64-bit number: each bit says whether a spot is brighter than the one to its right."""
    grey = _on_white(picture).resize((9, 8), Image.Resampling.BOX)
    spots = grey.tobytes()
    bits = 0
    for row in range(8):
        for column in range(8):
            place = row * 9 + column
            bits = bits << 1 | (spots[place] > spots[place + 1])
    return bits - (1 << 64) if bits >> 63 else bits


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture.convert("L")
    white = Image.new("L", picture.size, 255)
    white.paste(picture.convert("L"), mask=picture.getchannel("A"))
    return white
