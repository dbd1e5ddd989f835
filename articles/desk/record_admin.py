"""What the pages of all records have in common: rights by role, composed words, plain search, where it is used."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import URLField
from django.forms import URLInput
from django.shortcuts import redirect

from articles.content.article import Article
from articles.desk.composed_fields import composed_formfield
from articles.desk.lines_fields import NO_ADDRESS
from articles.desk.paging import CappedPaginator
from articles.desk.picture_field import PictureField
from articles.desk.record_words import SaidInFrench
from articles.desk.records_rights import KeptByRole
from articles.desk.searching import matching
from articles.desk.sorting import by_name
from articles.media.images import Image

MOST_USES = 20


class RecordAdmin(SaidInFrench, KeptByRole, admin.ModelAdmin):
    """`leaned_on` is the kind of reference by which articles use the record, "" when they hold a plain key to it."""

    leaned_on = ""
    # By field, what its choice of nothing is called.
    nothing: Mapping[str, str] = {}
    # What else happens when one is deleted, said before it is.
    goes_with_it = ""
    actions = None
    list_per_page = 50
    show_full_result_count = False
    paginator = CappedPaginator
    show_facets = admin.ShowFacets.NEVER
    formfield_overrides = {
        URLField: {
            "assume_scheme": "https",
            "widget": URLInput,
            "error_messages": {"invalid": NO_ADDRESS},
        }
    }
    ordering = (by_name(),)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = self._formfield(db_field, request, **kwargs)
        if field and db_field.name in self.nothing:
            field.empty_label = self.nothing[db_field.name]
        return field

    def _formfield(self, db_field, request, **kwargs):
        if db_field.name in getattr(self.model, "composed", ()):
            return composed_formfield(db_field)
        if db_field.is_relation and db_field.related_model is Image:
            return PictureField(label=db_field.verbose_name.capitalize())
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            # Without its small icons: other records are kept on their own pages.
            field.widget = field.widget.widget
        return field

    def get_search_results(self, request, queryset, search_term):
        return matching(queryset, search_term, *self.search_fields), False

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        uses = list(self.uses(obj)[:MOST_USES]) if change else []
        return super().render_change_form(
            request, context | {"uses": uses}, add, change, form_url, obj
        )

    def uses(self, obj):
        """Articles that use the record, in their text or in what readers see."""
        articles = Article.objects.with_standing().defer("body")
        return articles.leaning_on(self.leaned_on, obj.pk) if self.leaned_on else articles.none()

    def has_delete_permission(self, request, obj=None) -> bool:
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or not self._serves(obj))

    def _serves(self, obj) -> bool:
        """Asked several times a page, found out once."""
        if not hasattr(obj, "serves"):
            obj.serves = self.uses(obj).exists()
        return obj.serves

    def why_kept(self, obj) -> str:
        return "des articles s’en servent"

    def delete_view(self, request, object_id, extra_context=None):
        """Says in words that a record still serves, where Django would answer 403."""
        obj = self.get_object(request, object_id)
        if obj is None or not super().has_delete_permission(request) or not self._serves(obj):
            told = {"goes_with_it": self.goes_with_it, "feminine": self.feminine} | (
                extra_context or {}
            )
            return super().delete_view(request, object_id, told)
        messages.error(
            request,
            f"«\N{NO-BREAK SPACE}{obj}\N{NO-BREAK SPACE}» ne peut pas être supprimé{'e' if self.feminine else ''}\N{NO-BREAK SPACE}: {self.why_kept(obj)}.",
        )
        return redirect(f"admin:articles_{self.opts.model_name}_change", obj.pk)
