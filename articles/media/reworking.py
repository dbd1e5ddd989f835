"""The confined process that takes a picture in: opens it, judges it, and writes it again from its pixels.

What is kept is therefore a picture and nothing else, whatever was hidden in the file. Started by receiving.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

from PIL import AvifImagePlugin, Image, ImageFile, JpegImagePlugin

from articles.media import animations
from articles.media.confining import answer
from articles.media.developing import develop
from articles.media.file_facts import read_facts
from articles.media.formats import EXTENSIONS, FORMATS
from articles.media.hues import hue_of
from articles.media.impression import impression
from articles.media.likeness import likeness
from articles.media.marking import saving_marks

BROKEN = (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, struct.error)
# Our own limits are asked before anything is decoded.
Image.MAX_IMAGE_PIXELS = None
ImageFile.LOAD_TRUNCATED_IMAGES = False
# Each thread has memory of its own.
AvifImagePlugin.DEFAULT_MAX_THREADS = 1


class _Judged(Exception):
    """The picture does not come in; the answer that says why."""

    def __init__(self, code: str, **told):
        self.answer = {"refused": code} | told
        super().__init__(code)


def rework(order: dict[str, Any]) -> dict[str, Any]:
    """`order`: source (path), folder, name (a key of FORMATS). Answers `refused`, or what is known of the file written."""
    try:
        return _reworked(Path(order["source"]), Path(order["folder"]), order["name"])
    except _Judged as judged:
        return judged.answer
    except (MemoryError, RuntimeError):
        return {"refused": "costly"}
    except BROKEN:
        return {"refused": "broken"}


def _reworked(source: Path, folder: Path, name: str) -> dict[str, Any]:
    picture = _opened(source, name)
    _judge_size(name, *picture.size)
    facts = read_facts(picture)
    moves = name != "HEIF" and picture.format != "MPO" and getattr(picture, "is_animated", False)
    write = _kept_moving if moves else _developed
    kept_as = FORMATS[name].kept_as
    target = folder / f"kept.{EXTENSIONS[kept_as]}"
    seen = write(picture, source, name, target, facts)
    return {
        "file": str(target),
        "extension": EXTENSIONS[kept_as],
        "animated": bool(moves),
        "likeness": likeness(seen),
        "hue": hue_of(seen),
        **impression(seen),
        "facts": facts,
        **dict(zip(("width", "height"), seen.size, strict=True)),
    }


def _opened(source: Path, name: str) -> Image.Image:
    if name == "HEIF":
        from pi_heif import register_heif_opener

        register_heif_opener(thumbnails=False)
    if name == "WEBP":
        # Its decoder takes the memory for all pixels as soon as it is made.
        with source.open("rb") as file:
            _judge_size(name, *_webp_size(file.read(30)))
    return Image.open(source, formats=[name])


def _webp_size(head: bytes) -> tuple[int, int]:
    kind = head[12:16]
    if kind == b"VP8X":
        return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", head, 26)
    return width & 0x3FFF, height & 0x3FFF


def _judge_size(name: str, width: int, height: int) -> None:
    if width * height > FORMATS[name].most_pixels:
        raise _Judged("large", width=width, height=height)


def _kept_moving(picture, source, name, target, facts) -> Image.Image:
    if not FORMATS[name].animates:
        raise _Judged("moving")
    if not animations.is_bearable(picture):
        raise _Judged("frames")
    animations.look_through(picture)
    target.write_bytes(animations.only_the_picture(source.read_bytes(), name))
    picture.seek(0)
    return picture.convert("RGBA" if picture.has_transparency_data else "RGB")


def _developed(picture, source, name, target, facts) -> Image.Image:
    how = _writing(picture)
    picture = develop(picture)
    kept_as = FORMATS[name].kept_as
    if kept_as == "JPEG" and picture.mode == "RGBA":
        picture = _flattened(picture)
    picture.save(target, kept_as, **how, **saving_marks(kept_as, facts))
    return picture


def _flattened(picture: Image.Image) -> Image.Image:
    ground = Image.new("RGB", picture.size, "white")
    ground.paste(picture, mask=picture.getchannel("A"))
    return ground


def _writing(picture: Image.Image) -> dict[str, Any]:
    """How to write it again so that nothing is seen of it: a JPEG with the very tables it came with."""
    if picture.format in ("JPEG", "MPO"):
        tables = picture.quantization
        sane = len(tables) <= 2 and all(max(table) < 256 for table in tables.values())
        if sane and picture.mode in ("RGB", "L"):
            sampling = JpegImagePlugin.get_sampling(picture)
            return {"qtables": tables, **({"subsampling": sampling} if sampling >= 0 else {})}
    if picture.format == "WEBP":
        return (
            {"lossless": True, "quality": 0, "method": 0}
            if _is_lossless(picture)
            else {"quality": 92, "method": 2}
        )
    return {"AVIF": {"quality": 92, "method": 2}, "PNG": {}}.get(picture.format, {"quality": 92})


def _is_lossless(picture: Image.Image) -> bool:
    with Path(picture.filename).open("rb") as file:
        return b"VP8L" in file.read(64)


if __name__ == "__main__":
    answer(rework)
