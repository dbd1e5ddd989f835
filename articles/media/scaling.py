"""The confined process that makes a picture's renditions, from the file that the library keeps. Started by renditions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PIL import Image

from articles.media.confining import answer
from articles.media.developing import develop
from articles.media.framing import SHAPES, Point, crop_box, shared_size
from articles.media.impression import impression
from articles.media.likeness import likeness
from articles.media.marking import saving_marks

_KEPT = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
_SAVED_AS = {
    "avif": ("AVIF", {"quality": 55, "speed": 8, "max_threads": 1}),
    "webp": ("WEBP", {"quality": 76, "method": 4}),
    "jpg": ("JPEG", {"quality": 78, "progressive": True, "optimize": True}),
    "png": ("PNG", {"optimize": False}),
}


def scale(order: dict[str, Any]) -> dict[str, Any]:
    """`order`: source, folder, marks, widths (ascending, may be empty), extensions, perhaps point (percent).

    Answers what is found of the picture, and the files made; those to share, which are cut around the point or else
    where one looks first, say which of SHAPES they have, the others "".
    """
    picture = develop(Image.open(order["source"], formats=_KEPT))
    found = {"likeness": likeness(picture)} | impression(picture)
    point = order.get("point") or (found["suggested_x"], found["suggested_y"])
    files = [_shared(picture, shape, Point(*point), order) for shape in SHAPES]
    for width in sorted(order["widths"], reverse=True):
        # Each from the one before: the large one is read once.
        height = max(round(picture.height * width / picture.width), 1)
        picture = picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3)
        for extension in order["extensions"]:
            target = Path(order["folder"]) / f"{width}.{extension}"
            _write(picture, extension, target, order["marks"])
            files.append({"file": str(target), "width": width, "extension": extension, "shape": ""})
    return {"files": files} | found


def _shared(
    picture: Image.Image, shape: str, point: Point, order: dict[str, Any]
) -> dict[str, Any]:
    part = crop_box(picture.size, SHAPES[shape], point)
    size = shared_size(picture.size, SHAPES[shape])
    cut = picture.resize(size, Image.Resampling.LANCZOS, box=part, reducing_gap=3)
    target = Path(order["folder"]) / f"shared-{shape}.jpg"
    _write(cut, "jpg", target, order["marks"])
    return {"file": str(target), "width": size[0], "extension": "jpg", "shape": shape}


def _write(picture: Image.Image, extension: str, target: Path, marks: dict[str, str]) -> None:
    name, how = _SAVED_AS[extension]
    if name == "JPEG" and picture.mode == "RGBA":
        ground = Image.new("RGB", picture.size, "white")
        ground.paste(picture, mask=picture.getchannel("A"))
        picture = ground
    picture.save(target, name, **how, **saving_marks(name, marks))


if __name__ == "__main__":
    answer(scale)
