"""Keeps the web server and the worker alive, whatever status they end with, and ends them in good order."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from launch import processes
from launch.spawning import open_log, spawn
from launch.stopping import StopRequest
from launch.telling import complain

FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
# Who has run this long was well: the next failure is a new one.
SOUND_AFTER = 10.0
PATIENCE = 15.0


@dataclass
class Child:
    name: str
    command: list[str]
    log: Path
    process: subprocess.Popen | None = None
    started_at: float = 0.0
    wait: float = FIRST_WAIT
    start_again_at: float | None = None

    def start(self) -> None:
        with open_log(self.log) as output:
            self.process = spawn(self.command, output)
        self.started_at, self.start_again_at = time.monotonic(), None

    def has_ended(self) -> bool:
        """Its orphans are ended before the number is given back to the system, never after."""
        if self.process is None or self.process.returncode is not None:
            return True
        if os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            return False
        processes.signal_group(self.process.pid, signal.SIGKILL)
        self.process.wait()
        return True

    def tend(self) -> bool:
        """Starts it again, later and later while it keeps failing; whether it was started now."""
        if self.start_again_at is None and self.has_ended():
            self._plan()
        if self.start_again_at is not None and time.monotonic() >= self.start_again_at:
            self.start()
            return True
        return False

    def _plan(self) -> None:
        if time.monotonic() - self.started_at > SOUND_AFTER:
            self.wait = FIRST_WAIT
        self.start_again_at = time.monotonic() + self.wait
        # A worker that loses its database ends with status 0: no status means "leave it".
        status = self.process.returncode
        complain(
            f"{self.name} s’est arrêté (code {status}) : nouvel essai dans {self.wait:g} s."
            f" Journal : {self.log}"
        )
        self.wait = min(self.wait * 2, LONGEST_WAIT)

    def ask_to_end(self) -> None:
        if self.process is not None and not self.has_ended():
            processes.signal_process(self.process.pid, signal.SIGTERM)


@dataclass
class Supervisor:
    children: list[Child]
    # Called with every new set of living children, so that a next start can find them after kill -9.
    record: Callable[[list[Child]], None]

    def start(self) -> None:
        for child in self.children:
            child.start()
            self.record(self.children)

    def tend(self) -> None:
        started = [child.tend() for child in self.children]
        if any(started):
            self.record(self.children)

    def end(self, request: StopRequest) -> None:
        """Politely; at once for who insists (a second Ctrl-C)."""
        for child in self.children:
            child.ask_to_end()
        deadline, already = time.monotonic() + PATIENCE, request.count
        while living := [child for child in self.children if not child.has_ended()]:
            if time.monotonic() > deadline or request.count > max(already, 1):
                for child in living:
                    processes.signal_group(child.process.pid, signal.SIGKILL)
            time.sleep(0.05)
        self.record([])
