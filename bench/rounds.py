"""Pages asked in turns of one gunicorn process: what each costs the processor, round by round."""

from __future__ import annotations

import argparse
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bench.serving import (
    ask,
    gunicorn,
    postgres_backends,
    processor_seconds,
    processor_seconds_since,
)


@dataclass
class Page:
    """`bound` is a multiple of the floor; `share` is how many of the requests are enough for it."""

    bound: float
    addresses: Sequence[str]
    share: float = 1.0
    per_thousand: float = 1.0
    web: list[float] = field(default_factory=list)
    postgres: list[float] = field(default_factory=list)


def measure(postgres: int, pages: Mapping[str, Page], options: argparse.Namespace) -> None:
    """Asks pages in turns, after a warm-up: `options` says for how many requests and rounds; `postgres` is a pid."""
    with gunicorn("bench.settings") as (port, worker):
        for page in pages.values():
            _ask(port, worker, postgres, page, 40)
            page.web.clear()
            page.postgres.clear()
        for _ in range(options.rounds):
            for page in pages.values():
                _ask(port, worker, postgres, page, options.requests)


def _ask(port: int, worker: int, postgres: int, page: Page, requests: int) -> None:
    """Notes the milliseconds of processor for one request."""
    count = max(int(requests * page.share), 10)
    watched = {"web": [worker], "postgres": postgres_backends(postgres)}
    before = {
        name: {pid: processor_seconds([pid]) for pid in pids} for name, pids in watched.items()
    }
    ask(port, random.choices(page.addresses, k=count))  # noqa: S311
    for name, earlier in before.items():
        spent = processor_seconds_since(earlier) * 1000 / count
        getattr(page, name).append(spent * page.per_thousand)
