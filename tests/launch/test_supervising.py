"""A child that ends is started again whatever its status, later and later while it keeps failing."""

import sys

import pytest

from launch import supervising
from launch.stopping import StopRequest
from launch.supervising import Child, Supervisor

from .conftest import wait_until


@pytest.mark.parametrize("status", [0, 1])
def test_a_child_that_keeps_ending_is_started_later_and_later(tmp_path, monkeypatch, status):
    monkeypatch.setattr(supervising, "LONGEST_WAIT", 0.1)
    child = Child("x", ["/bin/sh", "-c", f"exit {status}"], tmp_path / "logs" / "log", wait=0.02)
    child.start()
    waits = []
    for _ in range(4):
        waits.append(child.wait)
        wait_until(child.tend)
    assert waits == [0.02, 0.04, 0.08, 0.1]
    child.process.wait()


def test_a_child_that_was_well_for_long_is_started_soon(tmp_path, monkeypatch):
    monkeypatch.setattr(supervising, "SOUND_AFTER", 0)
    monkeypatch.setattr(supervising, "FIRST_WAIT", 0.01)
    child = Child("x", ["/bin/true"], tmp_path / "logs" / "log", wait=20)
    child.start()
    wait_until(child.tend, seconds=5)
    child.process.wait()


def test_a_child_that_does_not_listen_is_ended_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(supervising, "PATIENCE", 0.2)
    deaf = "import signal; signal.signal(15, signal.SIG_IGN); print('deaf', flush=True); signal.pause()"
    child = Child("x", [sys.executable, "-c", deaf], tmp_path / "logs" / "log")
    recorded = []
    supervisor = Supervisor([child], lambda children: recorded.append(len(children)))
    supervisor.start()
    wait_until(lambda: "deaf" in child.log.read_text())
    monkeypatch.setattr("signal.signal", lambda *_: None)
    supervisor.end(StopRequest())
    assert child.process.returncode == -9
    assert recorded == [1, 0]


def test_the_orphans_of_a_child_end_with_it(tmp_path):
    command = ["/bin/sh", "-c", "sleep 60 & echo $!; exit 0"]
    child = Child("x", command, tmp_path / "logs" / "log")
    child.start()
    wait_until(child.has_ended)
    orphan = int(child.log.read_text())
    wait_until(lambda: supervising.processes.birth(orphan) is None)
