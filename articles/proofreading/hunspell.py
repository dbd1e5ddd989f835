"""Hunspell as a process of its own: words in, those it does not know out. Plain Python, never a shell.

Raises Unavailable when it is missing, fails or dawdles.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterable

from articles.proofreading.outside import Unavailable

COMMAND = ("hunspell", "-d", "fr", "-i", "utf-8")
INSTALL = "apt-get install hunspell hunspell-fr"
SECONDS = 2.0
MOST_SUGGESTED = 5


def is_installed() -> bool:
    return shutil.which(COMMAND[0]) is not None


class Hunspell:
    """One reading: everything it asks for must be answered within SECONDS in all."""

    def __init__(self):
        self._until = time.monotonic() + SECONDS

    def unknown(self, words: Iterable[str]) -> list[str]:
        """Those that are in no dictionary. Raises Unavailable."""
        try:
            answered = self._ask("-l", "\n".join(words))
        except subprocess.TimeoutExpired as error:
            raise Unavailable("Hunspell took too long") from error
        return answered.split()

    def suggestions(self, words: Iterable[str]) -> dict[str, list[str]]:
        """What it would write instead, for as many of the words as time allows: each takes about 0.15 s."""
        try:
            answered = self._ask("-a", "".join(f"^{word}\n" for word in words))
        except subprocess.TimeoutExpired as late:
            # The last line may have been cut.
            answered = (late.stdout or b"").decode(errors="ignore").rpartition("\n")[0]
        except Unavailable:
            return {}
        return dict(_suggested(line) for line in answered.splitlines() if line.startswith("& "))

    def _ask(self, option: str, text: str) -> str:
        left = self._until - time.monotonic()
        if left <= 0 or not is_installed():
            raise Unavailable("Hunspell is missing, or has no time left")
        try:
            done = subprocess.run(
                [*COMMAND, option], input=text.encode(), capture_output=True, timeout=left
            )
        except OSError as error:
            raise Unavailable("Hunspell does not start") from error
        if done.returncode:
            raise Unavailable(done.stderr.decode(errors="ignore"))
        return done.stdout.decode(errors="ignore")


def _suggested(line: str) -> tuple[str, list[str]]:
    """& word 3 1: one, two, three"""
    told, _, listed = line.partition(": ")
    return told.split()[1], listed.split(", ")[:MOST_SUGGESTED]
