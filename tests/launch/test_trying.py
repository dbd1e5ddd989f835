"""The throw-away home of the tests: left by a killed run, swept by the next, never under a living one."""

import os
import subprocess
import sys
from pathlib import Path

from launch import processes, trying
from launch.locating import Place
from launch.postgres import Server
from launch.state import ROOT

from .conftest import bare_environment

OWNER = """
import sys
from pathlib import Path
from launch import trying
from launch.sharing import SharedServer
trying.FOLDER = Path(sys.argv[1])
home = trying.enter_test_home()
with SharedServer(home, durable=False):
    print(home, flush=True)
    sys.stdin.readline()
"""


def own_a_home(folder):
    owner = subprocess.Popen(
        [sys.executable, "-c", OWNER, str(folder)], cwd=ROOT, env=bare_environment(), text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    home = Path(owner.stdout.readline().strip())
    os.utime(home, (0, 0))
    return owner, home


def test_a_home_goes_with_its_owner(fresh_state):
    owner, home = own_a_home(fresh_state)
    owner.communicate("\n", timeout=20)
    assert not home.exists()


def test_a_killed_owner_s_home_is_swept_with_its_server(fresh_state, monkeypatch):
    monkeypatch.setattr(trying, "FOLDER", fresh_state)
    owner, home = own_a_home(fresh_state)
    server = Server(Place(home / "postgres")).pid
    trying._sweep()
    assert processes.birth(server), "swept under a living owner"
    owner.kill()
    owner.communicate()
    os.utime(home, (0, 0))
    trying._sweep()
    assert not home.exists()
    assert processes.birth(server) is None
