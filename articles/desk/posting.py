from collections.abc import Callable
from functools import wraps

from django.http import HttpResponse, HttpResponseNotAllowed


def only_post(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For the desk's views, which take their site first: whatever is no POST is 405."""

    @wraps(view)
    def posted(site, request, **kwargs):
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        return view(site, request, **kwargs)

    return posted
