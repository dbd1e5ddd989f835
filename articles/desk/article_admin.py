"""The article in Django's admin: its list is Django's, its pages are the desk's own."""

from __future__ import annotations

from django.urls import path

from articles.desk.article_list import ArticleList
from articles.desk.autosaving import autosave, be_present, begin
from articles.desk.deciding import decide
from articles.desk.discarding import discard_page
from articles.desk.history import history_page, restore_revision, revision_page
from articles.desk.live_preview import live_preview, preview_frame
from articles.desk.merging import merge_page
from articles.desk.preview import preview_page
from articles.desk.reopening import drop_text
from articles.desk.taking_over import take_over
from articles.desk.writing import article_page

PAGES = [
    ("add/", article_page, "add"),
    ("add/texte/", begin, "begin"),
    ("<int:pk>/change/", article_page, "change"),
    ("<int:pk>/history/", history_page, "history"),
    ("<int:pk>/revision/<int:number>/", revision_page, "revision"),
    ("<int:pk>/revision/<int:number>/reprise/", restore_revision, "restore"),
    ("<int:pk>/apercu/", preview_page, "preview"),
    ("<int:pk>/apercu/direct/", live_preview, "live_preview"),
    ("add/apercu/", live_preview, "first_preview"),
    ("apercu/", preview_frame, "preview_frame"),
    ("<int:pk>/texte/", autosave, "autosave"),
    ("<int:pk>/texte/<int:row>/ecarter/", drop_text, "drop_text"),
    ("<int:pk>/presence/", be_present, "presence"),
    ("<int:pk>/relais/", take_over, "take_over"),
    ("<int:pk>/fusion/<int:row>/", merge_page, "merge"),
    ("<int:pk>/delete/", discard_page, "delete"),
    ("<int:pk>/<slug:verb>/", decide, "decide"),
]


class ArticleAdmin(ArticleList):
    def get_urls(self):
        listing = self.admin_site.admin_view(self.changelist_view)
        return [
            path("", listing, name="articles_article_changelist"),
            *(self._page(*page) for page in PAGES),
        ]

    def _page(self, address: str, view, name: str):
        def on_this_site(request, **kwargs):
            return view(self.admin_site, request, **kwargs)

        wrapped = self.admin_site.admin_view(on_this_site)
        return path(address, wrapped, name=f"articles_article_{name}")

    # Everybody at the desk reads every article; what each may do with one is asked in its pages.
    def has_module_permission(self, request) -> bool:
        return _at_the_desk(request.user)

    def has_view_permission(self, request, obj=None) -> bool:
        return _at_the_desk(request.user)

    def has_add_permission(self, request) -> bool:
        return _at_the_desk(request.user)

    def has_change_permission(self, request, obj=None) -> bool:
        return _at_the_desk(request.user)

    def has_delete_permission(self, request, obj=None) -> bool:
        return False


def _at_the_desk(user) -> bool:
    return user.is_active and user.is_staff
