"""The article page of the desk: the server's time for its requests, and how long a key takes to be seen.

    .venv/bin/python -m bench.desk [--rounds 30] [--words 10000] [--keys 200]

Requests are asked in turns in this one process, after a warm-up, of the same article with every block, several
signatures, tags and sources; each is told as milliseconds and as a multiple of the desk's cheapest page, the
one that asks for the password. Keys are typed into the real page in Chromium, in the middle of a long text; a key
is seen when the next frame has been painted. An own, throw-away Postgres is used, the newsroom's is not touched.
Exit status 1 when a bound is missed: 50 ms for the page; 16 ms a key at the median, 50 ms at the 95th percentile.
"""

from __future__ import annotations

import argparse
import statistics
import sys

from bench.serving import leave_when_told

PAGE = 50.0  # milliseconds of server time
MEDIAN, P95 = 16.0, 50.0  # milliseconds from a key to its frame


def main() -> int:
    options = _options()
    leave_when_told()
    from launch.trying import enter_test_home

    home = enter_test_home()
    from launch.sharing import SharedServer

    with SharedServer(home, durable=False):
        from bench.desk_site import newsroom

        with newsroom(options.words) as site:
            page = _requests(site, options.rounds)
            median, p95 = _keys(site, options.keys)
    return 0 if page <= PAGE and median <= MEDIAN and p95 <= P95 else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=30, help="of each kind of request")
    parser.add_argument("--words", type=int, default=10_000, help="of the text that is typed into")
    parser.add_argument("--keys", type=int, default=200)
    return parser.parse_args()


def _requests(site, rounds: int) -> float:
    """Tells the middle of each kind of request; gives the article page's, in milliseconds."""
    spent: dict[str, list[float]] = {name: [] for name in site.requests}
    for turn in range(rounds + 3):
        for name, ask in site.requests.items():
            milliseconds, queries = ask()
            if turn >= 3:  # the first ones warm up
                spent[name].append(milliseconds)
            if turn == rounds:
                site.queries[name] = queries
    middle = {name: statistics.median(times) for name, times in spent.items()}
    for name, milliseconds in middle.items():
        ratio = milliseconds / middle["login"]
        print(
            f"{name:8} {milliseconds:6.1f} ms, {ratio:5.1f} × login, {site.queries[name]} queries"
        )
    return middle["page"]


def _keys(site, keys: int) -> tuple[float, float]:
    from bench.typing_speed import delays

    found = sorted(delays(site.live(), site.long_page, site.cookie, keys))
    median, p95 = statistics.median(found), found[int(len(found) * 0.95)]
    print(
        f"keys     {median:6.1f} ms at the median, {p95:.1f} ms at p95, {len(found)} keys, {site.words} words"
    )
    return median, p95


if __name__ == "__main__":
    sys.exit(main())
