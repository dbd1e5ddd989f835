"""The addresses readers know. Section slugs may not take the first words of this list: content.addresses refuses them."""

import re

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from articles.content.house_pages import FIXED
from articles.public import (
    archives,
    corrections,
    dossiers,
    feeds,
    front,
    house_pages,
    icons,
    identity_style,
    lists,
    manifest,
    news_sitemap,
    probes,
    products,
    robots,
    seeking,
    sitemaps,
    sought_feeds,
    stories,
    suggestions,
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


class Day(Month):
    regex = "0[1-9]|[12][0-9]|3[01]"


class FeedFile(StringConverter):
    regex = "|".join(map(re.escape, feeds.FORMATS))


register_converter(ArticleNumber, "article_number")
register_converter(Year, "year")
register_converter(Month, "month")
register_converter(Day, "day")
register_converter(FeedFile, "feed_file")

app_name = "public"
urlpatterns = [
    path("", front.front_page, name="front"),
    path("flux/rss.xml", feeds.site, {"file": "rss.xml"}, name="rss"),
    path("flux/<feed_file:file>", feeds.site, name="feed"),
    path("recherche/flux/<feed_file:file>", sought_feeds.sought, name="search_feed"),
    path("tag/<slug:slug>/flux/<feed_file:file>", feeds.tag, name="tag_feed"),
    path("auteur/<slug:slug>/flux/<feed_file:file>", feeds.author, name="author_feed"),
    path("<slug:slug>/flux/<feed_file:file>", feeds.section, name="section_feed"),
    path("<slug:parent>/<slug:slug>/flux/<feed_file:file>", feeds.section, name="subsection_feed"),
    path("archives/", archives.index, name="archives"),
    path("archives/<year:year>/", archives.year, name="archives_year"),
    path("archives/<year:year>/<month:month>/", archives.month, name="archives_month"),
    path("archives/<year:year>/<month:month>/<day:day>/", archives.day, name="archives_day"),
    path("recherche/", seeking.search, name="search"),
    path("recherche/suggestions/", suggestions.suggestions, name="suggestions"),
    path("corrections/", corrections.corrections, name="corrections"),
    path("sitemap-news.xml", news_sitemap.news, name="news_sitemap"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("sitemap/<year:year>-<month:month>.xml", sitemaps.sitemap_month, name="sitemap_month"),
    path("sitemap/produits.xml", products.sitemap, name="sitemap_products"),
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
    path("produit/<slug:slug>/", products.product, name="product"),
    path("auteur/<slug:slug>/", lists.author, name="author"),
    path("dossier/<slug:slug>/", dossiers.dossier, name="dossier"),
    path("<slug:section>/<article_number:number>-<str:slug>/", stories.story, name="story"),
    *(path(f"{slug}/", house_pages.fixed_page, {"slug": slug}) for slug in FIXED),
    path("<slug:slug>/", house_pages.first_level, name="section"),
    path("<slug:parent>/<slug:slug>/", lists.section, name="subsection"),
]
