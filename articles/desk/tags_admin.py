"""The tags of the house and the other names that people type for them."""

from __future__ import annotations

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError

from articles.content.addresses import canonical_slug
from articles.content.tag_names import refuse_synonym, refuse_synonyms_name, refuse_tag
from articles.content.tags import Tag
from articles.desk.composed_fields import ComposedLine
from articles.desk.record_admin import RecordAdmin
from articles.desk.searching import matching
from articles.desk.tagging import TagsField
from articles.typography import slugify


class TagForm(forms.ModelForm):
    name = ComposedLine(label="Nom", max_length=100)
    synonym_names = TagsField(
        label="Synonymes",
        required=False,
        help_text="Ce que l’on tape aussi pour ce mot-clé, séparé par des virgules\N{NO-BREAK SPACE}: IA, A.I.",
    )

    class Meta:
        model = Tag
        fields = ("name", "slug", "description")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "synonym_names" in self.fields:
            self.initial["synonym_names"] = synonyms_of(self.instance)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].label = "Adresse"
            self.fields["slug"].help_text = "Vide\N{NO-BREAK SPACE}: d’après le nom."

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        if "," in name:
            raise ValidationError("Pas de virgule\N{NO-BREAK SPACE}: elle sépare les mots-clés.")
        if not slugify(name):
            raise ValidationError("Il faut au moins une lettre ou un chiffre.")
        if told := refuse_synonyms_name(slugify(name), self.instance):
            raise ValidationError(told)
        return name

    def clean_slug(self) -> str:
        """A slug taken already is told here; the tag would otherwise become a second spelling of another."""
        slug = self.cleaned_data.get("slug")
        if not slug and "name" not in self.cleaned_data:
            return ""
        slug = slug or self.instance.slugify(self.cleaned_data["name"])
        canonical_slug(slug)
        if told := refuse_tag(slug, self.instance):
            raise ValidationError(told)
        return slug

    def clean_synonym_names(self) -> dict[str, str]:
        names = self.cleaned_data["synonym_names"]
        tag = Tag(
            pk=self.instance.pk,
            name=self.cleaned_data.get("name", ""),
            slug=self.cleaned_data.get("slug", ""),
        )
        if told := list(filter(None, (refuse_synonym(name, tag) for name in names.values()))):
            raise ValidationError(told)
        return names


def synonyms_of(tag: Tag) -> str:
    return ", ".join(tag.synonyms.values_list("name", flat=True)) if tag.pk else ""


def write_synonyms(tag: Tag, names: dict[str, str]) -> None:
    """Makes these, by slug, the synonyms of the tag."""
    tag.synonyms.exclude(slug__in=names).delete()
    for slug, name in names.items():
        tag.synonyms.update_or_create(slug=slug, defaults={"name": name})


class TagAdmin(RecordAdmin):
    leaned_on = "tag"
    form = TagForm
    fields = ("name", "slug", "description", "synonym_names")
    list_display = ("name", "synonym_names", "articles_count", "description")
    search_fields = ("name", "synonyms__name")

    def get_queryset(self, request):
        return super().get_queryset(request).with_uses().prefetch_related("synonyms")

    def get_search_results(self, request, queryset, search_term):
        """A tag found by two of its synonyms stands there once."""
        found = matching(Tag.objects.all(), search_term, *self.search_fields)
        return queryset.filter(pk__in=found.values("pk")), False

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if "synonym_names" in form.cleaned_data:
            write_synonyms(form.instance, form.cleaned_data["synonym_names"])

    @admin.display(description="Synonymes")
    def synonym_names(self, tag) -> str:
        return ", ".join(synonym.name for synonym in tag.synonyms.all())

    @admin.display(description="Articles", ordering="uses_count")
    def articles_count(self, tag) -> int:
        return tag.uses_count
