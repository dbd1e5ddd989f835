"""Processor time of every kind of reader page, as a multiple of the floor of bench/article.py.

    .venv/bin/python -m bench.pages [--articles 20000] [--requests 300] [--rounds 5]

The floor and the pages are asked in turns, of the same gunicorn process and the same rows, after a warm-up, without any
cache in front and without compression. What is measured is the processor time of the web process; that of Postgres
stands beside it. A ratio beyond its bound is exit status 1.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
from collections.abc import Mapping

from bench.article import prepare
from bench.rounds import Page, measure
from bench.serving import throw_away

FLOOR = "floor"
LISTS = ("/rubrique-1/", "/tag/energie/", "/auteur/camille-roussel/")


def main() -> int:
    options = _options()
    with throw_away() as server:
        pages = _pages(prepare(options.articles))
        measure(server.pid, pages, options)
    return _told(pages)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--requests", type=int, default=300, help="of each kind, each round")
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


def _pages(stored: list[tuple[int, str]]) -> Mapping[str, Page]:
    random.seed(20261123)
    keys, paths = zip(*random.sample(stored, min(len(stored), 2_000)), strict=True)
    month, addresses = _a_month()
    key = "?avant=20260601T000000.000000Z-5000"
    return {
        FLOOR: Page(1, [f"/floor/{key}/" for key in keys]),
        "article": Page(1.5, paths),
        "rubrique": Page(4, LISTS[:1]),
        "mot-clé": Page(4, LISTS[1:2]),
        "auteur": Page(4, LISTS[2:]),
        "page plus ancienne": Page(4, [path + key for path in LISTS]),
        "jour d’archives": Page(4, [_a_day()]),
        "corrections": Page(4, ["/corrections/"]),
        "une": Page(6, ["/"]),
        "RSS": Page(3, ["/flux/rss.xml"]),
        "Atom": Page(3, ["/flux/atom.xml"]),
        "JSON Feed": Page(3, ["/flux/feed.json"]),
        "flux d’une rubrique": Page(3, ["/rubrique-1/flux/rss.xml"]),
        "partie du plan (1 000)": Page(15, [month], share=0.2, per_thousand=1_000 / addresses),
    }


def _newest() -> list:
    from articles.workflow.publishing import Publication

    rows = Publication.objects.live().newest_first()
    return list(rows.values_list("first_published_at", flat=True))


def _a_month() -> tuple[str, int]:
    """A whole month of the archive, and how many addresses its part of the sitemap holds."""
    moments = [moment.strftime("%Y-%m") for moment in _newest()]
    month = max(set(moments), key=moments.count)
    return f"/sitemap/{month}.xml", moments.count(month)


def _a_day() -> str:
    moments = _newest()
    return moments[len(moments) // 2].strftime("/archives/%Y/%m/%d/")


def _told(pages: Mapping[str, Page]) -> int:
    floor = statistics.median(pages[FLOOR].web)
    print(f"{'page':24} {'web ms':>8} {'× floor':>8} {'bound':>6} {'Postgres ms':>12}")
    beyond = []
    for name, page in pages.items():
        # Each round against its own floor: what else the machine does then weighs on both.
        ratios = [web / base for web, base in zip(page.web, pages[FLOOR].web, strict=True)]
        ratio = statistics.median(ratios) if floor else 0.0
        beyond += [name] if ratio > page.bound else []
        print(
            f"{name:24} {statistics.median(page.web):8.3f} {ratio:8.2f} {page.bound:6g}"
            f" {statistics.median(page.postgres):12.3f}{'  BEYOND' if name in beyond else ''}"
        )
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main())
