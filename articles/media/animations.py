"""Moving pictures are kept as they came: decoded to see that they are whole, then their container is copied part by
part. What is no picture (comments, metadata, code behind the end) does not come along.

Each function takes the file's bytes and raises ValueError where the container is not what it should be.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from PIL import Image

from articles.media.formats import MOST_ANIMATED_PIXELS, MOST_FRAMES

_GIF_EXTENSIONS = {0xF9, 0x01}
_GIF_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_PNG_PARTS = {
    b"IHDR",
    b"PLTE",
    b"tRNS",
    b"gAMA",
    b"cHRM",
    b"sRGB",
    b"acTL",
    b"fcTL",
    b"fdAT",
    b"IDAT",
    b"IEND",
}
_WEBP_PARTS = {b"VP8X", b"ANIM", b"ANMF"}
_WEBP_ALPHA_AND_MOTION = 0x12


def is_bearable(picture: Image.Image) -> bool:
    frames = picture.n_frames
    return frames <= MOST_FRAMES and frames * picture.width * picture.height <= MOST_ANIMATED_PIXELS


def look_through(picture: Image.Image) -> None:
    """Decodes every frame; raises what Pillow raises for a broken one."""
    for place in range(picture.n_frames):
        picture.seek(place)
        picture.load()


def only_the_picture(content: bytes, name: str) -> bytes:
    """`name` is GIF, PNG or WEBP."""
    return _COPIERS[name](content)


def _gif(content: bytes) -> bytes:
    end = 13 + _table(content[10])
    kept, at = [content[:end]], end
    while at < len(content) and content[at] != 0x3B:
        start = at
        if content[at] == 0x21:
            label, at = content[at + 1], at + 2
            keep = label in _GIF_EXTENSIONS or (
                label == 0xFF and content[at + 1 : at + 12] in _GIF_LOOPS
            )
        elif content[at] == 0x2C:
            keep, at = True, at + 11 + _table(content[at + 9])
        else:
            raise ValueError("neither extension nor image")
        at = _past_blocks(content, at)
        if keep:
            kept.append(content[start:at])
    return b"".join((*kept, b"\x3b"))


def _table(flags: int) -> int:
    """Bytes of the colour table that these flags announce."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _past_blocks(content: bytes, at: int) -> int:
    while size := content[at]:
        at += size + 1
    return at + 1


def _png(content: bytes) -> bytes:
    kept, at = [content[:8]], 8
    while kept[-1][4:8] != b"IEND":
        (size,) = struct.unpack_from(">I", content, at)
        part = content[at : at + size + 12]
        if len(part) != size + 12:
            raise ValueError("a part that is cut off")
        if part[4:8] in _PNG_PARTS:
            kept.append(part)
        at += size + 12
    return b"".join(kept)


def _webp(content: bytes) -> bytes:
    parts = b"".join(_without_notes(content[: 8 + int.from_bytes(content[4:8], "little")]))
    return b"RIFF" + struct.pack("<I", len(parts) + 4) + b"WEBP" + parts


def _without_notes(content: bytes) -> Iterator[bytes]:
    at = 12
    while at + 8 <= len(content):
        kind, size = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        part = content[at : at + 8 + size + size % 2]
        if kind == b"VP8X":
            # It also announces profile and metadata, which are left out.
            yield part[:8] + bytes([part[8] & _WEBP_ALPHA_AND_MOTION]) + part[9:]
        elif kind in _WEBP_PARTS:
            yield part
        at += len(part)


_COPIERS = {"GIF": _gif, "PNG": _png, "WEBP": _webp}
