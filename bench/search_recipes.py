"""How plain recipes of Postgres fare with what readers type: the questions of tests/search/archive_questions.txt.

    .venv/bin/python -m bench.search_recipes [--quiet]

Each recipe is asked of the same words, of a throw-away Postgres: title, standfirst, text, and the names of authors, tags,
products and sources. Rows that fail are printed, what was missing and what was wrong; --quiet prints their number alone.
What the site itself finds is held by tests/search/test_archive.py.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import Any

from bench.serving import throw_away

QUESTIONS = "archive_questions.txt"
SETUP = """
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH CONFIGURATION plain_french (COPY = french);
ALTER TEXT SEARCH CONFIGURATION plain_french
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
CREATE TABLE stories (key text, words text);
"""
# What makes a vector of a text, and a query of what was typed.
RECIPES = {
    "A: to_tsvector('french')": (
        "to_tsvector('french', words)",
        "websearch_to_tsquery('french', %(typed)s)",
    ),
    "B: unaccent, french_stem": (
        "to_tsvector('plain_french', words)",
        "websearch_to_tsquery('plain_french', %(typed)s)",
    ),
    "C: simple, french and without accents, together": (
        "to_tsvector('simple', unaccent(words)) || to_tsvector('french', words)"
        " || to_tsvector('plain_french', words)",
        "websearch_to_tsquery('simple', unaccent(%(typed)s)) || websearch_to_tsquery('french', %(typed)s)"
        " || websearch_to_tsquery('plain_french', %(typed)s)",
    ),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quiet", action="store_true", help="numbers alone")
    options = parser.parse_args()
    with throw_away() as server:
        _compare(server.url, options.quiet)
    return 0


def _compare(address: str, quiet: bool) -> None:
    import psycopg

    from tests.search.tables import rows

    told = rows(QUESTIONS)
    with psycopg.connect(address, autocommit=True) as database:
        _fill(database)
        for name, recipe in RECIPES.items():
            faults = [row.fault(_found(database, *recipe, row.query)) for row in told]
            failed = list(filter(None, faults))
            print(f"{name}: {len(failed)} of {len(told)} rows fail", flush=True)
            for fault in failed if not quiet else ():
                print(f"    {fault}")
    owed = sum(row.is_owed for row in told)
    print(f"the site: {owed} of {len(told)} rows fail, by tests/search/test_archive.py")


def _fill(database) -> None:
    from tests.search.tables import TOLD

    database.execute(SETUP)
    with database.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO stories VALUES (%s, %s)",
            [(key, _words(story, TOLD)) for key, story in TOLD["stories"].items()],
        )


def _words(story: Mapping[str, Any], told: Mapping[str, Any]) -> str:
    """As the desk would store them: composed, each on a line."""
    from articles.typography import compose

    tags = story.get("tags", ())
    lines = [
        *(story[name] for name in ("title", "standfirst", "body")),
        *tags,
        *(name for tag in tags for name in told["synonyms"].get(tag, ())),
        *(story.get(name, "") for name in ("product", "source")),
        told["authors"][story["author"]],
    ]
    return compose("\n".join(filter(None, lines)))


def _found(database, vector: str, query: str, typed: str) -> list[str]:
    asked = f"SELECT key FROM stories WHERE {vector} @@ ({query})"  # noqa: S608 - our own words
    return [key for (key,) in database.execute(asked, {"typed": typed})]


if __name__ == "__main__":
    sys.exit(main())
