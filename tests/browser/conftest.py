"""One Chromium for all browser tests."""

import os
from http.client import HTTPConnection
from threading import Condition, current_thread, get_ident, main_thread

import pytest
from _pytest.runner import runtestprotocol
from django.core.signals import request_finished, request_started
from django.dispatch import receiver
from django.test.testcases import QuietWSGIRequestHandler
from playwright.sync_api import expect, sync_playwright

from launch.chromium import find
from tests.browser.newsroom import Person

# The sync API runs a loop in this thread, and Django would take our fixtures' queries for a mistake.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

# A machine that does something else at the same time is slow, not wrong: what never comes still fails.
expect.set_options(timeout=30_000)

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    # Containers often have 64 MB of shared memory, and a browser that has used them up falls.
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# Django's test server writes head and body apart, and Nagle's algorithm lets every second write wait 40 ms for the first
# one's receipt: a page of a hundred files takes a second more.
QuietWSGIRequestHandler.disable_nagle_algorithm = True


class Chromium:
    """The browser, started anew where it fell: rarely, and with a crash report of its own."""

    def __init__(self, playwright):
        self.playwright, self.browser = playwright, None

    def at_work(self):
        if self.has_fallen or self.browser is None:
            self.browser = self.playwright.chromium.launch(executable_path=find(), args=FLAGS)
        return self.browser

    @property
    def has_fallen(self) -> bool:
        return self.browser is not None and not self.browser.is_connected()


_started: list[Chromium] = []


@pytest.fixture(scope="session")
def started_chromium():
    with sync_playwright() as playwright:
        _started.append(Chromium(playwright))
        yield _started[0]
        _started.pop().at_work().close()


@pytest.fixture
def chromium(started_chromium):
    return started_chromium.at_work()


@pytest.fixture
def writer(chromium, live_server, reporter):
    """A journalist at the desk, whose browser found nothing to complain of in the end."""
    person = Person(chromium, live_server.url).enter("camille")
    yield person
    person.leave()
    assert person.errors == []


def pytest_runtest_protocol(item, nextitem):
    """A test during which the browser itself fell is run once more: it has shown nothing. Faults that it finds stay faults."""
    if "chromium" not in item.fixturenames:
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = runtestprotocol(item, log=False, nextitem=nextitem)
    if _started and _started[0].has_fallen and any(report.failed for report in reports):
        item._initrequest()
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


_calm = Condition()
_under_way: set[int] = set()


@receiver(request_started)
def _begins(**_):
    # The test's own client speaks in the main thread, and waits for its answers.
    if current_thread() is not main_thread():
        with _calm:
            _under_way.add(get_ident())


@receiver(request_finished)
def _ends(**_):
    with _calm:
        _under_way.discard(get_ident())
        _calm.notify_all()


@pytest.fixture(autouse=True)
def no_request_outlives_its_test(request):
    """Pages go on speaking to the server until they close: it answers them before the tables are emptied."""
    if "live_server" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("transactional_db")
    site = request.getfixturevalue("live_server")
    yield
    # Whoever was in the queue before this has begun when it is answered.
    last = HTTPConnection(site.thread.host, site.thread.port, timeout=60)
    last.request("GET", "/healthz")
    last.getresponse().read()
    last.close()
    with _calm:
        assert _calm.wait_for(lambda: not _under_way, timeout=60), "a request goes on for ever"
