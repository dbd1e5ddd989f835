"""How long searches take, how large the index is, and what it costs to write: at 10,000, 100,000 and 1,000,000 articles.

    .venv/bin/python -m bench.search [--articles 10000 100000 1000000] [--queries 200]

In one process, with a throw-away Postgres beside it; what is timed is the whole answer. Bounds of p95: two words 50 ms, odd
ones 100 ms, suggestions 20 ms; the index with the words that it keeps under 1.5 times the text, which a small archive misses,
since it has as many different words, each in few stories; writing it 20 ms a publication. More is exit status 1. The archive
is made by bench/search_archive.py: twenty minutes for a million, most of them for the index.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median

from bench.serving import throw_away

BOUNDS = {"two words": 50, "odd": 100, "suggestions": 20, "index / text": 1.5, "writing": 20}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--queries", type=int, default=200, help="of each kind")
    options = parser.parse_args()
    with throw_away():
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

    there = Publication.objects.count()
    started = time.perf_counter()
    with connection.cursor() as cursor:
        _copy_articles(size - there - (not there), is_first=not there)
        cursor.execute("DROP INDEX IF EXISTS publication_words")
        told = search_archive.write_words(language)
        filled = time.perf_counter()
        cursor.execute("SET maintenance_work_mem = '1GB'")
        cursor.execute(search_archive.INDEX)
        print(f"\n{size:,} articles: {told:,} made in {filled - started:.0f} s, ", end="")
        print(f"index in {time.perf_counter() - filled:.0f} s", flush=True)
        search_archive.learn(language, size)
        cursor.execute("VACUUM ANALYZE")


def _copy_articles(copied: int, is_first: bool) -> None:
    from articles.content.article import Article
    from bench.filling import copy, small_model
    from bench.search_archive import APART

    model = small_model() if is_first else Article.objects.order_by("pk").first()
    copy(model.pk, copied, APART)


_SIZES = ("text", "index", "with its words")


def _storage() -> dict[str, float]:
    """Bytes of all that search keeps, by those of the texts as plain words."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_total_relation_size('articles_publicationwords'), pg_relation_size('publication_words'),"
            " (SELECT sum(octet_length(translate(stream, '~|=', ''))) FROM articles_publicationwords)"
        )
        total, index, text = cursor.fetchone()
    told = (
        f"{name} {size / 2**20:,.0f} MB"
        for name, size in zip(_SIZES, (text, index, total), strict=True)
    )
    print(f"{', '.join(told)}: {total / text:.2f} times the text")
    return {"index / text": float(total / text)}


def _times(language, queries: int) -> dict[str, float]:
    from bench import search_queries

    kinds = search_queries.acts(language, queries)
    # What a process does once.
    _timed(kinds["one word"][0])
    told = {kind: _p95(kind, map(_timed, acts)) for kind, acts in kinds.items()}
    return told | {"writing": _p95("writing", map(_timed, search_queries.publications(40)))}


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
    over = {name: bound for name, bound in BOUNDS.items() if figures[name] > bound}
    for name, bound in over.items():
        print(f"  {name}: {figures[name]:.2f}, bound {bound}")
    return len(over)


if __name__ == "__main__":
    sys.exit(main())
