"""The house's accent as a stylesheet of its own: four lines under an address that changes with them, kept for ever.

Only a house that chose a colour pays the request. A style in the page would have to be let in by the security policy.
"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from articles.content.accents import Accent
from articles.content.house import look
from articles.public.reading import reader_view

KEPT = "public, max-age=31536000, immutable"
# In the tokens' layer, after them; twice :root, so that it also stands beside a theme that the reader chose.
_SHEET = """@layer tokens {{
:root:root {{ --accent: {light}; --signal: {signal}; }}
@media (prefers-color-scheme: dark) {{ :root:root {{ --accent: {dark}; }} }}
@supports (color: light-dark(#000, #fff)) {{ :root:root {{ --accent: light-dark({light}, {dark}); }} }}
}}
"""


@reader_view
def identity_style(request: HttpRequest, version: str) -> HttpResponse:
    """A version that is no more gets today's, for now: a page from before the change still finds colours."""
    house = look()
    if house.accent is None:
        raise Http404("no colour was chosen")
    kept = KEPT if version == house.version else "public, max-age=60"
    return HttpResponse(
        sheet(house.accent), content_type="text/css; charset=utf-8", headers={"Cache-Control": kept}
    )


def sheet(accent: Accent) -> str:
    return _SHEET.format(light=accent.light, dark=accent.dark, signal=accent.signal)
