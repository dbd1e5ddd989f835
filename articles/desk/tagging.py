"""The tags of an article, typed as people type them: “IA générative, Orvane”."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError

from articles.content.tag_names import nearest_tag, tags_named
from articles.content.tags import Tag, TaggedArticle
from articles.desk.composed_fields import SeveralWordsField
from articles.desk.records_rights import may
from articles.desk.sorting import by_name
from articles.typography import compose, slugify

LONGEST = 100
MOST = 30


class TagsField(SeveralWordsField):
    """Cleans to a mapping of slug to name. Two spellings of one slug are one tag."""

    def parts(self, text: str) -> dict[str, str]:
        names = (compose(" ".join(part.split())).strip() for part in text.split(","))
        first_spelling: dict[str, str] = {}
        for name in filter(None, names):
            first_spelling.setdefault(slugify(name), name)
        return first_spelling

    def validate(self, value: dict[str, str]) -> None:
        for slug, name in value.items():
            if not slug:
                raise ValidationError(
                    f"«\N{NO-BREAK SPACE}{name}\N{NO-BREAK SPACE}» ne peut pas faire un mot-clé."
                )
            if len(name) > LONGEST or len(slug) > LONGEST:
                raise ValidationError(
                    f"Un mot-clé a {LONGEST}\N{NO-BREAK SPACE}caractères au plus\N{NO-BREAK SPACE}: {name[:40]}…"
                )
        if len(value) > MOST:
            raise ValidationError(f"{MOST}\N{NO-BREAK SPACE}mots-clés au plus.")


def typed_tags(article) -> str:
    """The tags as the field shows them, by name."""
    if not article.pk:
        return ""
    names = article.tagged.order_by(by_name("tag__name")).values_list("tag__name", flat=True)
    return ", ".join(names)


def may_make_tags(user) -> bool:
    return may(user, "add", Tag)


@dataclass(frozen=True)
class TypedTags:
    """What was typed, by slug, and the tags of the house that it stands for."""

    names: dict[str, str]
    known: dict[str, Tag]

    @classmethod
    def of(cls, names: dict[str, str]) -> TypedTags:
        return cls(names, tags_named(names))

    @property
    def unknown(self) -> dict[str, str]:
        return {slug: name for slug, name in self.names.items() if slug not in self.known}

    def refuse_unknown(self) -> None:
        """For those who choose among the tags there are: a sentence for each that is none, as ValidationError."""
        if self.unknown:
            raise ValidationError([_unknown(name) for name in self.unknown.values()])


def _unknown(name: str) -> str:
    told = f"«\N{NO-BREAK SPACE}{name}\N{NO-BREAK SPACE}» n’est pas un mot-clé de la rédaction, et seule l’édition en crée."
    if near := nearest_tag(name):
        return f"{told} Le plus proche\N{NO-BREAK SPACE}: «\N{NO-BREAK SPACE}{near}\N{NO-BREAK SPACE}»."
    return f"{told} Retirez-le, ou demandez-lui de l’ajouter."


def find_or_make(typed: TypedTags) -> list[int]:
    """The keys of these tags; those that nobody used before are made."""
    made = [
        Tag.objects.get_or_create(slug=slug, defaults={"name": name})[0]
        for slug, name in typed.unknown.items()
    ]
    return sorted({tag.pk for tag in (*typed.known.values(), *made)})


def write_tags(article, tags: list[int]) -> None:
    """Makes these the tags; leaves the rows that stay alone."""
    present = set(article.tagged.values_list("tag_id", flat=True))
    article.tagged.filter(tag__in=present - set(tags)).delete()
    TaggedArticle.objects.bulk_create(
        TaggedArticle(content_object=article, tag_id=tag) for tag in tags if tag not in present
    )
