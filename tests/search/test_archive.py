"""The archive of a daily, asked as its readers ask: what must be found, what must not, and what comes first."""

from __future__ import annotations

import pytest

from tests.search import reading
from tests.search.archive import open_archive
from tests.search.tables import ORDERED, TOLD, orders, rows

QUESTIONS, ORDER = "archive_questions.txt", "archive_order.txt"


@pytest.fixture
def asked(client, db):
    """asked(stories) publishes them, and gives what finds their keys."""

    def open_to(stories):
        keys = {reading.plain(title): key for key, title in open_archive(stories).items()}
        return lambda query: [keys[title] for title in reading.titles(client, query)]

    return open_to


def test_finds_what_readers_mean(asked):
    """One test, as the next: the archive takes longer to publish than to be asked."""
    search = asked(TOLD["stories"])
    faults = []
    for row in rows(QUESTIONS):
        fault = row.fault(search(row.query))
        if row.is_owed:
            fault = "" if fault else f"{row.query}: no longer owed"
        faults.append(fault)
    # Whoever pastes a title means that story.
    for key, story in TOLD["stories"].items():
        first = search(story["title"])[:1]
        faults.append("" if first == [key] else f"{story['title']}: {first} comes first")
    assert not any(faults), "\n".join(filter(None, faults))


def test_the_best_comes_first(asked):
    search = asked(ORDERED["stories"])
    faults = []
    for query, wanted in orders(ORDER):
        there = [key for key in search(query) if key in wanted]
        if there != wanted:
            faults.append(f"{query}: {there}, not {wanted}")
    assert not faults, "\n".join(faults)


def test_the_tables_are_sound():
    """They know their stories, ask nothing twice, and each row expects something."""
    told = rows(QUESTIONS)
    assert {key for row in told for key in row.wanted | row.unwanted} <= set(TOLD["stories"])
    assert all(row.wanted or row.unwanted or row.is_all for row in told)
    assert len({row.query for row in told}) == len(told) >= 200
    ordered = orders(ORDER)
    assert {key for _, keys in ordered for key in keys} <= set(ORDERED["stories"])
    assert len(ordered) >= 30
