"""The list of all articles: one line each, narrowed and searched without ever counting the archive."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.html import format_html

from articles.content.article import Article
from articles.desk.article_filters import (
    AuthorFilter,
    ChangedFilter,
    SectionFilter,
    StandingFilter,
)
from articles.desk.choice_filter import ChoiceFilter
from articles.desk.listing import listed
from articles.desk.paging import CappedPaginator
from articles.desk.searching import holding
from articles.desk.telling import when
from articles.search import drafting


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
    search_help_text = "Mots du texte, nom, n°"
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
        return queryset.filter(_told_by(search_term)), False

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


def _told_by(typed: str) -> Q:
    """By all its text, as readers search; by its number; by its title where nothing but small words was typed."""
    words = drafting.found(typed)
    told = holding(typed.strip(), "title") if words is None else Q(pk__in=words.values("article"))
    number = typed.strip().removeprefix("n°").strip()
    if number.isascii() and number.isdigit() and len(number) < 19:
        told |= Q(pk=int(number))
    return told
