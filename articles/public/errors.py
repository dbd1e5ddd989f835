"""Pages for what is not there. They hold when the database does not."""

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from articles.public.caching import mark
from articles.public.leading import led, way_from
from articles.public.nearest import nearest
from articles.public.shell import ELSEWHERE, Shell, knows_state, shell_at_hand


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if way := way_from(request):
        return led(way) if way.target else _gone("Page disparue", way.reason, is_article=False)
    # The first page of a process has queries to make for its shell, and none to spare for more.
    spare = knows_state() and not getattr(exception, "is_spent", False)
    shell = shell_at_hand()
    near, is_like = nearest(request.path_info, shell.sections) if spare else ([], False)
    context = {"near": near, "is_like": is_like}
    return _answer(shell, "Page introuvable", "404.html", 404, context)


def gone(request: HttpRequest, note: str = "") -> HttpResponse:
    """A withdrawn article, unless the desk leads its readers elsewhere; `note` is what it tells them."""
    if (way := way_from(request)) and way.target:
        return led(way)
    return _gone("Article retiré", note, is_article=True)


def server_error(request: HttpRequest) -> HttpResponse:
    """No shell, no query: whatever broke may be what they need."""
    try:
        stylesheet = staticfiles_storage.url("site/site.css")
    except ValueError:
        stylesheet = ""
    page = render_to_string("500.html", {"stylesheet": stylesheet})
    return mark(HttpResponse(page, status=500))


def _gone(title: str, note: str, *, is_article: bool) -> HttpResponse:
    context = {"note": note, "is_article": is_article}
    return _answer(shell_at_hand(), title, "410.html", 410, context)


def _answer(shell: Shell, title: str, template: str, status: int, context: dict) -> HttpResponse:
    head = f"<title>{title}{shell.title_end}\n"
    answer = shell.page(ELSEWHERE, head, render_to_string(template, context), status)
    # Its status says as much; some copies and proxies lose it.
    answer["X-Robots-Tag"] = "noindex"
    return answer
