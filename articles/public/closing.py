"""A house that has not written its legal pages is not open: readers get a 503, the desk is served as ever.

Known from the state that every page's query carries, so the site opens by itself with the last page that is written.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cache, wraps

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string

from articles.content.house import House

log = logging.getLogger(__name__)


class Closed(Exception):
    """`house.missing` says what readers wait for."""

    def __init__(self, house: House):
        self.house = house
        super().__init__("the legal pages are not written")


def refuse_closed(house: House) -> None:
    if house.missing and settings.NEWSROOM_NEEDS_LEGAL_PAGES:
        _tell(house.missing)
        raise Closed(house)


@cache
def _tell(missing: tuple[str, ...]) -> None:
    """Once a process, to whoever started it."""
    log.error(
        "Le site est fermé aux lecteurs\N{NO-BREAK SPACE}: il manque %s. À écrire dans la rédaction, /admin/.",
        ", ".join(missing),
    )


def open_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @wraps(view)
    def answer(*args, **kwargs) -> HttpResponse:
        try:
            return view(*args, **kwargs)
        except Closed as closed:
            return closed_page(closed.house)

    return answer


def closed_page(house: House) -> HttpResponse:
    page = render_to_string("503.html", {"house": house})
    headers = {"Retry-After": "3600", "Cache-Control": "no-store"}
    return HttpResponse(page, status=503, headers=headers)
