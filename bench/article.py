"""Processor time of the article page, as a multiple of the floor: one row by its key, its stored HTML.

    .venv/bin/python -m bench.article [--articles 20000] [--requests 3000] [--rounds 5]

Both are asked in turns in one run, of the same gunicorn process and the same rows, after a warm-up. An own, throw-away
Postgres is used, the newsroom's is not touched. The bound is 1.5; more is exit status 1.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys

from bench.serving import throw_away

BOUND = 1.5


def main() -> int:
    options = _options()
    with throw_away() as server:
        pages = prepare(options.articles)
        ratios = _measure(server.pid, pages, options)
    middle = statistics.median(ratios)
    print(
        f"article / floor: {middle:.2f} (rounds: {', '.join(f'{ratio:.2f}' for ratio in ratios)}); bound {BOUND}"
    )
    return 0 if middle <= BOUND else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--requests", type=int, default=3_000, help="of each kind, each round")
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


def prepare(articles: int) -> list[tuple[int, str]]:
    """Key and address of every publication of a fresh newsroom."""
    import django
    from django.core.management import call_command

    django.setup()
    from django.db import connection

    from articles.workflow.publishing import Publication
    from bench.filling import fill

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    fill(articles)
    connection.cursor().execute("VACUUM ANALYZE")
    pages = [
        (publication.pk, publication.path)
        for publication in Publication.objects.select_related("section")
    ]
    connection.close()
    connection.close_pool()
    return pages


def _measure(postgres: int, pages: list[tuple[int, str]], options) -> list[float]:
    from bench.serving import gunicorn

    random.seed(20261123)
    with gunicorn("bench.settings") as (port, worker):
        _round(port, worker, postgres, pages, 300)
        return [
            _told(*_round(port, worker, postgres, pages, options.requests))
            for _ in range(options.rounds)
        ]


def _round(port: int, worker: int, postgres: int, pages, requests: int) -> tuple[float, ...]:
    """Milliseconds of processor a request: floor and article in the web process, then in Postgres."""
    from bench.serving import ask, postgres_backends, processor_seconds

    spent = {"web": [], "postgres": []}
    for kind in ("floor", "article"):
        chosen = random.choices(pages, k=requests)  # noqa: S311
        addresses = [f"/floor/{key}/" if kind == "floor" else path for key, path in chosen]
        watched = {"web": [worker], "postgres": postgres_backends(postgres)}
        before = {name: processor_seconds(pids) for name, pids in watched.items()}
        ask(port, addresses)
        for name, pids in watched.items():
            spent[name].append((processor_seconds(pids) - before[name]) * 1000 / requests)
    return (*spent["web"], *spent["postgres"])


def _told(floor: float, article: float, floor_postgres: float, article_postgres: float) -> float:
    whole = (article + article_postgres) / max(floor + floor_postgres, 1e-9)
    print(
        f"web: floor {floor:.3f} ms, article {article:.3f} ms, ratio {article / floor:.2f}; "
        f"Postgres: floor {floor_postgres:.3f} ms, article {article_postgres:.3f} ms; together {whole:.2f}"
    )
    return article / floor


if __name__ == "__main__":
    sys.exit(main())
