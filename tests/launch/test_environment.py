"""The Python environment: made once, brought up to the locks, told plainly when it cannot be."""

import json
import re
import subprocess
import sys

import pytest

from launch import environment
from launch.refusing import Refusal
from launch.state import ROOT


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty clone; what would run is written down instead."""
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(environment, "STAMP", tmp_path / ".venv" / "locks-installed.json")
    for name in ("requirements.in", "requirements.txt", "requirements-dev.txt"):
        (tmp_path / name).write_text(name)
    ran = []

    def pretend(command, failure):
        ran.append([str(word) for word in command])
        environment.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        if not environment.PYTHON.exists():
            environment.PYTHON.symlink_to(sys.executable)

    monkeypatch.setattr(environment, "_run", pretend)
    return ran


def test_a_fresh_clone_gets_its_environment_then_nothing_more(here):
    environment.prepare("requirements.txt")
    assert [words[2] for words in here] == ["venv", "pip"]
    assert "--require-hashes" in here[1]
    here.clear()
    environment.prepare("requirements.txt")
    assert here == []


def test_a_changed_lock_is_installed_again(here):
    environment.prepare("requirements.txt")
    here.clear()
    (environment.ROOT / "requirements.txt").write_text("changed")
    environment.prepare("requirements.txt")
    assert [words[2] for words in here] == ["pip"]


def test_the_environment_of_the_tests_serves_bin_run_too(here):
    environment.prepare("requirements-dev.txt")
    here.clear()
    environment.prepare("requirements.txt")
    assert here == []


def test_an_installation_cut_short_is_begun_again(here, monkeypatch):
    environment.prepare("requirements.txt")
    (environment.ROOT / "requirements.txt").write_text("changed")

    def fail(command, failure):
        raise Refusal(failure)

    with monkeypatch.context() as broken, pytest.raises(Refusal):
        broken.setattr(environment, "_run", fail)
        environment.prepare("requirements.txt")
    here.clear()
    environment.prepare("requirements.txt")
    assert [words[2] for words in here] == ["pip"]
    assert set(json.loads(environment.STAMP.read_text())) == {"requirements.txt"}


def test_a_python_without_venv_is_told_what_to_install(here, monkeypatch):
    monkeypatch.setattr(environment, "_has", lambda module: False)
    monkeypatch.setattr(environment.os, "geteuid", lambda: 1000)
    with pytest.raises(Refusal, match=r"apt-get install -y python3\.\d+-venv"):
        environment.prepare("requirements.txt")


def test_a_python_with_pip_but_no_venv_of_its_own_manages(here, monkeypatch):
    monkeypatch.setattr(environment, "_has", lambda module: module == "pip")
    environment.prepare("requirements.txt")
    assert "--without-pip" in here[0]
    assert here[1][1:4] == ["-m", "pip", "--python"]


def test_the_locks_of_run_and_test_agree():
    def pins(name):
        return dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / name).read_text(), re.M))

    run, test = pins("requirements.txt"), pins("requirements-dev.txt")
    assert run.items() <= test.items()


@pytest.mark.parametrize("door", ["bin/run", "bin/test", ".ci/run", "launch/python.sh"])
def test_the_doors_are_plain_shell_and_can_be_run(door):
    assert (ROOT / door).stat().st_mode & 0o111 == 0o111
    assert subprocess.run(["/bin/sh", "-n", ROOT / door]).returncode == 0


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--port", "99999"], "n’est pas un port"),
        (["--port"], "Option incomplète"),
        (["--color"], "Option inconnue"),
    ],
)
def test_wrong_options_are_told_before_anything_is_installed(options, told):
    done = subprocess.run([ROOT / "bin" / "run", *options], capture_output=True, text=True)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_help_tells_options_and_variables():
    done = subprocess.run([ROOT / "bin" / "run", "--help"], capture_output=True, text=True)
    assert done.returncode == 0
    for word in ("--port", "--empty", "DATABASE_URL", "NEWSROOM_STATE", "NEWSROOM_DEMO_PASSWORD"):
        assert word in done.stdout
