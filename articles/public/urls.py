"""The addresses readers know. Section slugs may not take the first words of this list: content.addresses refuses them."""

from django.urls import path, register_converter

from articles.public import (
    dossiers,
    feeds,
    front,
    lists,
    probes,
    products,
    robots,
    sitemaps,
    stories,
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
    path("sitemap/produits.xml", products.sitemap, name="sitemap_products"),
    # With a slash after it, any other part would be the address of an article.
    path("sitemap/<str:part>.xml", sitemaps.no_such_part),
    path("robots.txt", robots.robots, name="robots"),
    path("favicon.ico", robots.favicon, name="favicon"),
    path("healthz", probes.healthz, name="healthz"),
    path("readyz", probes.readyz, name="readyz"),
    path("tag/<slug:slug>/", lists.tag, name="tag"),
    path("produit/<slug:slug>/", products.product, name="product"),
    path("auteur/<slug:slug>/", lists.author, name="author"),
    path("dossier/<slug:slug>/", dossiers.dossier, name="dossier"),
    path("<slug:section>/<article_number:number>-<str:slug>/", stories.story, name="story"),
    path("<slug:slug>/", lists.section, name="section"),
]
