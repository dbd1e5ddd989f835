"""Stories that show videos or posts of other sites: the script that brings them at a click, and leave to frame them."""

from __future__ import annotations

import re

from django.http import HttpResponse
from django.templatetags.static import static
from django.utils.html import escape

# As articles/body/embedding.py writes it. Words that people typed are escaped, and hold no such quotation mark.
_FRAME = re.compile(r' data-frame="(https://[^/"?]+)')


def framed_hosts(main_html: str) -> list[str]:
    """The origins that the story would frame, each once; none for most stories."""
    return sorted(set(_FRAME.findall(main_html)))


def script_tag() -> str:
    return f'<script type="module" src="{escape(static("site/embeds.js"))}"></script>\n'


def allow_frames(response: HttpResponse, hosts: list[str]) -> HttpResponse:
    """Lets this page frame these hosts, and no other page."""
    response._csp_update = {"frame-src": hosts}
    return response
