"""Pages for what is not there. They hold when the database does not."""

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from articles.public.caching import mark
from articles.public.shell import ELSEWHERE, shell_at_hand
from articles.templatetags.site import site_name


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _answer("Page introuvable", "404.html", 404)


def gone(request: HttpRequest) -> HttpResponse:
    return _answer("Article retiré", "410.html", 410)


def server_error(request: HttpRequest) -> HttpResponse:
    """No shell, no query: whatever broke may be what they need."""
    try:
        stylesheet = staticfiles_storage.url("site/site.css")
    except ValueError:
        stylesheet = ""
    page = render_to_string("500.html", {"stylesheet": stylesheet})
    return mark(HttpResponse(page, status=500))


def _answer(title: str, template: str, status: int) -> HttpResponse:
    head = f"<title>{title} – {site_name()}</title>\n"
    return shell_at_hand().page(ELSEWHERE, head, render_to_string(template), status)
