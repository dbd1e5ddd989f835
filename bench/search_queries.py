"""What is asked of the archive of bench/search_archive.py: kinds of queries, as acts to be timed."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial

from bench.search_archive import Language

Act = Callable[[], None]
# Ranks of words: small ones come first; a common one is in every third story, a rare one in a few of a million.
COMMON, USUAL, RARE = (130, 900), (130, 3_000), (3_000, 250_000)


def acts(language: Language, count: int) -> Mapping[str, Sequence[Act]]:
    """`count` of each kind, or a share of it."""
    chance = random.Random(5)  # noqa: S311 - the same queries each time

    def some(many: int, *ranks: tuple[int, int], order: str = "") -> list[Act]:
        words = (" ".join(_draw(language, chance, each) for each in ranks) for _ in range(many))
        return [partial(_page, typed, order) for typed in words]

    third, quarter = count // 3, count // 4
    return {
        "one word": some(count // 2, (121, 250_000)),
        "two words": [
            *some(third, USUAL, USUAL),
            *some(third, USUAL, RARE),
            *some(third, RARE, RARE),
        ],
        "three words": some(quarter, COMMON, (130, 9_000), (130, 90_000)),
        "by date": some(quarter, USUAL, USUAL, order="date"),
        "odd": [partial(_page, typed) for typed in _odd(language.forms) * 3],
        "suggestions": [partial(_suggest, typed) for typed in _begun(language, chance, count)],
    }


def _draw(language: Language, chance: random.Random, ranks: tuple[int, int]) -> str:
    low, high = ranks
    return language.forms[int(low * (high / low) ** chance.random())]


def _odd(forms: list[str]) -> list[str]:
    common, other, third = forms[130:133]
    return [
        *("a", "c", "le", "de la des", "🎉", "🎉 🎉", '"' * 500, "x" * 10_000, common[:3]),
        " ".join(forms[130:330]),
        " ".join(f"-{form}" for form in forms[130:160]),
        f"{common} -{other}",
        f'"{common} {other}"',
        f'"{common}" "{third} {other}" -{forms[150]}',
    ]


def _begun(language: Language, chance: random.Random, count: int) -> list[str]:
    """Words as far as they are typed: two signs, three, and so on; some behind a whole word."""
    words = [_draw(language, chance, (130, 90_000)) for _ in range(count)]
    begun = [word[: 2 + turn % 5] for turn, word in enumerate(words)]
    return [
        f"{_draw(language, chance, USUAL)} {part}" if turn % 3 == 0 else part
        for turn, part in enumerate(begun)
    ]


@cache
def _client():
    from django.test import Client

    return Client(SERVER_NAME="localhost")


def _page(typed: str, order: str = "") -> None:
    answer = _client().get("/recherche/", {"q": typed, "tri": order})
    assert answer.status_code == 200, typed


def _suggest(typed: str) -> None:
    answer = _client().get("/recherche/suggestions/", {"q": typed})
    assert answer.status_code == 200, typed


def publications(count: int) -> Sequence[Act]:
    """What a text costs, read as a draft and copied for its publication; each is another."""
    from django.db import connection

    from articles.workflow.publishing import Publication
    from bench.filling import PARAGRAPH

    live = list(Publication.objects.select_related("revision").order_by("-pk")[:count])
    paragraph = {"type": "paragraph", "content": [{"type": "text", "text": PARAGRAPH * 3}]}
    for publication in live:
        publication.revision.snapshot["body"]["content"] = [paragraph] * 5
    forget = "DELETE FROM articles_publicationwords WHERE publication_id = ANY(%s)"
    with connection.cursor() as cursor:
        cursor.execute(forget, [[publication.pk for publication in live]])
    return [partial(_write, publication) for publication in live]


def _write(publication) -> None:
    from articles.search import indexing

    indexing.index_draft(publication.revision)
    indexing.index(publication)
