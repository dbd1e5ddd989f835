"""What to offer while somebody types: names that live stories carry, and titles of live stories. Never a word by itself:
it might be of a story that is not out."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from django.db import connection
from django.db.models import CharField, Exists, F, Func, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Length

from articles.content.authors import Author
from articles.content.products import Product
from articles.content.tags import Tag
from articles.search.finding import find
from articles.search.folding import fold
from articles.search.querying import Query, Term, Way, read
from articles.search.telling import AUTHOR, PRODUCT, TAG
from articles.workflow import clock
from articles.workflow.compiled import NOW, SLUG, Statement
from articles.workflow.publications import Publication, address

# Signs. Fewer say nothing yet; a word is guessed from three.
SHORTEST, SHORTEST_WORD = 2, 3
MOST_NAMES, MOST_TITLES, MOST_WORDS = 2, 5, 6


class Suggestion(NamedTuple):
    """`kind` is "tag", "author", "product" or "story"."""

    kind: str
    label: str
    path: str


def suggest(typed: str) -> list[Suggestion]:
    """At most four queries."""
    beginning = " ".join(fold(typed).split())
    if len(beginning) < SHORTEST:
        return []
    return [*_names(beginning), *_titles(typed)]


def _names(beginning: str) -> list[Suggestion]:
    pattern = _escaped(beginning)
    given = {NOW: clock.now(), f"{SLUG}%": f"{pattern}%", f"% {SLUG}%": f"% {pattern}%"}
    return [
        Suggestion(kind, name, _MODELS[kind](slug=slug).path)
        for kind, name, slug, *_ in _statement().rows(given)
    ]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


_MODELS = {TAG: Tag, PRODUCT: Product, AUTHOR: Author}


@cache
def _statement() -> Statement:
    live = Publication.objects.live(NOW).order_by()
    shown = {"references__kind": "product", "references__as_test__isnull": False}
    parts = [
        _beginning(TAG, Tag, live.filter(tag_rows__tag=OuterRef("pk"))),
        _beginning(PRODUCT, Product, live.filter(references__target_id=OuterRef("pk"), **shown)),
        _beginning(AUTHOR, Author, live.filter(author_rows__author=OuterRef("pk"))),
    ]
    return Statement(parts[0].union(*parts[1:], all=True))


def _beginning(kind: str, model, live: QuerySet) -> QuerySet:
    """A name, or a word of it; the shortest first, since it says least that was not typed."""
    folded = Func(F("name"), function="articles_fold", output_field=TextField())
    named = model.objects.alias(folded=folded).filter(
        Q(folded__startswith=SLUG) | Q(folded__contains=f" {SLUG}"), Exists(live)
    )
    named = named.annotate(kind_of=Value(kind, CharField()), size=Length("name")).order_by("size")
    return named.values_list("kind_of", "name", "slug", "size")[:MOST_NAMES]


def _titles(typed: str) -> list[Suggestion]:
    """The newest stories whose title says all of it, the last word perhaps to its end only."""
    query = _completed(typed)
    hits = find(query, by_date=True, in_titles=True, most=MOST_TITLES) if query.terms else []
    if not hits:
        return []
    live = Publication.objects.live().filter(pk__in=[hit.publication_id for hit in hits])
    told = live.newest_first().values_list("section__slug", "article_id", "slug", "title")
    return [Suggestion("story", title, address(*key)) for *key, title in told]


def _completed(typed: str) -> Query:
    query = read(typed)
    last = query.terms[-1] if query.terms else None
    if last is None or typed[-1:].isspace() or len(last.ways[0].forms) > 1:
        return query
    form = last.ways[0].forms[0]
    if len(form) < SHORTEST_WORD:
        return query
    ways = dict.fromkeys((*last.ways, *(Way((word,)) for word in _words(form))))
    return Query(query.typed, (*query.terms[:-1], Term(tuple(ways), last.typed)), query.excluded)


def _words(beginning: str) -> list[str]:
    """The commonest words of the archive that begin so."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT form FROM articles_word WHERE form LIKE %s ORDER BY stories DESC, form LIMIT %s",
            [f"{_escaped(beginning)}%", MOST_WORDS],
        )
        return [form for (form,) in cursor.fetchall()]
