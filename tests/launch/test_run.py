"""bin/run's door: what it starts, what it refuses, and that it leaves nothing behind."""

import os
import signal
import socket
import stat
from pathlib import Path

import pytest

from launch import processes
from launch.sharing import SharedServer

from .conftest import wait_until


def nothing_runs(newsroom, pids):
    return newsroom.server_pid is None and not any(processes.birth(pid) for pid in pids)


def test_it_opens_announces_and_stops_everything_it_started(launch):
    newsroom = launch().wait_until_open()
    assert f"http://127.0.0.1:{newsroom.port}/admin/" in newsroom.told
    for account in ("journaliste", "edition", "chef", "admin"):
        assert account in newsroom.told
    pids = [*newsroom.children.values(), newsroom.server_pid]
    assert all(processes.birth(pid) for pid in pids)
    assert newsroom.end() == 0
    assert nothing_runs(newsroom, pids)
    assert "Traceback" not in newsroom.told


def test_ctrl_c_is_a_normal_end(launch):
    newsroom = launch().wait_until_open()
    assert newsroom.end(signal.SIGINT) == 0


def test_it_stops_in_the_middle_of_starting(launch):
    newsroom = launch(STAND_IN_WAITS="1")
    wait_until(lambda: (newsroom.state / "managed").exists())
    assert newsroom.end() == 0
    assert newsroom.server_pid is None


def test_the_first_start_loads_the_demo_and_later_ones_leave_the_desk_alone(launch):
    first = launch().wait_until_open()
    assert [m["words"][0] for m in first.managed] == ["migrate", "collectstatic", "load_demo"]
    first.end()
    second = launch().wait_until_open()
    # Nothing changed: nothing is done again.
    assert second.managed == first.managed
    assert second.managed[2]["password"] in first.told
    assert second.managed[2]["password"] in second.told


def test_a_password_file_that_is_deleted_means_a_new_password(launch, state):
    launch().wait_until_open().end()
    (state / "demo-password").unlink()
    again = launch().wait_until_open()
    assert again.managed[-1]["words"] == ["load_demo", "--accounts-only"]
    assert again.managed[-1]["password"] in again.told


def test_empty_makes_the_accounts_only(launch):
    newsroom = launch("--empty").wait_until_open()
    assert newsroom.managed[-1]["words"] == ["load_demo", "--accounts-only"]


def test_a_given_password_is_used_and_not_shown(launch):
    newsroom = launch(NEWSROOM_DEMO_PASSWORD="Le-mot-du-guet").wait_until_open()
    assert newsroom.managed[-1]["password"] == "Le-mot-du-guet"
    assert "Le-mot-du-guet" not in newsroom.told
    newsroom.end()
    changed = launch(NEWSROOM_DEMO_PASSWORD="Un-autre-mot").wait_until_open()
    assert changed.managed[-1] == {
        "words": ["load_demo", "--accounts-only"],
        "password": "Un-autre-mot",
    }


def test_the_password_is_for_our_eyes_only(launch):
    newsroom = launch().wait_until_open()
    kept = newsroom.state / "demo-password"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert kept.read_text() in newsroom.told


def test_a_second_one_on_the_same_state_is_refused(launch, free_port):
    first = launch().wait_until_open()
    second = launch(port=free_port + 1)
    assert second.process.wait(20) == 1
    assert f"tourne déjà sur {first.state}" in second.told
    assert str(first.process.pid) in second.told
    assert "Traceback" not in second.told
    assert first.get() == str(first.children["Le site"])


def test_a_taken_port_is_told_before_anything_starts(launch, free_port):
    with socket.create_server(("127.0.0.1", free_port)):
        newsroom = launch()
        assert newsroom.process.wait(20) == 1
    assert f"Le port {free_port} est déjà pris" in newsroom.told
    assert not (newsroom.state / "postgres" / "postgres.log").exists()


def test_a_failing_migration_is_told_and_leaves_nothing(launch):
    newsroom = launch(STAND_IN_FAILS="migrate")
    assert newsroom.process.wait(20) == 1
    assert "the stand-in was told to fail" in newsroom.told
    assert "Traceback" not in newsroom.told
    assert newsroom.server_pid is None


def test_a_given_database_that_is_silent_is_told_without_its_password(launch):
    newsroom = launch(DATABASE_URL="postgres://guest:hush@127.0.0.1:1/newsroom")
    assert newsroom.process.wait(20) == 1
    assert "DATABASE_URL" in newsroom.told
    assert "hush" not in newsroom.told
    assert not (newsroom.state / "postgres" / "postgres.log").exists()


def test_a_given_database_is_used_and_left_running(launch, state):
    with SharedServer(state, durable=False) as chosen:
        newsroom = launch(DATABASE_URL=chosen.url, NEWSROOM_STATE=str(state / "other"))
        newsroom.wait_until_open()
        assert newsroom.end() == 0
        assert not (state / "other" / "postgres").exists()
        assert chosen.pid


def test_after_kill_9_the_children_go_too_and_the_next_start_adopts_the_server(launch):
    first = launch().wait_until_open()
    children, server = list(first.children.values()), first.server_pid
    first.end(signal.SIGKILL)
    wait_until(lambda: not any(processes.birth(pid) for pid in children))
    second = launch().wait_until_open()
    assert second.server_pid == server
    assert second.end() == 0
    assert nothing_runs(second, children)


def test_children_that_outlive_a_kill_9_are_ended_by_the_next_start(launch):
    first = launch().wait_until_open()
    web = first.children["Le site"]
    # A stopped process cannot obey the signal it gets when its parent dies.
    os.kill(web, signal.SIGSTOP)
    wait_until(lambda: "(stopped)" in Path(f"/proc/{web}/status").read_text())
    first.end(signal.SIGKILL)
    second = launch()
    wait_until(lambda: "avait été interrompu" in second.told)
    second.wait_until_open()
    assert not processes.birth(web)
    assert second.end() == 0


@pytest.mark.parametrize("name", ["Le site", "Le traitement de fond"])
def test_a_child_that_dies_is_started_again(launch, name):
    newsroom = launch().wait_until_open()
    before = newsroom.children[name]
    os.kill(before, signal.SIGKILL)
    after = wait_until(
        lambda: newsroom.children.get(name) not in (None, before) and newsroom.children
    )
    wait_until(lambda: processes.birth(after[name]))
    assert newsroom.end() == 0


def test_postgres_comes_back_and_so_does_the_worker_that_lost_it(launch):
    newsroom = launch().wait_until_open()
    server, worker = newsroom.server_pid, newsroom.children["Le traitement de fond"]
    os.kill(server, signal.SIGKILL)
    wait_until(lambda: newsroom.server_pid not in (None, server))
    wait_until(lambda: newsroom.children["Le traitement de fond"] != worker)
    assert "Postgres s’était arrêté" in newsroom.told
    assert newsroom.end() == 0
    assert newsroom.server_pid is None
