"""The cases, in cases/*.json: what is typed, what it becomes, and who says so. Without "out", nothing changes.

A case with "typed" is the keystroke's too: once its line is ended, the table of keystrokes has done all of it.
"""

import json
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent / "cases"


def told(*books: str) -> list[dict]:
    return [
        case
        for book in books
        for rule in json.loads((_FOLDER / f"{book}.json").read_text(encoding="utf-8"))
        for case in rule["cases"]
    ]


def cases(*books: str):
    """pytest parameters (typed, composed) from the named books."""
    return [
        pytest.param(case["in"], case.get("out", case["in"]), id=case["id"])
        for case in told(*books)
    ]
