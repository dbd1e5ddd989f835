"""The embedded server: found, started, recognised, stopped, and never another process in its place."""

import os
import signal
import stat
import subprocess
from pathlib import Path

import psycopg
import pytest

from launch import binaries
from launch.locating import locate
from launch.postgres import Server
from launch.refusing import Refusal
from launch.sharing import SharedServer
from launch.system_user import server_user

from .conftest import wait_until

AS_ROOT = os.geteuid() == 0


@pytest.fixture
def server(state):
    return Server(locate(state), durable=False)


def ask(url, question):
    with psycopg.connect(url) as session:
        return session.execute(question).fetchone()[0]


def test_a_new_cluster_folds_french_letters_and_knows_what_a_letter_is(fresh_state):
    with SharedServer(fresh_state, durable=False) as server:
        assert ask(server.url, "SELECT upper('œuvre élysée')") == "ŒUVRE ÉLYSÉE"
        words = ask(server.url, "SELECT to_tsvector('simple', '« L’été »')::text")
        assert words == "'l':1 'été':2"
        assert ask(server.url, "SHOW fsync") == "off"
        assert stat.S_IMODE(server.place.data.stat().st_mode) == 0o700
        assert stat.S_IMODE(server.place.socket.stat().st_mode) == 0o700


def test_a_server_for_real_data_survives_power_cuts_and_hears_no_network(state):
    with SharedServer(state) as server:
        assert ask(server.url, "SHOW fsync") == "on"
        assert ask(server.url, "SHOW listen_addresses") == ""


def test_a_first_start_cut_short_is_begun_again(fresh_state):
    place = locate(fresh_state)
    (place.home / "data.unfinished").mkdir()
    (place.home / "data.unfinished" / "half").touch()
    with SharedServer(fresh_state, durable=False) as server:
        assert ask(server.url, "SELECT 1") == 1


def test_a_pid_file_that_names_another_process_harms_nobody(server):
    user = server_user(server.place.data)
    bystander = subprocess.Popen(["/bin/sleep", "60"], **user.popen_options())
    pid_file = server.place.data / "postmaster.pid"
    lines = [bystander.pid, server.place.data, 1, 5432, server.place.socket, "", "", "ready"]
    pid_file.write_text("\n".join(map(str, lines)))
    if AS_ROOT:
        os.chown(pid_file, user.uid, user.gid)
    assert server.pid is None
    server.stop()
    server.ensure_running()
    assert server.pid not in (None, bystander.pid)
    server.stop()
    assert bystander.poll() is None
    bystander.kill()
    bystander.wait()


def test_it_starts_at_once_after_a_server_killed_in_the_middle_of_work(state):
    server = Server(locate(state))
    server.ensure_running()
    with psycopg.connect(server.url) as session:
        session.execute("CREATE TABLE kept AS SELECT 1 AS one")
        session.commit()
        os.kill(server.pid, signal.SIGKILL)
        wait_until(lambda: server.pid is None)
        server.ensure_running()
    assert ask(server.url, "SELECT one FROM kept") == 1


def test_a_socket_swept_from_under_the_server_comes_back(server):
    server.ensure_running()
    for file in server.place.socket.iterdir():
        file.unlink()
    server.ensure_running()
    assert ask(server.url, "SELECT 1") == 1


def test_a_long_path_gets_a_short_socket_and_keeps_it(fresh_state, cluster):
    state = fresh_state / ("long-" * 20) / "é t"
    (state / "postgres").mkdir(parents=True)
    subprocess.run(["/bin/cp", "-a", str(cluster), str(state / "postgres")], check=True)
    with SharedServer(state, durable=False) as server:
        assert ask(server.url, "SELECT 1") == 1
        first = server.place.socket
    with SharedServer(state, durable=False) as server:
        assert server.place.socket == first
        assert stat.S_IMODE(first.stat().st_mode) == 0o700
    first.rmdir()


def test_data_of_another_version_are_refused_before_they_are_touched(server):
    (server.place.data / "PG_VERSION").write_text("15\n")
    with pytest.raises(Refusal, match="Postgres 15"):
        server.ensure_running()


@pytest.mark.skipif(not AS_ROOT, reason="only root has to step down")
def test_as_root_a_state_its_user_cannot_enter_keeps_its_data_elsewhere(fresh_state, monkeypatch):
    shared = fresh_state / "var-lib"
    shared.mkdir()
    monkeypatch.setattr(binaries, "SHARED", shared)
    home = fresh_state / "home-of-root"
    home.mkdir(mode=0o700)
    state = home / "state"
    state.mkdir()
    place = locate(state)
    assert place.home.parent == shared
    assert locate(state) == place
    assert (place.home / "belongs-to").read_text().strip() == str(state)
    # A new clone at the same path must not find the old one's data.
    (state / "postgres-folder").unlink()
    assert locate(state).home != place.home
    place.home.joinpath("belongs-to").unlink()
    place.home.rmdir()


@pytest.mark.skipif(not AS_ROOT, reason="only root has to step down")
def test_data_that_should_be_elsewhere_and_are_gone_are_not_made_anew(fresh_state):
    (fresh_state / "postgres-folder").write_text(str(fresh_state / "gone"))
    with pytest.raises(Refusal, match="disparu"):
        locate(fresh_state)


@pytest.mark.skipif(not AS_ROOT, reason="only root has to step down")
def test_as_root_programs_its_user_cannot_reach_are_copied_once(fresh_state, monkeypatch):
    user = server_user()
    monkeypatch.setattr(binaries, "SHARED", fresh_state)
    monkeypatch.setattr(binaries, "_can_run", lambda *_: False)
    programs = binaries.programs(user)
    assert fresh_state in programs.parents
    assert binaries.programs(user) == programs
    told = subprocess.run(
        [programs / "initdb", "--version"], capture_output=True, **user.popen_options()
    )
    assert told.returncode == 0
    assert user.may("-r", programs.parent / "share" / "postgres.bki")


def test_the_place_of_a_plain_state_is_in_it(fresh_state):
    assert locate(fresh_state).home == Path(fresh_state / "postgres")
