"""How long searches take, how large the index is, and what it costs to write: at 10,000, 100,000 and 1,000,000 articles.

    .venv/bin/python -m bench.search [--articles 10000 100000 1000000] [--queries 200]

In one process, with a throw-away Postgres beside it; what is timed is the whole answer, or `find` alone. Bounds of p95: two
words 50 ms, odd ones 100 ms, suggestions 20 ms; the index under 1.5 times the text; writing it 20 ms a publication. More is
exit status 1. The archive is made by bench/search_archive.py: some ten minutes for a million, most of them for the index.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from statistics import median

from bench.serving import leave_when_told

BOUNDS = {"two words": 50, "odd": 100, "suggestions": 20, "index / text": 1.5, "writing": 20}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--queries", type=int, default=200, help="of each kind")
    options = parser.parse_args()
    leave_when_told()
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as folder:
        Path(folder).chmod(0o711)
        os.environ |= {"NEWSROOM_STATE": folder, "DJANGO_SETTINGS_MODULE": "bench.settings"}
        from launch.sharing import SharedServer

        with SharedServer(Path(folder), durable=False) as server:
            os.environ["DATABASE_URL"] = server.url
            return _run(sorted(options.articles), options.queries)


def _run(sizes: Sequence[int], queries: int) -> int:
    language = _open()
    faults = 0
    for size in sizes:
        _grow(language, size)
        figures = {**_storage(), **_times(language, queries)}
        faults += _print(size, figures)
    return min(faults, 1)


def _open():
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    from bench import search_archive

    return search_archive.speak()


def _grow(language, size: int) -> None:
    from django.db import connection

    from articles.workflow.publishing import Publication
    from bench import search_archive
    from bench.filling import copies, small_model

    there = Publication.objects.count()
    with connection.cursor() as cursor:
        model = small_model() if not there else Publication.objects.order_by("pk").first().article
        asked = {
            "model": model.pk,
            "copies": size - there - (not there),
            "apart": search_archive.APART,
        }
        started = time.perf_counter()
        cursor.execute(copies(), asked)
        cursor.execute("DROP INDEX IF EXISTS publication_words")
        told = search_archive.write_words(language)
        filled = time.perf_counter()
        cursor.execute("SET maintenance_work_mem = '1GB'")
        cursor.execute(search_archive.INDEX)
        indexed = time.perf_counter()
        if not there:
            search_archive.learn(language)
        cursor.execute("VACUUM ANALYZE")
        print(
            f"\n{size:,} articles: {told:,} made in {filled - started:.0f} s, index in {indexed - filled:.0f} s",
            flush=True,
        )


def _storage() -> dict[str, float]:
    """Bytes of all that search keeps, by those of the texts as plain words."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_total_relation_size('articles_publicationwords'), pg_relation_size('publication_words'),"
            " (SELECT sum(octet_length(translate(stream, '~|=', ''))) FROM articles_publicationwords)"
        )
        total, index, text = cursor.fetchone()
    print(
        f"text {text / 2**20:,.0f} MB, index {index / 2**20:,.0f} MB, with its words {total / 2**20:,.0f} MB"
    )
    return {"index / text": float(total / text)}


def _times(language, queries: int) -> dict[str, float]:
    chance = random.Random(5)  # noqa: S311 - the same queries each time
    told: dict[str, float] = {}
    _timed(_page(f"{language.forms[200]} {language.forms[300]}"))
    for kind, typed in _queries(language, chance, queries).items():
        told[kind] = _p95(kind, [_timed(_page(one)) for one in typed])
    told["writing"] = _p95("writing", [_timed(act) for act in _publications(40)])
    return told


def _queries(language, chance: random.Random, count: int) -> Mapping[str, Sequence[str]]:
    """Words by their rank: common ones are in every third story, rare ones in a few of a million."""
    forms = language.forms

    def draw(low: int, high: int) -> str:
        return forms[int(low * (high / low) ** chance.random())]

    pairs = [f"{draw(130, 3_000)} {draw(130, 3_000)}" for _ in range(count // 3)]
    pairs += [f"{draw(130, 3_000)} {draw(3_000, 250_000)}" for _ in range(count // 3)]
    pairs += [f"{draw(3_000, 250_000)} {draw(3_000, 250_000)}" for _ in range(count // 3)]
    odd = [
        "a",
        "c",
        "le",
        "de la des",
        " ".join(forms[130:330]),
        '"' * 500,
        "🎉 🎉",
        "🎉",
        f'"{forms[131]} {forms[150]}"',
    ]
    odd += [
        f'"{forms[131]}" "{forms[140]} {forms[133]}" -{forms[150]}',
        " ".join(f"-{one}" for one in forms[130:160]),
    ]
    odd += [f"{forms[130]} -{forms[131]}", "x" * 10_000, forms[130][:3]]
    return {
        "one word": [draw(121, 250_000) for _ in range(count // 2)],
        "two words": pairs,
        "three words": [
            f"{draw(130, 900)} {draw(130, 9_000)} {draw(130, 90_000)}" for _ in range(count // 4)
        ],
        "by date": [f"{draw(130, 3_000)} {draw(130, 3_000)}&tri=date" for _ in range(count // 4)],
        "odd": odd * 3,
    }


@cache
def _client():
    from django.test import Client

    return Client(SERVER_NAME="localhost")


def _page(typed: str) -> Callable[[], None]:
    typed, _, order = typed.partition("&tri=")

    def ask() -> None:
        answer = _client().get("/recherche/", {"q": typed, "tri": order})
        assert answer.status_code == 200, typed

    return ask


def _publications(count: int) -> Sequence[Callable[[], None]]:
    """What a text costs, read as a draft and copied for its publication; each is another."""
    from django.db import connection

    from articles.search import indexing
    from articles.workflow.publishing import Publication
    from bench.filling import PARAGRAPH

    live = list(Publication.objects.select_related("revision").order_by("-pk")[:count])
    paragraph = {"type": "paragraph", "content": [{"type": "text", "text": PARAGRAPH * 3}]}

    def write(publication: Publication) -> None:
        indexing.index_draft(publication.revision)
        indexing.index(publication)

    for publication in live:
        publication.revision.snapshot["body"]["content"] = [paragraph] * 5
    with connection.cursor() as cursor:
        keys = [publication.pk for publication in live]
        cursor.execute(
            "DELETE FROM articles_publicationwords WHERE publication_id = ANY(%s)", [keys]
        )
    return [partial(write, publication) for publication in live]


def _timed(act: Callable[[], None]) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000


def _p95(kind: str, times: Iterable[float]) -> float:
    ordered = sorted(times)
    worst = ordered[int(len(ordered) * 0.95) - 1]
    print(
        f"  {kind:<14} median {median(ordered):6.1f}   p95 {worst:6.1f}   worst {ordered[-1]:6.1f} ms",
        flush=True,
    )
    return worst


def _print(size: int, figures: Mapping[str, float]) -> int:
    over = {name: bound for name, bound in BOUNDS.items() if figures.get(name, 0) > bound}
    for name, bound in over.items():
        print(f"  {name}: {figures[name]:.2f}, bound {bound}")
    return len(over)


if __name__ == "__main__":
    sys.exit(main())
