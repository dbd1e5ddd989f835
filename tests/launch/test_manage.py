"""manage.py finds a server, or brings its own for the time of the command."""

import signal
import subprocess
import sys

import pytest

from launch.locating import Place
from launch.postgres import Server
from launch.state import ROOT

from .conftest import bare_environment

ASK = "from django.db import connection as c; print('at', c.cursor().execute('SHOW data_directory').fetchone()[0])"
# Until it is told to end, not for a time.
WAIT = "import signal; from django.db import connection as c; c.ensure_connection(); print('là', flush=True); signal.pause()"


def command(state, *words, **variables):
    environment = bare_environment(NEWSROOM_STATE=str(state), **variables)
    return {"args": [sys.executable, "manage.py", *words], "cwd": ROOT, "env": environment}


def manage(state, *words, **variables):
    return subprocess.run(
        **command(state, *words, **variables), capture_output=True, text=True, timeout=30
    )


def test_alone_it_brings_the_server_for_the_time_of_the_command(state):
    done = manage(state, "shell", "-c", ASK)
    assert f"at {state}/postgres/data" in done.stdout
    assert done.stderr == ""
    assert Server(Place(state / "postgres")).pid is None


def test_beside_a_running_newsroom_it_uses_the_same_server_and_leaves_it_running(launch, state):
    newsroom = launch().wait_until_open()
    before = newsroom.server_pid
    assert f"at {state}/postgres/data" in manage(state, "shell", "-c", ASK).stdout
    assert newsroom.server_pid == before
    assert newsroom.end() == 0
    assert newsroom.server_pid is None


def test_a_newsroom_that_ends_leaves_the_server_to_a_command_at_work(launch, state):
    newsroom = launch().wait_until_open()
    server = newsroom.server_pid
    at_work = subprocess.Popen(
        **command(state, "shell", "-c", WAIT), stdout=subprocess.PIPE, text=True
    )
    # Not by the server's sessions: the newsroom's own come and go.
    assert any(line == "là\n" for line in at_work.stdout)
    assert newsroom.end() == 0
    assert newsroom.server_pid == server
    at_work.send_signal(signal.SIGTERM)
    assert at_work.wait(20) == 143
    assert newsroom.server_pid is None


def test_a_given_database_is_used_and_nothing_is_started(fresh_state):
    done = manage(fresh_state, "migrate", DATABASE_URL="postgres://guest@127.0.0.1:1/newsroom")
    assert done.returncode == 1
    assert "La base de DATABASE_URL ne répond pas" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (fresh_state / "postgres").exists()


@pytest.mark.parametrize("words", [["--help"], ["check"], ["migrate", "--help"]])
def test_commands_that_need_no_database_start_none(fresh_state, words):
    done = manage(fresh_state, *words)
    assert done.returncode == 0
    assert not (fresh_state / "postgres").exists()


def test_a_state_that_cannot_be_made_is_told_in_french(tmp_path):
    (tmp_path / "file").touch()
    done = manage(tmp_path / "file" / "state", "migrate")
    assert done.returncode == 1
    assert "NEWSROOM_STATE" in done.stderr
    assert "Traceback" not in done.stderr
