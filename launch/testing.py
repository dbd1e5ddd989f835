"""The door behind bin/test: every check and every test, cheapest first, stopping at the first failure."""

import os
import subprocess
import sys
import time
import tomllib

from launch import commands
from launch.refusing import explained
from launch.sharing import SharedServer
from launch.state import ROOT
from launch.telling import complain, say
from launch.tools import TOOLS
from launch.trying import enter_test_home

RUFF = [sys.executable, "-m", "ruff"]
# Not the script lint-imports: its first line names a path that a moved clone no longer has.
FLOORS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def main() -> int:
    os.chdir(ROOT)
    home = enter_test_home()
    missing = [tool for tool in TOOLS if not tool.make_ready()]
    with SharedServer(home, durable=False):
        report, status = _run_all(_steps(sys.argv[1:]))
    say("\nCe que bin/test a fait :")
    say("\n".join(report))
    for tool in missing:
        say(f"  –  {tool.tests} sautés, faute de {tool.name} : {tool.command_to_install}")
    return status


def _steps(options: list[str]) -> list[tuple[str, list[str]]]:
    # No setting differs between the checks and the tests, but for the settings' own speed-ups.
    steps = [
        ("code : fautes (ruff check)", [*RUFF, "check", "."]),
        ("code : mise en forme (ruff format)", [*RUFF, "format", "--check", "--quiet", "."]),
        ("code : étages (import-linter)", [sys.executable, "-c", FLOORS, "--no-logo"]),
        ("migrations à jour", commands.manage("makemigrations", "--check", "--dry-run", "-v", "1")),
        ("réglages (manage.py check)", commands.manage("check")),
        ("tests (pytest)", [sys.executable, "-m", "pytest", *_parallel(options), *options]),
    ]
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    return [step for step in steps if "étages" not in step[0] or "importlinter" in configured]


def _parallel(options: list[str]) -> list[str]:
    """One process a core, and one for when others wait for a browser; none where somebody wants to look inside, or chose."""
    chosen = (
        "-n",
        "--numprocesses",
        "--pdb",
        "-s",
        "--capture=no",
        "--co",
        "--collect-only",
        "--lf",
    )
    if any(option.startswith(chosen) for option in options):
        return []
    return ["-n", str(len(os.sched_getaffinity(0)) + 1), "--dist", "worksteal"]


def _run_all(steps: list[tuple[str, list[str]]]) -> tuple[list[str], int]:
    report, status = [], 0
    for name, command in steps:
        if status:
            report.append(f"  –  {name} : pas lancé")
            continue
        say(f"── {name}")
        started = time.monotonic()
        status = subprocess.run(command).returncode
        seconds = time.monotonic() - started
        report.append(f"  {'✗' if status else '✓'}  {name} : {seconds:.1f} s")
        if status:
            complain(f"── {name} : ÉCHEC")
    return report, status


if __name__ == "__main__":
    sys.exit(explained(main))
