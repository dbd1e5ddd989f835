"""One server for many processes: the first starts it, the last stops it, a killed one holds nothing back."""

import subprocess
import sys

from launch import processes
from launch.locating import Place
from launch.postgres import Server
from launch.state import ROOT

from .conftest import bare_environment

SHARER = """
import sys
from pathlib import Path
from launch.sharing import SharedServer
with SharedServer(Path(sys.argv[1])) as server:
    print(server.pid, flush=True)
    sys.stdin.readline()
"""


class Sharer:
    def __init__(self, state):
        self.process = subprocess.Popen(
            [sys.executable, "-c", SHARER, str(state)], cwd=ROOT, env=bare_environment(), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def server_pid(self):
        return int(self.process.stdout.readline())

    def leave(self):
        self.process.communicate("\n", timeout=20)


def test_of_several_users_the_last_one_stops_the_server(state):
    sharers = [Sharer(state) for _ in range(3)]
    pids = {sharer.server_pid() for sharer in sharers}
    assert len(pids) == 1
    server = Server(Place(state / "postgres"))
    for sharer in sharers[:2]:
        sharer.leave()
    assert {server.pid} == pids
    sharers[2].leave()
    assert server.pid is None


def test_a_killed_user_leaves_a_server_that_the_next_one_adopts_and_stops(state):
    killed = Sharer(state)
    pid = killed.server_pid()
    killed.process.kill()
    killed.process.communicate()
    heir = Sharer(state)
    assert heir.server_pid() == pid
    heir.leave()
    assert processes.birth(pid) is None
