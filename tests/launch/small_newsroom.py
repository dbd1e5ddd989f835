"""The real door of bin/run, with stand-ins for the site, the worker and the management commands."""

import sys

from launch import commands, run
from launch.refusing import explained

STAND_INS = [sys.executable, "-m", "tests.launch.stand_ins"]

if __name__ == "__main__":
    commands.manage = lambda *arguments: [*STAND_INS, "manage", *arguments]
    commands.web = lambda address: [*STAND_INS, "web", address]
    commands.worker = lambda: [*STAND_INS, "worker"]
    sys.exit(explained(run.main))
