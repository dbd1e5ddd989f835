"""Time grows with the text, whatever is in it: no pattern may go back over what it has read."""

from time import process_time

import pytest

from articles.typography import Run, compose, compose_runs, suggest

TRAPS = [
    " ",
    "\u00a0",
    '"',
    '" ',
    ' "a',
    '1" ',
    "'",
    "« ",
    "“ a",
    ".",
    ". ",
    "1 ",
    "1 000 ",
    "a-",
    "a.",
    "a@",
    "http://!",
    "/.",
    "{{",
    "{%",
    "`a",
    "!",
    "e\u0301",
    "\u0301",
    "- a",
    "(a",
    "12345",
    "oe",
    "X",
]


@pytest.mark.parametrize("trap", TRAPS)
def test_no_text_is_slow(trap):
    # Eight times the text: eight times the time, or some thirty times if it were quadratic over half of it. What a
    # busy machine adds does not come three times; what the pattern costs does.
    assert any(_grows_with_the_text(trap) for _ in range(3))


def _grows_with_the_text(trap: str) -> bool:
    short, long = _seconds(trap, 5_000), _seconds(trap, 40_000)
    return long < max(0.2, 20 * short)


def _seconds(trap: str, length: int) -> float:
    text = (trap * length)[:length]
    runs = [Run(text[at : at + 7]) for at in range(0, length, 7)]
    started = process_time()
    compose(text)
    compose_runs(runs)
    suggest(text)
    return process_time() - started
