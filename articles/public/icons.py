"""The icons of telephones and home screens, drawn by us: the house's logo on its paper, the mast of Le Relais, or an initial."""

from __future__ import annotations

import logging
from functools import lru_cache
from io import BytesIO

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from PIL import Image, ImageDraw, ImageFont

from articles.content.accents import INK, PAPER
from articles.content.house import House, look
from articles.public.identity_style import KEPT
from articles.public.reading import reader_view
from articles.typography import slugify

log = logging.getLogger(__name__)

SIZES = (180, 192, 512)
# Launchers cut a circle out of it: what counts stays within the inner four fifths.
MASKABLE = 513
_FINER = 4
_ORANGE, _WHITE = "#ff5a1f", "#ffffff"


@reader_view
def icon(request: HttpRequest, size: int, version: str) -> HttpResponse:
    """A square PNG of that many pixels; MASKABLE stands for 512 with room to cut. A version that is no more gets today's."""
    house = look()
    if size not in (*SIZES, MASKABLE):
        raise Http404("no icon of that size")
    content = drawn(house, min(size, SIZES[-1]), size == MASKABLE)
    kept = KEPT if version == house.icon_version else "public, max-age=60"
    return HttpResponse(content, content_type="image/png", headers={"Cache-Control": kept})


@lru_cache(maxsize=16)
def drawn(house: House, size: int, maskable: bool) -> bytes:
    picture = _picture(house, size * _FINER, maskable)
    out = BytesIO()
    small = picture.resize((size, size), Image.Resampling.LANCZOS).convert("RGB")
    if not house.logo:
        # Flat colours: a palette is a quarter of the weight.
        small = small.quantize(32)
    small.save(out, "PNG", optimize=True)
    return out.getvalue()


def _picture(house: House, side: int, maskable: bool) -> Image.Image:
    if house.logo and (logo := _logo(house.logo.file)):
        return _with_logo(logo, side, maskable)
    ground = Image.new("RGB", (side, side), house.accent.light if house.accent else INK)
    if house.is_default:
        _draw_mast(ground, maskable)
    else:
        _draw_initial(ground, house.name, maskable)
    return ground


def _logo(name: str) -> Image.Image | None:
    try:
        with default_storage.open(name) as file:
            logo = Image.open(file)
            # Of a photograph only as many pixels as are shown are read.
            logo.draft("RGB", (1024, 1024))
            return logo.convert("RGBA")
    except (OSError, ValueError):
        log.exception("the logo cannot be drawn")
        return None


def _with_logo(logo: Image.Image, side: int, maskable: bool) -> Image.Image:
    ground = Image.new("RGB", (side, side), PAPER)
    room = round(side * (0.6 if maskable else 0.84))
    scale = min(room / logo.width, room / logo.height)
    logo = logo.resize((max(1, round(logo.width * scale)), max(1, round(logo.height * scale))))
    ground.paste(logo, ((side - logo.width) // 2, (side - logo.height) // 2), logo)
    return ground


def _draw_mast(ground: Image.Image, maskable: bool) -> None:
    """As static/site/favicon.svg: an R whose stem is a mast of seven bands, on a grid of 64."""
    pen = ImageDraw.Draw(ground)
    unit = ground.width / 64 * (0.72 if maskable else 1)
    rim = (ground.width - 64 * unit) / 2

    def at(*numbers: float) -> list[float]:
        return [rim + number * unit for number in numbers]

    wide = round(12 * unit)
    for band in range(7):
        top = 6 + band * 52 / 7
        pen.rectangle(at(13, top, 25, top + 52 / 7), fill=_WHITE if band % 2 else _ORANGE)
    pen.line(at(25, 15, 35, 15), fill=_WHITE, width=wide)
    pen.line(at(25, 35, 35, 35), fill=_WHITE, width=wide)
    pen.arc(at(19, 9, 51, 41), -90, 90, fill=_WHITE, width=wide)
    pen.line(at(33, 32, 47, 64), fill=_WHITE, width=wide)


def _draw_initial(ground: Image.Image, name: str, maskable: bool) -> None:
    # Pillow's own font, which has no accents: an É is drawn as an E.
    letter = next((sign for sign in slugify(name) if sign.isalnum()), "").upper()
    font = ImageFont.load_default(ground.width * (0.5 if maskable else 0.68))
    middle = ground.width / 2
    ImageDraw.Draw(ground).text((middle, middle), letter, _WHITE, font, anchor="mm")
