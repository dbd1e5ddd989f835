"""Runs what opens pictures in a process of its own: little memory, little time, no secrets, nothing to lose.

What decodes bytes that strangers made may crash, hang or be taken over; then a process ends that knew nothing.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
# Written memory; what the interpreter and the decoders are made of comes on top: 400 MB together.
MEMORY = 360 * 1024 * 1024
SECONDS = 9
# By the clock, for one that hangs: on a busy machine the nine seconds of processor take longer than nine seconds.
PATIENCE = 60
LARGEST_OUTPUT = 80 * 1024 * 1024
# Of each of our processes: twenty photos dropped at once wait for each other, instead of filling the machine.
_SEATS = threading.BoundedSemaphore(2)


class Overrun(RuntimeError):
    """It needed more memory or time than it was given, or fell."""


def run_confined(module: str, order: dict[str, Any]) -> dict[str, Any]:
    """Runs `module`, which calls `answer`; gives back what it answers. Raises Overrun.

    The answer gains `spent`: bytes of memory at most, seconds of processor. Paths in `order` are absolute. Nothing of our environment goes along: no key, no address of a database.
    """
    try:
        with _SEATS:
            done = _run(module, order)
    except subprocess.TimeoutExpired as error:
        raise Overrun(f"{module}: more than {PATIENCE} s") from error
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise Overrun(f"{module}: status {done.returncode} {' '.join(last)}")
    return json.loads(done.stdout)


def _run(module: str, order: dict[str, Any]) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", module],
        cwd=ROOT,
        env={"PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8"},
        input=json.dumps(order).encode(),
        capture_output=True,
        timeout=PATIENCE,
    )


def answer(work) -> None:
    """The other end: takes the order, binds itself, works, and tells the result."""
    order = json.load(sys.stdin)
    _bind(resource.RLIMIT_DATA, MEMORY)
    _bind(resource.RLIMIT_CPU, SECONDS)
    _bind(resource.RLIMIT_FSIZE, LARGEST_OUTPUT)
    _bind(resource.RLIMIT_CORE, 0)
    told = work(order)
    json.dump(told | {"spent": _spent()}, sys.stdout)


def _bind(limit: int, most: int) -> None:
    _, hard = resource.getrlimit(limit)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(limit, (most, most))


def _spent() -> dict[str, float]:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    # Linux counts in ru_maxrss what the process was forked from, and tells its own high water here.
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    peaks = [int(line.split()[1]) for line in lines if line.startswith("VmHWM:")]
    memory = (peaks or [usage.ru_maxrss])[0] * 1024
    return {"memory": memory, "seconds": usage.ru_utime + usage.ru_stime}
