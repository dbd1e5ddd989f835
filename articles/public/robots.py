from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from articles.content.house import look
from articles.public.caching import mark
from articles.public.icons import drawn
from articles.public.reading import reader_view
from articles.templatetags.site import absolute

# Every sitemap that is not part of another.
SITEMAPS = ("/sitemap.xml", "/sitemap-news.xml", "/sitemap/produits.xml")
KEPT_OUT = "Disallow: /admin/"


@reader_view
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", KEPT_OUT, ""]
    if settings.NEWSROOM_REFUSE_AI_CRAWLERS:
        names = [f"User-agent: {name}" for name in settings.NEWSROOM_AI_CRAWLERS]
        lines += [*names, "Disallow: /", ""]
    lines += [f"Sitemap: {absolute(sitemap)}" for sitemap in SITEMAPS]
    return mark(HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8"))


@reader_view
def favicon(request: HttpRequest) -> HttpResponse:
    """For programs that ask for the old address without reading the page."""
    house = look()
    if house.is_default:
        return mark(HttpResponseRedirect(staticfiles_storage.url("site/favicon.svg")))
    return mark(HttpResponse(drawn(house, 192, False), content_type="image/png"))
