"""Statements of the ORM, from the one definition of public, compiled once a process.

Compiling one for each request takes longer than everything else a page does (bench/pages.py). What changes from one
request to the next stands in the queryset as one of the marks below, and is given when the statement is run.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import QuerySet

NOW = datetime(1, 1, 1, tzinfo=UTC)
KEY_MOMENT, SINCE, UNTIL = (NOW + timedelta(microseconds=turn) for turn in (1, 2, 3))
KEY_NUMBER = -1_000
# Slugs never hold such a sign.
SLUG = "\N{SYMBOL FOR NULL}"


def number(turn: int = 0) -> int:
    """The mark of a record's key; no record has it."""
    return -1 - turn


class Statement:
    def __init__(self, queryset: QuerySet):
        """`queryset` tells values_list of plain columns; its rows come as the database driver gives them."""
        self.sql, self.parameters = queryset.query.sql_with_params()

    def rows(self, given: Mapping[Any, Any]) -> list[tuple]:
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [given.get(mark, mark) for mark in self.parameters])
            return cursor.fetchall()
