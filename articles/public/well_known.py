"""What machines look for under /.well-known/: whom to tell of a hole (RFC 9116), and what may be mined (TDMRep)."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone

from articles.public.caching import mark
from articles.public.reading import reader_view
from articles.public.shell import shell_now
from articles.templatetags.site import absolute


@reader_view
def security_txt(request: HttpRequest) -> HttpResponse:
    contact = settings.NEWSROOM_SECURITY_CONTACT or shell_now().house.contact
    if not contact:
        raise Http404("nobody is named")
    if "@" in contact and ":" not in contact:
        contact = f"mailto:{contact}"
    fields = {
        "Contact": contact,
        "Expires": _expires(timezone.now()),
        "Preferred-Languages": "fr, en",
        "Canonical": absolute("/.well-known/security.txt"),
        "Policy": settings.NEWSROOM_SECURITY_POLICY,
    }
    lines = [f"{name}: {value}\n" for name, value in fields.items() if value]
    return mark(HttpResponse("".join(lines), content_type="text/plain; charset=utf-8"))


def _expires(now: datetime) -> str:
    """The beginning of a month, five to six months away: the file must be young, and is while somebody serves it."""
    months = now.year * 12 + now.month - 1 + 6
    return f"{months // 12}-{months % 12 + 1:02}-01T00:00:00Z"


@reader_view
def tdmrep(request: HttpRequest) -> HttpResponse:
    """Whether rights in the texts are reserved against text and data mining; nothing while the house has not said."""
    reserved = settings.NEWSROOM_TDM_RESERVED
    if reserved is None:
        raise Http404("the house says nothing")
    told = {"location": "/", "tdm-reservation": int(reserved)}
    if settings.NEWSROOM_TDM_POLICY:
        told["tdm-policy"] = settings.NEWSROOM_TDM_POLICY
    return mark(JsonResponse([told], safe=False))
