"""The records around the articles: authors, sections, sources, products."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet

from articles.content.article import Article
from articles.content.authors import Author
from articles.content.products import Product
from articles.content.sections import Section
from articles.desk.choice_filter import ChoiceFilter
from articles.desk.lines_fields import AddressesField, LinesField, SpecsField
from articles.desk.record_admin import RecordAdmin

# Sections under a section that are named where they keep it from being deleted.
MOST_NAMED = 5


class AuthorForm(forms.ModelForm):
    beats = LinesField(
        label="Sujets suivis",
        required=False,
        longest=60,
        help_text=Author._meta.get_field("beats").help_text,
    )
    links = AddressesField(
        label="Liens",
        required=False,
        longest=300,
        help_text=Author._meta.get_field("links").help_text,
    )


class AuthorAdmin(RecordAdmin):
    leaned_on = "author"
    list_display = ("name", "job", "user")
    list_select_related = ("user",)
    search_fields = ("name", "job")
    form = AuthorForm
    taken = {"user": "Ce compte a déjà sa fiche d’auteur."}
    nothing = {"user": "Aucun"}
    fields = ("name", "slug", "job", "biography", "beats", "links", "portrait", "user")

    def get_fields(self, request, obj=None):
        """Who only looks is not led to accounts that only the administrator opens."""
        if self.has_change_permission(request, obj):
            return self.fields
        return [name for name in self.fields if name != "user"]


class SectionAdmin(RecordAdmin):
    feminine = True
    ordering = ("position", "id")
    list_display = ("name", "parent", "slug", "position")
    list_select_related = ("parent",)
    search_fields = ("name",)
    nothing = {"parent": "Aucune"}
    fields = ("name", "slug", "parent", "description", "position")

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Only other sections, that stand under none themselves, may have this one under them."""
        if db_field.name == "parent":
            own = request.resolver_match.kwargs.get("object_id")
            kwargs["queryset"] = Section.objects.filter(parent=None).exclude(pk=_number(own))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def uses(self, obj) -> QuerySet:
        return Article.objects.with_standing().defer("body").filter(section=obj)

    def _serves(self, obj) -> bool:
        return super()._serves(obj) or obj.children.exists()

    def why_kept(self, obj) -> str:
        children = ", ".join(obj.children.values_list("name", flat=True)[:MOST_NAMED])
        return f"elle a des sous-rubriques ({children})" if children else super().why_kept(obj)


def _number(typed: str | None) -> int | None:
    return int(typed) if typed and typed.isdecimal() else None


class SourceAdmin(RecordAdmin):
    feminine = True
    leaned_on = "source"
    list_display = ("name", "kind", "url")
    list_filter = (("kind", ChoiceFilter),)
    search_fields = ("name",)
    fields = ("name", "kind", "url")


class ProductForm(forms.ModelForm):
    points = LinesField(
        label="Points", required=False, help_text=Product._meta.get_field("points").help_text
    )
    price_checked_on = forms.DateField(
        label="Prix relevé le",
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text=Product._meta.get_field("price_checked_on").help_text,
    )
    specs = SpecsField(
        label="Caractéristiques",
        required=False,
        help_text=Product._meta.get_field("specs").help_text,
    )


class ProductAdmin(RecordAdmin):
    leaned_on = "product"
    form = ProductForm
    list_display = ("name", "publisher", "category", "price")
    search_fields = ("name", "publisher", "category")
    fields = (
        *("name", "slug", "publisher", "category", "price", "price_checked_on"),
        *("platforms", "url", "points", "specs", "image"),
    )
