"""From any picture to one that a page can show: upright, eight bits, sRGB, no larger than is of use."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms, ImageOps

from articles.media.formats import FULL_SIZE

# A profile says how colours are meant in some kilobytes; one of megabytes is something else.
MOST_PROFILE = 1024 * 1024
_SRGB = ImageCms.createProfile("sRGB")
_DEEP = ("I;16", "I;16L", "I;16B", "I;16N", "I")


def develop(picture: Image.Image) -> Image.Image:
    """RGB, RGBA or L of the picture's first frame. Raises what Pillow raises for a broken one."""
    picture = decoded(picture)
    # In place: two of the largest would not fit.
    ImageOps.exif_transpose(picture, in_place=True)
    profile = picture.info.get("icc_profile")
    picture = _eight_bits(picture)
    picture = _in_srgb(picture, profile)
    picture.info = {}
    return picture


def decoded(picture: Image.Image) -> Image.Image:
    """A JPEG is decoded at the largest of its sizes that FULL_SIZE allows."""
    scale = 1
    while picture.width * picture.height > FULL_SIZE * scale * scale and scale < 8:
        scale *= 2
    if scale > 1:
        picture.draft(None, (picture.width // scale, picture.height // scale))
    picture.load()
    return picture


def _eight_bits(picture: Image.Image) -> Image.Image:
    if picture.mode in _DEEP:
        # Pillow's own conversion would cut off what is brighter than 255.
        return picture.point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode == "F":
        return picture.convert("L")
    return picture


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    wanted = "RGBA" if picture.has_transparency_data else "RGB"
    if picture.mode == "L" and wanted == "RGB":
        return picture
    if picture.mode not in ("RGB", "RGBA", "CMYK"):
        return picture.convert(wanted)
    return _translated(picture, profile, wanted) or picture.convert(wanted)


def _translated(picture: Image.Image, profile: bytes | None, wanted: str) -> Image.Image | None:
    """None where there is no profile to go by, or none that can be used."""
    if not profile or len(profile) > MOST_PROFILE:
        return None
    try:
        given = ImageCms.ImageCmsProfile(BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(given):
            return None
        same = picture.mode == wanted
        changed = ImageCms.profileToProfile(picture, given, _SRGB, outputMode=wanted, inPlace=same)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    return picture if same else changed
