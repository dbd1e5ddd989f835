"""What /proc knows of a process: enough never to signal one that merely reuses a number."""

import contextlib
import os
import signal
import time
from pathlib import Path


def birth(pid: int) -> str | None:
    """Boot and start tick, unique to one process of this machine; None for a dead one or a zombie."""
    try:
        # The name, in brackets, may itself hold spaces and brackets.
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    state, started = fields[0], fields[19]
    boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    return None if state in "ZX" else f"{boot}:{started}"


def words(pid: int) -> list[str]:
    """The command line; empty for a dead process."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").split("\0")[:-1]
    except (FileNotFoundError, ProcessLookupError):
        return []


def works_in(pid: int, folder: Path) -> bool | None:
    """Whether the process stands in that folder; None where we may not look (a container without ptrace)."""
    try:
        return Path(f"/proc/{pid}/cwd").samefile(folder)
    except PermissionError:
        return None
    except OSError:
        return False


def is_same(pid: int, born: str) -> bool:
    return birth(pid) == born


def wait_for_end(pid: int, born: str, seconds: float) -> bool:
    """Whether the process was gone before the time was up."""
    deadline = time.monotonic() + seconds
    while is_same(pid, born):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def signal_group(pid: int, number: signal.Signals) -> None:
    """Signals the group that this process leads, so that its own children are reached too."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, number)


def signal_process(pid: int, number: signal.Signals) -> bool:
    """Whether the signal could be sent. Check who the process is just before."""
    try:
        os.kill(pid, number)
    except (ProcessLookupError, PermissionError):
        return False
    return True
