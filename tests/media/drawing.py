"""Pictures of every sort, made here: sound ones, odd ones, and what is sent to do harm."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import ExifTags, Image, ImageCms


def encoded(picture: Image.Image, name: str, **how) -> bytes:
    out = BytesIO()
    picture.save(out, name, **how)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture


def corners(size: tuple[int, int] = (60, 40)) -> Image.Image:
    """Red, green, blue and white from the top left on: tells which way is up."""
    width, height = size
    picture = Image.new("RGB", size, "white")
    half = (width // 2, height // 2)
    picture.paste("red", (0, 0, *half))
    picture.paste("green", (half[0], 0, width, half[1]))
    picture.paste("blue", (0, half[1], half[0], height))
    return picture


def scene(size: tuple[int, int] = (400, 300), at: int = 0) -> Image.Image:
    """Soft light from one side: no two corners alike; `at` gives others, from 0 to 3."""
    light = Image.linear_gradient("L").resize(size)
    return Image.merge(
        "RGB", (light, light.rotate(90 * at), Image.radial_gradient("L").resize(size))
    )


def turned(orientation: int) -> bytes:
    """What is shown as `corners()`, stored as a camera that was held otherwise would."""
    undo = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    picture = corners() if undo is None else corners().transpose(undo)
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    return encoded(picture, "JPEG", exif=exif, quality=95)


def frames(count: int, size: tuple[int, int] = (40, 30)) -> list[Image.Image]:
    palette = [
        Image.new("RGB", size, (number * 37 % 256, number * 11 % 256, 90))
        for number in range(min(count, 50))
    ]
    return [palette[number % len(palette)] for number in range(count)]


def moving(name: str, count: int = 3, **more) -> bytes:
    first, *rest = frames(count)
    return encoded(first, name, save_all=True, append_images=rest, duration=80, loop=0, **more)


def long_gif(count: int, canvas: int = 1) -> bytes:
    """Frames of one pixel, written by hand: Pillow would join those that are alike."""
    head = b"GIF89a" + struct.pack("<HHBBB", canvas, canvas, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    frame = (
        b"\x21\xf9\x04\0\x05\0\0\0"
        + b"\x2c"
        + struct.pack("<HHHHB", 0, 0, 1, 1, 0)
        + b"\x02\x02\x44\x01\0"
    )
    return head + frame * count + b"\x3b"


def chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png_bomb(width: int, height: int, *more: bytes) -> bytes:
    """A PNG of a few bytes that says it is enormous."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(1_000_000), 9)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + b"".join(more)
        + chunk(b"IDAT", pixels)
        + chunk(b"IEND", b"")
    )


def jpeg_bomb(width: int, height: int) -> bytes:
    """A sound JPEG whose head was rewritten."""
    content = bytearray(encoded(corners(), "JPEG"))
    at = content.index(b"\xff\xc0")
    content[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(content)


def gif_bomb(side: int) -> bytes:
    return (
        b"GIF89a" + struct.pack("<HHBBB", side, side, 0x80, 0, 0) + encoded(corners(), "GIF")[13:]
    )


def webp_bomb(side: int) -> bytes:
    content = bytearray(
        encoded(corners().convert("RGBA"), "WEBP", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0")
    )
    assert content[12:16] == b"VP8X"
    content[24:30] = (side - 1).to_bytes(3, "little") * 2
    return bytes(content)


def profile_of(size: int) -> bytes:
    """A colour profile that says it is sRGB, and has a private part that fills it up."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes().ljust(size, b"\0")


def deep_grey() -> bytes:
    """Sixteen bits a pixel, from black to white."""
    picture = Image.new("I;16", (256, 4))
    for x in range(256):
        for y in range(4):
            picture.putpixel((x, y), x * 257)
    return encoded(picture, "PNG")


def deep_colour() -> bytes:
    """A PNG of sixteen bits a channel, orange all over: Pillow writes none."""
    row = b"\0" + struct.pack(">HHH", 0xFFFF, 0x8080, 0) * 8
    head = struct.pack(">IIBBBBB", 8, 8, 16, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * 8)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body
