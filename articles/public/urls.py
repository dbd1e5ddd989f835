"""The addresses readers know. Section slugs may not take the first words of this list: content.addresses refuses them."""

from django.urls import path, register_converter

from articles.content.house_pages import FIXED
from articles.public import (
    feeds,
    front,
    house_pages,
    icons,
    identity_style,
    lists,
    manifest,
    probes,
    robots,
    sitemaps,
    stories,
    well_known,
)
from articles.public.paging import BIGGEST_ID


class ArticleNumber:
    regex = "[0-9]{1,19}"

    def to_python(self, value: str) -> int:
        """Raises ValueError, which is a 404, for what no article can be numbered."""
        number = int(value)
        if number > BIGGEST_ID or value != str(number):
            raise ValueError(value)
        return number

    def to_url(self, value: int) -> str:
        return str(value)


class Year(ArticleNumber):
    regex = "[0-9]{4}"


class Month(ArticleNumber):
    regex = "0[1-9]|1[0-2]"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return f"{value:02}"


register_converter(ArticleNumber, "article_number")
register_converter(Year, "year")
register_converter(Month, "month")

app_name = "public"
urlpatterns = [
    path("", front.front_page, name="front"),
    path("flux/rss.xml", feeds.rss, name="rss"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("sitemap/<year:year>-<month:month>.xml", sitemaps.sitemap_month, name="sitemap_month"),
    # With a slash after it, any other part would be the address of an article.
    path("sitemap/<str:part>.xml", sitemaps.no_such_part),
    path("robots.txt", robots.robots, name="robots"),
    path("favicon.ico", robots.favicon, name="favicon"),
    path("apple-touch-icon.png", icons.icon, {"size": 180, "version": ""}),
    path("icone-<int:size>-<str:version>.png", icons.icon, name="icon"),
    path("identite-<str:version>.css", identity_style.identity_style, name="identity_style"),
    path("manifest.webmanifest", manifest.manifest, name="manifest"),
    path(".well-known/security.txt", well_known.security_txt, name="security_txt"),
    path(".well-known/tdmrep.json", well_known.tdmrep, name="tdmrep"),
    path("healthz", probes.healthz, name="healthz"),
    path("readyz", probes.readyz, name="readyz"),
    path("tag/<slug:slug>/", lists.tag, name="tag"),
    path("auteur/<slug:slug>/", lists.author, name="author"),
    path("<slug:section>/<article_number:number>-<str:slug>/", stories.story, name="story"),
    *(path(f"{slug}/", house_pages.fixed_page, {"slug": slug}) for slug in FIXED),
    path("<slug:slug>/", house_pages.first_level, name="section"),
]
