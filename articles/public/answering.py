"""What every answer to a reader has in common: a mark of its content, 304 for who has it, and as few bytes as they take.

Only the reader site is compressed, not the desk: its pages hold no secret that somebody could find out by its length.
"""

from __future__ import annotations

import hashlib
import re
import zlib

import brotli
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers

# Below that, what is told about the compression is longer than what it saves.
SHORTEST = 600
# Compressed bodies kept by the mark of what they hold: the front page is the same for everybody.
MOST_KEPT = 200
_kept: dict[tuple[str, str], bytes] = {}
_TYPES = re.compile(r"text/|application/(?:[a-z]+\+)?(?:xml|json)")


def _gzip(body: bytes) -> bytes:
    packer = zlib.compressobj(6, wbits=31)
    return packer.compress(body) + packer.flush()


# The best first. Quality 5 takes a fifth of the time of 11, for a twentieth more bytes.
_CODINGS = {
    "br": lambda body: brotli.compress(body, mode=brotli.MODE_TEXT, quality=5),
    "gzip": _gzip,
}
_REFUSED = re.compile(r"\s*;\s*q\s*=\s*0(?:\.0*)?\s*$")


def answered(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The response as it goes out; what is streamed or may not be kept goes as it is."""
    if response.streaming or "no-store" in response.get("Cache-Control", ""):
        return response
    if response.status_code == 200 and not response.has_header("ETag"):
        # Weak: the same page, compressed or not.
        digest = hashlib.sha256(response.content).hexdigest()[:24]
        response["ETag"] = f'W/"{digest}"'
    _compress(request, response)
    if response.status_code != 200 or "HTTP_IF_NONE_MATCH" not in request.META:
        return response
    answer = get_conditional_response(request, etag=response["ETag"], response=response)
    # Browsers take over what a 304 says, so it has to say which frames the page may show.
    if answer is not response and hasattr(response, "_csp_update"):
        answer._csp_update = response._csp_update
    return answer


def _compress(request: HttpRequest, response: HttpResponse) -> None:
    body = response.content
    if len(body) < SHORTEST or not _TYPES.match(response.get("Content-Type", "")):
        return
    if response.has_header("Vary"):
        patch_vary_headers(response, ("Accept-Encoding",))
    else:
        response["Vary"] = "Accept-Encoding"
    if coding := _accepted(request.META.get("HTTP_ACCEPT_ENCODING", "")):
        response.content = _packed(coding, response.get("ETag", ""), body)
        response["Content-Encoding"] = coding
        response.headers.pop("Content-Length", None)


def _accepted(told: str) -> str:
    """The best coding that is asked for by name, "" for none."""
    asked = dict(part.strip().partition(";")[::2] for part in told.lower().split(",") if part)
    return next(
        (name for name in _CODINGS if name in asked and not _REFUSED.match(f";{asked[name]}")), ""
    )


def _packed(coding: str, mark: str, body: bytes) -> bytes:
    if not mark:
        return _CODINGS[coding](body)
    if (found := _kept.get((coding, mark))) is None:
        found = _CODINGS[coding](body)
        if len(_kept) >= MOST_KEPT:
            _kept.pop(next(iter(list(_kept))), None)
        _kept[coding, mark] = found
    return found
