import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import pytest

from launch import processes
from launch.locating import Place
from launch.postgres import Server
from launch.sharing import SharedServer
from launch.state import ROOT

# Ours, and those that the tests set for Django, must not reach a launcher under test.
PRIVATE = ("NEWSROOM_", "DATABASE_URL", "DJANGO_", "PG", "WEB_CONCURRENCY", "STAND_IN_")


def wait_until(condition, seconds=20):
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < deadline, f"still not so after {seconds} s"
        time.sleep(0.02)
    return found


def bare_environment(**variables):
    kept = {k: v for k, v in os.environ.items() if not k.startswith(PRIVATE)}
    return kept | variables


@contextlib.contextmanager
def passable_folder():
    """A folder that an unprivileged server may pass through, unlike pytest's own tmp_path."""
    folder = Path(tempfile.mkdtemp(prefix="newsroom-launch-", dir="/tmp"))
    folder.chmod(0o711)
    yield folder
    Server(Place(folder / "postgres")).stop()
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def cluster():
    """The data of an embedded server at rest, made once: most tests are not about its making."""
    with passable_folder() as folder:
        with SharedServer(folder, durable=False) as server:
            data = server.place.data
        yield data


@pytest.fixture
def fresh_state():
    with passable_folder() as folder:
        yield folder


@pytest.fixture
def state(fresh_state, cluster):
    """A state folder that has been started before."""
    (fresh_state / "postgres").mkdir()
    # cp keeps the owner: Postgres serves only what belongs to its user.
    subprocess.run(["/bin/cp", "-a", str(cluster), str(fresh_state / "postgres")], check=True)
    return fresh_state


@pytest.fixture
def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Newsroom:
    """One launch of bin/run's door, watched from outside."""

    def __init__(self, state, port, module, options, variables):
        self.state, self.port = state, port
        self.output = state / f"output-{port}-{time.monotonic_ns()}"
        environment = bare_environment(**({"NEWSROOM_STATE": str(state)} | variables))
        command = [sys.executable, "-m", module, "--port", str(port), *options]
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=output, stderr=output
            )

    @property
    def told(self):
        return self.output.read_text()

    def wait_until_open(self, seconds=20):
        wait_until(lambda: "est ouverte" in self.told or self.process.poll() is not None, seconds)
        assert self.process.poll() is None, self.told
        return self

    def get(self, path="/"):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
            return answer.read().decode()

    @property
    def children(self):
        with contextlib.suppress(FileNotFoundError, ValueError):
            return {
                c["name"]: c["pid"] for c in json.loads((self.state / "children.json").read_text())
            }
        return {}

    @property
    def server_pid(self):
        return Server(Place(self.state / "postgres")).pid

    @property
    def managed(self):
        return [json.loads(line) for line in (self.state / "managed").read_text().splitlines()]

    def end(self, number=signal.SIGTERM, seconds=20):
        """The exit status."""
        self.process.send_signal(number)
        return self.process.wait(seconds)


@pytest.fixture
def launch(state, free_port):
    """Starts a newsroom of stand-ins on the test's state folder; whatever is left of it ends with the test."""
    started = []

    def start(*options, port=free_port, module="tests.launch.small_newsroom", **variables):
        started.append(Newsroom(state, port, module, options, variables))
        return started[-1]

    yield start
    for newsroom in started:
        left = [pid for pid in newsroom.children.values() if processes.birth(pid)]
        if newsroom.process.poll() is None:
            newsroom.process.kill()
            newsroom.process.wait()
        for pid in left:
            processes.signal_group(pid, signal.SIGKILL)
