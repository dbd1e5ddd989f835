"""A newsroom of one team and two articles, in the tests' own database, and the desk's requests of them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Ask = Callable[[], tuple[float, int]]


@dataclass
class Site:
    """`requests` give milliseconds and queries; `live()` the address of the running site."""

    requests: dict[str, Ask]
    long_page: str
    cookie: str
    words: int
    live: Callable[[], str]
    queries: dict[str, int] = field(default_factory=dict)


@contextmanager
def newsroom(words: int) -> Iterator[Site]:
    """Makes the test database, fills it, and serves it for as long as the block runs."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    import django

    django.setup()
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.test.testcases import LiveServerThread
    from django.test.utils import setup_databases, teardown_databases

    databases = setup_databases(verbosity=0, interactive=False)
    thread = LiveServerThread("127.0.0.1", StaticFilesHandler)
    try:
        yield _fill(words, thread)
    finally:
        if thread.ident:
            thread.terminate()
        teardown_databases(databases, verbosity=0)


def _fill(words: int, thread) -> Site:
    from articles.content.sections import Section
    from bench.filling import PARAGRAPH
    from tests.desk.stories import full_story
    from tests.people import person, rewrite, write

    reporter, other = (person(name, name.title(), "Banc", "journaliste") for name in ("ada", "bob"))
    editor = person("eve", "Eve", "Banc", "edition")
    section = Section.objects.create(name="Banc", slug="banc")
    story = full_story(by=reporter, section=section, others=[other], times=12)
    text = {"type": "text", "text": PARAGRAPH.strip()}
    count = words // len(PARAGRAPH.split()) + 1
    paragraphs = [{"type": "paragraph", "content": [text]}] * count
    long = write(by=reporter, section=section, title="Un long article")
    rewrite(long, by=reporter, body={"type": "doc", "content": paragraphs})
    return _site(story, long, reporter, editor, count * len(PARAGRAPH.split()), thread)


def _site(story, long, reporter, editor, words: int, thread) -> Site:
    from django.conf import settings
    from django.test import Client

    from tests.desk.sending import page

    writing, deciding = Client(), Client()
    writing.force_login(reporter)
    deciding.force_login(editor)
    requests = {
        "login": _timed(lambda: Client().get("/admin/login/")),
        "page": _timed(lambda: writing.get(page(story))),
        "save": _saves(writing, story),
        "publish": _publishes(deciding, story, reporter, editor),
    }

    cookie = writing.cookies[settings.SESSION_COOKIE_NAME].value
    return Site(requests, page(long), cookie, words, lambda: _started(thread))


def _started(thread) -> str:
    thread.start()
    thread.is_ready.wait()
    return f"http://127.0.0.1:{thread.port}"


def _timed(ask: Callable) -> Ask:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def timed() -> tuple[float, int]:
        with CaptureQueriesContext(connection) as queries:
            started = time.perf_counter()
            answer = ask()
            spent = (time.perf_counter() - started) * 1000
        assert answer.status_code in {200, 302}, answer.status_code
        return spent, len(queries)

    return timed


def _saves(client, story) -> Ask:
    from tests.desk.sending import page, sheet

    def save() -> tuple[float, int]:
        story.refresh_from_db()
        sent = sheet(story, standfirst=f"Le chapô au moment {time.monotonic_ns()}.") | {
            "then": "save"
        }
        return _timed(lambda: client.post(page(story), sent))()

    return save


def _publishes(client, story, reporter, editor) -> Ask:
    from articles.workflow.turns import latest_decision
    from tests.desk.sending import page

    def publish() -> tuple[float, int]:
        story.refresh_from_db()
        story.submit(by=reporter)
        story.approve(by=editor)
        sent = {"seen": story.version, "known": latest_decision(story), "change": "update"}
        return _timed(lambda: client.post(page(story, "decide", "publish"), sent))()

    return publish
