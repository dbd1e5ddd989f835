"""Which tag a typed name stands for: its own name or a synonym, whatever the capitals, accents and spaces."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from django.db.models import Q

from articles.content.tags import Tag, TagSynonym
from articles.typography import slugify

LIKE_ENOUGH = 0.7


def tags_named(names: Mapping[str, str]) -> dict[str, Tag]:
    """The tags that these names (by slug) stand for; a name that no tag goes by is left out. At most three queries."""
    found = {tag.slug: tag for tag in Tag.objects.filter(slug__in=names)}
    for find in (_by_name, _by_synonym):
        if left := {slug: name for slug, name in names.items() if slug not in found}:
            found |= find(left)
    return found


def _by_name(names: Mapping[str, str]) -> dict[str, Tag]:
    """Tags whose address somebody changed."""
    lowered = {name.lower(): slug for slug, name in names.items()}
    alike = Tag.objects.filter(Q.create([("name__iexact", name) for name in lowered], Q.OR))
    return {lowered[tag.name.lower()]: tag for tag in alike if tag.name.lower() in lowered}


def _by_synonym(names: Mapping[str, str]) -> dict[str, Tag]:
    known = TagSynonym.objects.filter(slug__in=names).select_related("tag")
    return {synonym.slug: synonym.tag for synonym in known}


def nearest_tag(name: str) -> Tag | None:
    """The tag whose name or synonym is most like a name that none goes by; None when nothing is."""
    known = dict(TagSynonym.objects.values_list("slug", "tag"))
    known |= dict(Tag.objects.values_list("slug", "pk"))
    # One word of a long name too, but the whole of another comes before it.
    known = {word: pk for slug, pk in known.items() for word in _long_words(slug)} | known
    alike = get_close_matches(slugify(name), known, n=1, cutoff=LIKE_ENOUGH)
    return Tag.objects.get(pk=known[alike[0]]) if alike else None


def _long_words(slug: str) -> list[str]:
    return [word for word in slug.split("-") if len(word) > 3]


def refuse_synonym(name: str, tag: Tag) -> str:
    """Why the name cannot be a synonym of the tag, as a French sentence; "" when it can."""
    slug = slugify(name)
    if not slug:
        return f"{_quoted(name)} ne peut pas être un synonyme."
    holder = tags_named({slug: name}).get(slug)
    if slug == slugify(tag.name) or slug == tag.slug:
        return f"{_quoted(name)} est le nom du mot-clé lui-même."
    if holder is None or holder.pk == tag.pk:
        return ""
    if TagSynonym.objects.filter(slug=slug, tag=holder).exists():
        return f"{_quoted(name)} est déjà un synonyme de {_quoted(holder)}\N{NO-BREAK SPACE}: retirez-le d’abord là-bas."
    return (
        f"{_quoted(holder)} est un mot-clé{_served(holder)}. Pour en faire un synonyme, donnez d’abord "
        f"{_quoted(tag)} à ses articles, puis supprimez-le."
    )


def refuse_tag(slug: str, tag: Tag) -> str:
    """Why the address cannot be this tag's, as a French sentence; "" when it can."""
    other = Tag.objects.filter(slug=slug).exclude(pk=tag.pk).first()
    if other:
        return f"C’est déjà l’adresse du mot-clé {_quoted(other)}."
    return refuse_synonyms_name(slug, tag)


def refuse_synonyms_name(slug: str, tag: Tag) -> str:
    """The same for a name, by its slug: a synonym is no tag."""
    synonym = TagSynonym.objects.filter(slug=slug).select_related("tag").first()
    if synonym is None:
        return ""
    if synonym.tag_id == tag.pk:
        return f"{_quoted(synonym)} est un synonyme de ce mot-clé\N{NO-BREAK SPACE}: retirez-le d’abord de ses synonymes."
    return (
        f"{_quoted(synonym)} est un synonyme du mot-clé {_quoted(synonym.tag)}\N{NO-BREAK SPACE}: "
        "employez celui-ci, ou retirez d’abord le synonyme."
    )


def _served(tag: Tag) -> str:
    uses = tag.tagged.count()
    if not uses:
        return ""
    return f", employé dans {uses}\N{NO-BREAK SPACE}article{'s' if uses > 1 else ''}"


def _quoted(name: object) -> str:
    return f"«\N{NO-BREAK SPACE}{name}\N{NO-BREAK SPACE}»"
