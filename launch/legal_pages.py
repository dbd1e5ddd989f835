"""The pages without which the site does not open to readers, and which of them are still empty."""

import os

import psycopg
from psycopg import errors

# As in articles/content/house_pages.py, which cannot be imported before Django is set up; a test compares.
LEGAL = {
    "mentions-legales": "Mentions légales",
    "confidentialite": "Confidentialité",
    "accessibilite": "Accessibilité",
}


def missing(database_url: str) -> list[str]:
    """Their titles; none where there is no newsroom to ask, or where it is being built.

    A database that has just fallen is brought back by whoever watches it: that nobody could ask it ends nothing.
    """
    if os.environ.get("NEWSROOM_DEBUG", "").lower() in {"1", "true", "yes", "on", "oui"}:
        return []
    try:
        with psycopg.connect(database_url) as session:
            rows = session.execute(
                "SELECT slug FROM articles_housepage WHERE is_written"
            ).fetchall()
    except (errors.UndefinedTable, psycopg.OperationalError):
        return []
    written = {slug for (slug,) in rows}
    return [title for slug, title in LEGAL.items() if slug not in written]
