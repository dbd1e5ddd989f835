"""The hostile folder: each file either becomes a right picture or is refused with a reason that says what to do."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from PIL import Image

from tests.media import drawing
from tests.media.drawing import corners, encoded, scene

HEIC = (Path(__file__).parent / "samples" / "photo.heic").read_bytes()
HTML = b"<html><script>alert(document.cookie)</script></html>"


@dataclass(frozen=True)
class Kept:
    """The file becomes a picture of this format and size."""

    name: str
    make: Callable[[], bytes]
    format: str
    size: tuple[int, int]
    animated: bool = False


@dataclass(frozen=True)
class Refused:
    """The file is refused in these words, among others."""

    name: str
    make: Callable[[], bytes]
    says: str


def half(content: bytes) -> bytes:
    return content[: len(content) // 2]


def zipped() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("index.html", HTML)
    return out.getvalue()


def large(name: str, side: int, **how) -> Callable[[], bytes]:
    return lambda: encoded(scene((side, side)), name, **how)


def in_mode(mode: str, name: str, **how) -> Callable[[], bytes]:
    return lambda: encoded(corners().convert(mode), name, **how)


def clear() -> Image.Image:
    picture = corners().convert("RGBA")
    picture.putalpha(Image.linear_gradient("L").resize(picture.size))
    return picture


SMALL = (60, 40)
KEPT = [
    *(
        Kept(f"sound {name}", in_mode("RGB", name), name, SMALL)
        for name in ("JPEG", "PNG", "WEBP", "GIF")
    ),
    Kept("sound AVIF", in_mode("RGB", "AVIF"), "WEBP", SMALL),
    Kept("from a phone (HEIC)", lambda: HEIC, "JPEG", (64, 48)),
    *(
        Kept(f"turned {way}", lambda way=way: drawing.turned(way), "JPEG", SMALL)
        for way in range(1, 9)
    ),
    Kept("CMYK", in_mode("CMYK", "JPEG"), "JPEG", SMALL),
    Kept("grey JPEG", in_mode("L", "JPEG"), "JPEG", SMALL),
    Kept("one bit", in_mode("1", "PNG"), "PNG", SMALL),
    Kept("palette", in_mode("P", "PNG"), "PNG", SMALL),
    Kept("grey with alpha", in_mode("LA", "PNG"), "PNG", SMALL),
    *(
        Kept(f"transparent {name}", lambda name=name: encoded(clear(), name), name, SMALL)
        for name in ("PNG", "WEBP")
    ),
    Kept("transparent AVIF", lambda: encoded(clear(), "AVIF"), "WEBP", SMALL),
    Kept("sixteen bits, grey", drawing.deep_grey, "PNG", (256, 4)),
    Kept("sixteen bits, colour", drawing.deep_colour, "PNG", (8, 8)),
    Kept("lossless WebP", in_mode("RGB", "WEBP", lossless=True), "WEBP", SMALL),
    Kept(
        "huge profile",
        lambda: encoded(corners(), "JPEG", icc_profile=drawing.profile_of(3_000_000)),
        "JPEG",
        SMALL,
    ),
    Kept(
        "nonsense profile",
        lambda: encoded(corners(), "JPEG", icc_profile=b"\xff" * 5_000),
        "JPEG",
        SMALL,
    ),
    Kept("JPEG and page", lambda: encoded(corners(), "JPEG") + HTML, "JPEG", SMALL),
    Kept("JPEG and archive", lambda: encoded(corners(), "JPEG") + zipped(), "JPEG", SMALL),
    Kept("page in a comment", lambda: encoded(corners(), "JPEG", comment=HTML), "JPEG", SMALL),
    Kept("GIF and page", lambda: encoded(corners(), "GIF") + HTML, "GIF", SMALL),
    Kept("PNG and archive", lambda: encoded(corners(), "PNG") + zipped(), "PNG", SMALL),
    Kept("WebP and archive", lambda: encoded(corners(), "WEBP") + zipped(), "WEBP", SMALL),
    *(
        Kept(f"moving {name}", lambda name=name: drawing.moving(name), name, (40, 30), True)
        for name in ("GIF", "PNG", "WEBP")
    ),
    Kept(
        "moving GIF and page",
        lambda: drawing.moving("GIF", comment=HTML) + HTML,
        "GIF",
        (40, 30),
        True,
    ),
    Kept("moving PNG and archive", lambda: drawing.moving("PNG") + zipped(), "PNG", (40, 30), True),
    Kept("moving WebP and page", lambda: drawing.moving("WEBP") + HTML, "WEBP", (40, 30), True),
    Kept(
        "two in one (MPO)",
        lambda: encoded(corners(), "MPO", save_all=True, append_images=[corners()]),
        "JPEG",
        SMALL,
    ),
    Kept("largest JPEG, halved", large("JPEG", 10_000, quality=60), "JPEG", (5_000, 5_000)),
    Kept(
        "progressive and large",
        large("JPEG", 5_000, quality=90, progressive=True, subsampling=0),
        "JPEG",
        (5_000, 5_000),
    ),
    Kept("largest PNG", large("PNG", 5_000, compress_level=1), "PNG", (5_000, 5_000)),
    Kept("largest WebP", large("WEBP", 4_000, method=0), "WEBP", (4_000, 4_000)),
    Kept("largest AVIF", large("AVIF", 4_000, speed=10), "WEBP", (4_000, 4_000)),
]

REFUSED = [
    Refused("PNG bomb", lambda: drawing.png_bomb(100_000, 100_000), "100000 × 100000"),
    Refused("PNG too large", lambda: drawing.png_bomb(6_000, 5_000), "trop grande"),
    Refused("JPEG bomb", lambda: drawing.jpeg_bomb(65_000, 65_000), "65000 × 65000"),
    Refused("GIF bomb", lambda: drawing.gif_bomb(65_000), "65000 × 65000"),
    Refused("WebP bomb", lambda: drawing.webp_bomb(16_000), "16000 × 16000"),
    Refused(
        "bomb in a note",
        lambda: drawing.png_bomb(
            10, 10, drawing.chunk(b"zTXt", b"a\0\0" + drawing.zlib.compress(bytes(200_000_000)))
        ),
        "abîmée",
    ),
    *(
        Refused(f"half a {name}", lambda name=name: half(encoded(scene(), name)), "abîmée")
        for name in ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
    ),
    *(
        Refused(f"half a moving {name}", lambda name=name: half(drawing.moving(name, 20)), "abîmée")
        for name in ("GIF", "PNG", "WEBP")
    ),
    Refused("half a HEIC", lambda: half(HEIC), "abîmée"),
    Refused(
        "ten thousand frames",
        lambda: drawing.long_gif(10_000),
        "1000\N{NO-BREAK SPACE}images au plus",
    ),
    Refused(
        "few frames, many pixels",
        lambda: drawing.long_gif(40, canvas=5_000),
        "animation est trop longue",
    ),
    Refused(
        "AVIF too large",
        large("AVIF", 4_100, speed=10),
        "16\N{NO-BREAK SPACE}millions de pixels au plus pour un fichier AVIF",
    ),
    Refused("moving AVIF", lambda: drawing.moving("AVIF"), "animée"),
    Refused(
        "SVG", lambda: b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"
    ),
    Refused(
        "SVG after a long comment",
        lambda: b"\xef\xbb\xbf<!-- " + b"x" * 2_000 + b" --><svg:svg xmlns:svg='x'/>",
        "SVG",
    ),
    Refused("SVG, packed", lambda: gzip.compress(b"<svg/>"), "pas une image"),
    Refused("PDF", lambda: b"%PDF-1.7\n", "PDF"),
    Refused("TIFF", in_mode("RGB", "TIFF"), "TIFF"),
    Refused("BMP", in_mode("RGB", "BMP"), "BMP"),
    Refused("archive", zipped, "archive"),
    Refused("film", lambda: b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "film"),
    Refused("page", lambda: HTML, "pas une image"),
    Refused("nothing inside", lambda: b"\xff\xd8\xff\xe0rien", "abîmée"),
    Refused("random", lambda: bytes(range(256)) * 40, "pas une image"),
]
