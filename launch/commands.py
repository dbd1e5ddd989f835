"""The command lines of our children. The containers use the same words; a test compares."""

import os
import sys

from launch.state import ROOT

# Jobs due later are found by polling only; the default of 5 s would publish feeds that late.
WORKER = ("procrastinate", "worker", "--fetch-job-polling-interval", "0.5",
          "--shutdown-graceful-timeout", "10")  # fmt: skip
WEB = ("gunicorn", "newsroom.wsgi:application", "--worker-class", "gthread", "--threads", "4",
       "--no-control-socket", "--graceful-timeout", "5", "--log-level", "warning")  # fmt: skip


def manage(*arguments: str) -> list[str]:
    return [sys.executable, str(ROOT / "manage.py"), *arguments]


def worker() -> list[str]:
    return manage(*WORKER)


def web(address: str) -> list[str]:
    """`address` is host:port. WEB_CONCURRENCY, gunicorn's own variable, sets the number of processes."""
    processes = os.environ.get("WEB_CONCURRENCY") or str(len(os.sched_getaffinity(0)) + 1)
    return [sys.executable, "-m", *WEB, "--workers", processes, "--bind", address]
