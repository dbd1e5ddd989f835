"""The web app manifest: what a telephone calls the site, and the icon it gives it, once somebody keeps it there."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse

from articles.content.accents import PAPER
from articles.content.house import House
from articles.public.caching import mark
from articles.public.icons import MASKABLE
from articles.public.reading import reader_view
from articles.public.shell import shell_now


@reader_view
def manifest(request: HttpRequest) -> HttpResponse:
    house = shell_now().house
    told = {
        "name": house.name,
        "short_name": house.name if len(house.name) <= 12 else house.name.split()[0][:12],
        "description": house.baseline,
        "lang": "fr",
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": house.accent.light if house.accent else PAPER,
        "icons": [_icon(house, 192), _icon(house, 512), _icon(house, MASKABLE, "maskable")],
    }
    dumps = {"ensure_ascii": False, "indent": 1}
    return mark(
        JsonResponse(told, json_dumps_params=dumps, content_type="application/manifest+json")
    )


def _icon(house: House, size: int, purpose: str = "any") -> dict[str, str]:
    shown = min(size, 512)
    return {
        "src": reverse("public:icon", args=[size, house.icon_version]),
        "sizes": f"{shown}x{shown}",
        "type": "image/png",
        "purpose": purpose,
    }
