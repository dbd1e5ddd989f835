"""A tag of 100,000 articles beside one of 100: the first page and a deep one, as ratios of processor time.

    .venv/bin/python -m bench.large_tag [--articles 100000] [--requests 200] [--rounds 5]

What is measured is the processor time of the web process and of Postgres together. A ratio beyond 1.5 is exit status 1.
"""

from __future__ import annotations

import argparse
import statistics
import sys

from bench.article import prepare
from bench.rounds import Page, measure
from bench.serving import throw_away

BOUND = 1.5
SMALL = 100
FEW = """
INSERT INTO articles_publicationtag (article_id, first_published_at, publication_id, tag_id)
SELECT article_id, first_published_at, publication_id, %(few)s FROM articles_publicationtag
WHERE tag_id = %(many)s ORDER BY first_published_at DESC LIMIT %(small)s
"""


def main() -> int:
    options = _options()
    with throw_away() as server:
        prepare(options.articles)
        pages = _pages()
        measure(server.pid, pages, options)
    return _told(pages)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--requests", type=int, default=200, help="of each page, each round")
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


def _pages() -> dict[str, Page]:
    """The first page of both, and one that has half of its tag before it."""
    from django.db import connection

    from articles.content.tags import Tag

    many, few = Tag.objects.get(name="énergie"), Tag.objects.create(name="rare")
    with connection.cursor() as cursor:
        cursor.execute(FEW, {"many": many.pk, "few": few.pk, "small": SMALL})
        cursor.execute("VACUUM ANALYZE articles_publicationtag")
    pages = {
        f"{name}, {tag.name}": Page(BOUND, [tag.path + key])
        for tag in (few, many)
        for name, key in (("first", ""), ("deep", _key_of_the_middle(tag)))
    }
    connection.close()
    connection.close_pool()
    return pages


def _key_of_the_middle(tag) -> str:
    from articles.public.paging import Key
    from articles.workflow.publications import PublicationTag

    rows = PublicationTag.objects.filter(tag=tag).order_by("-first_published_at", "-article_id")
    row = rows[rows.count() // 2]
    return f"?avant={Key(row.first_published_at, row.article_id)}"


def _told(pages: dict[str, Page]) -> int:
    spent = {
        name: [sum(both) for both in zip(page.web, page.postgres, strict=True)]
        for name, page in pages.items()
    }
    beyond = False
    for place in ("first", "deep"):
        few, many = spent[f"{place}, rare"], spent[f"{place}, énergie"]
        # Each round against its own: what else the machine does then weighs on both.
        ratio = statistics.median(large / small for large, small in zip(many, few, strict=True))
        beyond = beyond or ratio > BOUND
        print(
            f"{place:6} {statistics.median(few):8.3f} ms of {SMALL}"
            f" {statistics.median(many):8.3f} ms of all {ratio:6.2f} × (at most {BOUND})"
        )
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main())
