from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from articles.public.caching import mark
from articles.public.reading import reader_view
from articles.templatetags.site import absolute


@reader_view
def robots(request: HttpRequest) -> HttpResponse:
    files = ("/sitemap.xml", "/sitemap/produits.xml")
    maps = (f"Sitemap: {absolute(path)}" for path in files)
    lines = ("User-agent: *", "Disallow: /admin/", "", *maps, "")
    return mark(HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8"))


@reader_view
def favicon(request: HttpRequest) -> HttpResponse:
    """For programs that ask for the old address without reading the page."""
    return mark(HttpResponseRedirect(staticfiles_storage.url("site/favicon.svg")))
