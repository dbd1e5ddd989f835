"""What the terminal shows: French, in UTF-8 where the terminal can, and never a reason to stop."""

import contextlib
import sys
from typing import TextIO


def say(text: str = "") -> None:
    _write(sys.stdout, text)


def complain(text: str) -> None:
    _write(sys.stderr, text)


def _write(stream: TextIO, text: str) -> None:
    # The reader of our output may be gone, or speak Latin-1: the newsroom goes on all the same.
    with contextlib.suppress(OSError, ValueError):
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "replace").decode(encoding) + "\n")
        stream.flush()
