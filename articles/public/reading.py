"""How every address of the reader site is asked: to read, never to change anything."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from articles.public.answering import answered
from articles.public.closing import open_only


def reader_view(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """GET and HEAD; the rest is 405, said before anybody asks for a CSRF token."""
    safe = require_safe(open_only(view))

    @wraps(view)
    def read(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        return answered(request, safe(request, *args, **kwargs))

    return csrf_exempt(read)
