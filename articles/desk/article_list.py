"""The list of all articles: one line each, narrowed and searched without ever counting the archive."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q
from django.template.loader import render_to_string
from django.utils.html import format_html

from articles.content.article import Article
from articles.content.authors import Byline
from articles.desk.article_filters import (
    AuthorFilter,
    ChangedFilter,
    SectionFilter,
    StandingFilter,
)
from articles.desk.choice_filter import ChoiceFilter
from articles.desk.listing import listed
from articles.desk.paging import CappedPaginator
from articles.desk.searching import holding, words
from articles.desk.telling import when


class ArticleList(admin.ModelAdmin):
    list_display = ("headline", "state", "section_name", "signatures", "changed")
    list_display_links = ("headline",)
    list_filter = (
        StandingFilter,
        SectionFilter,
        AuthorFilter,
        ("kind", ChoiceFilter),
        ("updated_at", ChangedFilter),
    )
    # Told to Django so that it shows the field; get_search_results below does the work.
    search_fields = ("title",)
    search_help_text = "Titre, nom, n°"
    ordering = ("-updated_at", "-id")
    sortable_by = ("changed",)
    list_per_page = 50
    show_full_result_count = False
    paginator = CappedPaginator
    show_facets = admin.ShowFacets.NEVER
    actions = None

    def get_queryset(self, request):
        return listed(Article.objects.all()).order_by(*self.ordering)

    def get_search_results(self, request, queryset, search_term):
        for word in words(search_term):
            queryset = queryset.filter(_told_by(word))
        return queryset, False

    @admin.display(description="Article")
    def headline(self, article):
        kicker = format_html('<span class="kicker">{}</span> ', article.kicker)
        return format_html(
            '{}<span class="title">{}</span>', kicker if article.kicker else "", article
        )

    @admin.display(description="État")
    def state(self, article):
        return render_to_string("desk/pill.html", {"standing": article.standing()})

    @admin.display(description="Rubrique", empty_value="Sans rubrique")
    def section_name(self, article):
        return article.section and article.section.name

    @admin.display(description="Signatures")
    def signatures(self, article):
        return article.signed_by

    @admin.display(description="Modifié", ordering="updated_at")
    def changed(self, article):
        return when(article.updated_at)


def _told_by(word: str) -> Q:
    signed = Byline.objects.filter(holding(word, "author__name"), article=OuterRef("pk"))
    told = holding(word, "title", "kicker", "standfirst") | Q(Exists(signed))
    if word.isascii() and word.isdigit() and len(word) < 19:
        told |= Q(pk=int(word))
    return told
