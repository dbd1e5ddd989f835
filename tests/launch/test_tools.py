"""Programs that some tests need: what a person is told, what is installed where that is ours to do."""

import pytest

from launch import debian, nu
from launch.refusing import Refusal
from launch.tools import TOOLS, Tool


@pytest.fixture
def machine(monkeypatch):
    """What was installed on it; nothing really is."""
    monkeypatch.delenv("NEWSROOM_REQUIRE_ORACLE", raising=False)
    monkeypatch.setattr(debian, "can_install", lambda: True)
    installed = []
    monkeypatch.setattr(debian, "install", lambda *packages: not installed.extend(packages))
    return installed


def oracle(machine, *, packages=("oracle",)) -> Tool:
    ready = lambda: "oracle" in machine  # noqa: E731
    return Tool("oracle", "l’oracle", "tests d’oracle", ready, lambda: packages)


def test_what_is_missing_is_installed_where_that_is_ours_to_do(machine):
    assert oracle(machine).make_ready()
    assert machine == ["oracle"]


def test_elsewhere_its_tests_are_left_out_and_a_person_is_told_the_command(
    machine, monkeypatch, capsys
):
    monkeypatch.setattr(debian, "can_install", lambda: False)
    assert not oracle(machine).make_ready()
    told = capsys.readouterr().err
    assert "tests d’oracle seront sautés" in told
    assert "apt-get install -y --no-install-recommends oracle" in told


def test_where_it_is_required_nothing_is_left_out(machine, monkeypatch):
    monkeypatch.setenv("NEWSROOM_REQUIRE_ORACLE", "1")
    with pytest.raises(Refusal, match="exigé"):
        oracle(machine, packages=("nothing-that-helps",)).make_ready()


def test_the_checker_of_the_markup_needs_only_what_is_not_there(monkeypatch):
    monkeypatch.setattr(nu.shutil, "which", lambda name: None if name == "java" else f"/{name}")
    assert nu.packages_missing() == ("default-jre-headless",)
    assert not nu.is_ready()


def test_ci_leaves_nothing_out():
    required = (nu.ROOT / ".ci" / "run").read_text()
    assert all(f"NEWSROOM_REQUIRE_{tool.marker.upper()}=1" in required for tool in TOOLS)
