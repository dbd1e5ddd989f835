"""By what a search may be narrowed: sections, kinds, authors, tags, products, and what stands for them in the words."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import F, Value

from articles.content.authors import Author
from articles.content.kinds import Kind
from articles.content.products import Product
from articles.content.tags import Tag
from articles.public.asking import Asked
from articles.public.shell import SectionsState, Shell
from articles.search import rarity, telling
from articles.search.finding import Filters, Hit
from articles.search.querying import Query

RECORDS = {telling.AUTHOR: Author, telling.TAG: Tag, telling.PRODUCT: Product}
LABELS = {telling.AUTHOR: "Signés par", telling.TAG: "Sujets liés", telling.PRODUCT: "Produits"}
MOST_OFFERED = {telling.AUTHOR: 4, telling.TAG: 8, telling.PRODUCT: 4}


class Record(NamedTuple):
    kind: str
    pk: int
    name: str
    slug: str


@dataclass(frozen=True)
class Known:
    """What a search needs to know first: the state that the shell shows, synonyms, how often its words are told
    (articles.search.rarity), and the records that it names."""

    state: str
    synonyms: list[list[str]]
    counts: tuple[float, dict[str, int]]
    chosen: dict[str, Record] = field(default_factory=dict)


def look_up(asked: Asked, query: Query) -> Known:
    """One query."""
    slugs = {kind: getattr(asked, kind) for kind in RECORDS}
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN, [rarity.forms(query), *slugs.values()])
        state, synonyms, *counts, chosen = cursor.fetchone()
    records = (Record(*row) for row in json.loads(chosen or "[]"))
    said = json.loads(synonyms or "[]")
    return Known(state, said, rarity.told(*counts), {one.kind: one for one in records})


def _by_slug(kind: str) -> str:
    table = RECORDS[kind]._meta.db_table
    return f"SELECT '{kind}' AS kind, id, name, slug FROM {table} WHERE slug = %s"  # noqa: S608 - our own words


_KNOWN = (
    f"SELECT {SectionsState.template}, "  # noqa: S608 - our own words
    f"(SELECT json_agg(words)::text FROM articles_synonyms), {rarity.COUNTS}, "
    "(SELECT json_agg(json_build_array(kind, id, name, slug))::text FROM ("
    f"{' UNION ALL '.join(map(_by_slug, RECORDS))}) AS chosen)"
)


def filters(asked: Asked, known: Known, shell: Shell) -> Filters:
    groups: list[tuple[str, ...]] = [
        (telling.mark(kind, record.pk),) for kind, record in known.chosen.items()
    ]
    if section := _section(asked, shell):
        below = [section, *shell.under(section)]
        groups.append(tuple(telling.mark(telling.SECTION, one.pk) for one in below))
    if asked.kind in Kind:
        groups.append((telling.mark(telling.KIND, asked.kind),))
    return asked.in_period(Filters(tuple(groups)))


def _section(asked: Asked, shell: Shell):
    return next((one for one in shell.sections.values() if one.slug == asked.section), None)


class Choice(NamedTuple):
    value: str
    label: str
    is_chosen: bool


def section_choices(asked: Asked, shell: Shell, counts: Mapping[str, int]) -> list[Choice]:
    """Each with those under it behind it."""
    ordered = [one for top in shell.top for one in (top, *shell.under(top))]
    return [
        Choice(
            one.slug,
            _counted(
                ("\N{NO-BREAK SPACE}– " if one.parent else "") + one.name,
                sum(
                    counts.get(telling.mark(telling.SECTION, each.pk), 0)
                    for each in (one, *shell.under(one))
                ),
            ),
            one.slug == asked.section,
        )
        for one in ordered
    ]


def kind_choices(asked: Asked, counts: Mapping[str, int]) -> list[Choice]:
    return [
        Choice(
            kind,
            _counted(kind.label, counts.get(telling.mark(telling.KIND, kind), 0)),
            kind == asked.kind,
        )
        for kind in Kind
    ]


def _counted(label: str, count: int) -> str:
    return f"{label} ({count})" if count else label


def count(hits: Iterable[Hit]) -> Counter[str]:
    return Counter(mark for hit in hits for mark in hit.marks.split())


class Offer(NamedTuple):
    """`records` are names, addresses and how many stories, where all were counted."""

    label: str
    records: list[tuple[str, str, int]]


def offers(asked: Asked, known: Known, counts: Mapping[str, int], are_all: bool) -> list[Offer]:
    """What most of the stories found are about, and by whom: what they are told by, so live. One query."""
    wanted = dict(_wanted(known, counts))
    named = _named({kind: list(keys) for kind, keys in wanted.items() if keys})
    return [
        Offer(
            LABELS[kind],
            [
                (
                    record.name,
                    asked.address(**{kind: record.slug}),
                    keys[record.pk] if are_all else 0,
                )
                for record in sorted(named.get(kind, ()), key=lambda one: -keys[one.pk])
            ],
        )
        for kind, keys in wanted.items()
        if named.get(kind)
    ]


def _wanted(known: Known, counts: Mapping[str, int]) -> Iterator[tuple[str, dict[int, int]]]:
    for kind in (telling.TAG, telling.PRODUCT, telling.AUTHOR):
        if kind in known.chosen:
            continue
        start = telling.mark(kind, "")
        told = {int(name[len(start) :]): n for name, n in counts.items() if name.startswith(start)}
        yield kind, dict(Counter(told).most_common(MOST_OFFERED[kind]))


def _named(wanted: Mapping[str, Sequence[int]]) -> Mapping[str, list[Record]]:
    rows: list[Any] = [
        RECORDS[kind]
        .objects.filter(pk__in=keys)
        .order_by()
        .values_list(Value(kind), F("pk"), F("name"), F("slug"))
        for kind, keys in wanted.items()
    ]
    named: dict[str, list[Record]] = {}
    for row in rows[0].union(*rows[1:]) if rows else ():
        named.setdefault(row[0], []).append(Record(*row))
    return named
