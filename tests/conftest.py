"""The ground of all tests: a real Postgres, started when the first test asks for it, and the browser."""

import os
from pathlib import Path

import pytest
from django.db import connection
from hypothesis import HealthCheck, settings

from launch import chromium
from launch.sharing import SharedServer
from launch.tools import TOOLS

# A machine that is busy is no fault of the code. In CI the same cases are tried each time; here, others.
settings.register_profile(
    "newsroom",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("NEWSROOM_REQUIRE_BROWSER")),
)
settings.load_profile("newsroom")


@pytest.fixture(scope="session")
def embedded_postgres():
    """Shared by the processes of pytest-xdist: the first starts it, the last stops it."""
    if os.environ.get("NEWSROOM_TEST_DATABASE_URL"):
        yield
        return
    with SharedServer(Path(os.environ["NEWSROOM_TEST_HOME"]), durable=False):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(embedded_postgres, django_db_modify_db_settings):
    """Where pytest-django is about to make its database."""


@pytest.fixture(scope="session", autouse=True)
def patient_dictionary():
    """At the desk it is too late after two seconds; a busy machine that runs tests is only slow."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("articles.proofreading.hunspell.SECONDS", 30)
        yield


@pytest.fixture(autouse=True)
def no_job_outlives_its_test(request, django_db_blocker):
    """Django's flush after a test without a transaction leaves out what it does not manage: the queue's tables."""
    yield
    marker = request.node.get_closest_marker("django_db")
    marked = marker is not None and marker.kwargs.get("transaction")
    if marked or not {"transactional_db", "live_server"}.isdisjoint(request.fixturenames):
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs CASCADE")


def pytest_collection_modifyitems(items):
    for tool in TOOLS:
        # In CI a test that cannot run fails; one of the browser is told apart at the end.
        if not (tool.is_ready() or (tool.is_required and tool.marker != "browser")):
            _skip(items, tool.marker, f"{tool.name} manque : {tool.command_to_install}")


def _skip(items, marker: str, reason: str) -> None:
    for item in items:
        if item.get_closest_marker(marker):
            item.add_marker(pytest.mark.skip(reason=reason))


def _browser_outcomes(session):
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    counts = {}
    for outcome in ("passed", "failed", "error", "skipped"):
        reports = reporter.stats.get(outcome, []) if reporter else []
        counts[outcome] = sum("browser" in report.keywords for report in reports)
    return counts


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    """In CI a browser test that was left out is a failure, as is a run without any."""
    if hasattr(session.config, "workerinput") or not os.environ.get("NEWSROOM_REQUIRE_BROWSER"):
        return
    counts = _browser_outcomes(session)
    if exitstatus == 0 and (counts["skipped"] or not counts["passed"]):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter):
    counts = _browser_outcomes(terminalreporter._session)
    ran = counts["passed"] + counts["failed"]
    if ran or counts["skipped"]:
        terminalreporter.write_sep("-", "tests navigateur")
        where = chromium.find() or "aucun navigateur"
        terminalreporter.write_line(f"Lancés dans {where} : {ran} ; sautés : {counts['skipped']}")
    if counts["skipped"] and not chromium.find():
        terminalreporter.write_line(f"Pour les lancer : {chromium.command_to_install()}")
