"""Where a page would be a 404 or a 410, the desk's redirects are asked; nowhere else."""

from __future__ import annotations

import logging

from django.db import DatabaseError
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)

from articles.content.redirect_addresses import KEPT
from articles.content.redirects import Redirect, Way, count_hit, find_way
from articles.public.caching import mark

log = logging.getLogger(__name__)
READING = {"GET", "HEAD"}


def way_from(request: HttpRequest) -> Way | None:
    """What the desk wrote for this address; None also when the database is the trouble. Its use is counted."""
    first = request.path_info.split("/")[1].lower()
    if request.method not in READING or first in KEPT or not request.path_info.isprintable():
        return None
    try:
        way = find_way(request.path_info, request.META.get("QUERY_STRING", ""))
        if way:
            count_hit(way.rules)
    except DatabaseError:
        log.warning("redirects cannot be asked", exc_info=True)
        return None
    return way


def led(way: Way) -> HttpResponse:
    """The redirect itself, in one step."""
    permanent = way.code == Redirect.Code.MOVED
    kind = HttpResponsePermanentRedirect if permanent else HttpResponseRedirect
    return mark(kind(way.target))
