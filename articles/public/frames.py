"""Stories that show videos or posts of other sites: leave to frame them. static/site/site.js fetches what brings them."""

from __future__ import annotations

import re

from django.http import HttpResponse

# As articles/body/embedding.py writes it. Words that people typed are escaped, and hold no such quotation mark.
_FRAME = re.compile(r' data-frame="(https://[^/"?]+)')


def framed_hosts(main_html: str) -> list[str]:
    """The origins that the story would frame, each once; none for most stories."""
    # Most stories have none, and looking for plain words is the faster way to see that.
    return sorted(set(_FRAME.findall(main_html))) if " data-frame=" in main_html else []


def allow_frames(response: HttpResponse, hosts: list[str]) -> HttpResponse:
    """Lets this page frame these hosts, and no other page."""
    response._csp_update = {"frame-src": hosts}
    return response
