"""Children that do not outlive us, even after kill -9."""

import ctypes
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import IO

from launch.state import ROOT

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)


def spawn(
    command: list[str], output: IO | int, environment: dict[str, str] | None = None
) -> subprocess.Popen:
    """In a session of its own, so that Ctrl-C reaches us alone and we choose the order of the end."""
    return subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, cwd=ROOT,
        env=environment, start_new_session=True, preexec_fn=_end_with(os.getpid()),
    )  # fmt: skip


def _end_with(parent: int) -> Callable[[], None]:
    def ask_the_kernel() -> None:
        _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        # The parent may have died before the kernel was asked.
        if os.getppid() != parent:
            os._exit(1)

    return ask_the_kernel


def open_log(file: Path, largest: int = 5_000_000) -> IO:
    """Appends; what is too long makes room at the next start, the last of it kept beside."""
    file.parent.mkdir(mode=0o700, exist_ok=True)
    if file.exists() and file.stat().st_size > largest:
        file.replace(file.with_suffix(".old.log"))
    return file.open("ab")


def last_lines(file: Path, number: int = 15) -> str:
    return "\n".join(file.read_text(errors="replace").strip().splitlines()[-number:])
