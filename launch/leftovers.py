"""Children of a launcher that was killed: recorded while they live, found and ended by the next start."""

import json
import signal
from pathlib import Path

from launch import processes
from launch.state import write_privately
from launch.supervising import Child


def record(file: Path, children: list[Child]) -> None:
    """Each with its birth: a number alone may be another process's tomorrow."""
    living = [
        {"name": child.name, "pid": child.process.pid, "birth": processes.birth(child.process.pid)}
        for child in children
        if child.process is not None
    ]
    write_privately(file, json.dumps(living, ensure_ascii=False, indent=1))


def end_leftovers(file: Path) -> list[str]:
    """The names of those that were still there."""
    found = [entry for entry in _recorded(file) if processes.is_same(entry["pid"], entry["birth"])]
    for entry in found:
        processes.signal_group(entry["pid"], signal.SIGTERM)
        # A stopped process hears nothing until it goes on.
        processes.signal_group(entry["pid"], signal.SIGCONT)
    for entry in found:
        if not processes.wait_for_end(entry["pid"], entry["birth"], 10):
            processes.signal_group(entry["pid"], signal.SIGKILL)
            processes.wait_for_end(entry["pid"], entry["birth"], 5)
    file.unlink(missing_ok=True)
    return [entry["name"] for entry in found]


def _recorded(file: Path) -> list[dict]:
    try:
        entries = json.loads(file.read_text(encoding="utf-8"))
        return [entry for entry in entries if entry["birth"]]
    except (OSError, ValueError, TypeError, KeyError):
        return []
