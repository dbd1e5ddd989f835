"""Which pictures come in, how large at most, and how a format is known by its first bytes, whatever its name says."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_BYTES = 30 * 1024 * 1024
MOST_FRAMES = 1_000
# Of all frames together: what an animation costs whoever looks at it.
MOST_ANIMATED_PIXELS = 400_000_000


@dataclass(frozen=True)
class Format:
    """`name` is Pillow's. `most_pixels` is what its decoder bears in the memory that confining gives it (measured).

    `kept_as` is the format that it is written in again, `animates` whether moving ones come in.
    """

    name: str
    most_pixels: int
    kept_as: str
    animates: bool = False

    @property
    def millions(self) -> int:
        return self.most_pixels // 1_000_000


# Larger JPEGs are decoded at half, a quarter or an eighth of their size, which their decoder does for nothing.
FULL_SIZE = 26_000_000
FORMATS = {
    known.name: known
    for known in (
        Format("JPEG", 100_000_000, "JPEG"),
        Format("PNG", FULL_SIZE, "PNG", animates=True),
        Format("WEBP", 16_000_000, "WEBP", animates=True),
        Format("GIF", FULL_SIZE, "GIF", animates=True),
        # Written again as AVIF it would take more than twice the memory.
        Format("AVIF", 16_000_000, "WEBP"),
        Format("HEIF", FULL_SIZE, "JPEG"),
    )
}
EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "GIF": "gif", "AVIF": "avif"}

_BOXED = {
    **dict.fromkeys((b"avif", b"avis"), "AVIF"),
    **dict.fromkeys(
        (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), "HEIF"
    ),
}
_SIGNATURES = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    # What people send for a picture, and is told by its name.
    (b"%PDF-", "PDF"),
    (b"8BPS", "PSD"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
    (b"PK\x03\x04", "ZIP"),
)
_SVG = re.compile(rb"<(?:\w+:)?svg[\s>]", re.I)


def known_as(head: bytes) -> str:
    """A key of FORMATS, or the name of something else that is known (SVG, PDF, TIFF…), or "". `head` is about 4 kB."""
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:8] == b"ftyp":
        return _boxed(head)
    return "SVG" if _SVG.search(head) else ""


def _boxed(head: bytes) -> str:
    """AVIF and HEIC share a container, which lists the brands that can read it; so do films."""
    size = min(int.from_bytes(head[:4]), 256)
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, size, 4))]
    # mif1 alone says only that it is a still picture: the brand after it says of which kind.
    named = [_BOXED[brand] for brand in brands if brand in _BOXED]
    if "AVIF" in named:
        return "AVIF"
    return named[0] if named else "MP4"
