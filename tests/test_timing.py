import re

import pytest
from django.core.exceptions import MiddlewareNotUsed
from django.db import OperationalError, connection
from django.http import HttpResponse

from newsroom.timing import ServerTimingMiddleware

TIMING = re.compile(r'db;desc="(\d+ (?:query|queries))";dur=\d+\.\d, total;dur=\d+\.\d')


@pytest.fixture
def timed(settings):
    settings.NEWSROOM_SERVER_TIMING = True

    def told(view) -> str:
        header = ServerTimingMiddleware(view)(None)["Server-Timing"]
        return TIMING.fullmatch(header)[1]

    return told


def asking(count: int):
    def view(request):
        with connection.cursor() as cursor:
            for _ in range(count):
                cursor.execute("SELECT 1")
        return HttpResponse()

    return view


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 queries"), (1, "1 query"), (2, "2 queries"), (12, "12 queries")]
)
def test_queries_are_counted(timed, count, words):
    assert timed(asking(count)) == words


@pytest.mark.django_db
def test_a_failed_query_counts(timed):
    def view(request):
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
                raise OperationalError
        except OperationalError:
            return HttpResponse(status=500)

    assert timed(view) == "1 query"


def test_it_leaves_what_others_measured(settings):
    settings.NEWSROOM_SERVER_TIMING = True
    answer = ServerTimingMiddleware(
        lambda request: HttpResponse(headers={"Server-Timing": "cache;dur=1"})
    )(None)
    assert answer["Server-Timing"].startswith("cache;dur=1, db;")


def test_it_is_off_unless_asked_for(settings, client):
    settings.NEWSROOM_SERVER_TIMING = False
    with pytest.raises(MiddlewareNotUsed):
        ServerTimingMiddleware(lambda request: HttpResponse())
    assert "Server-Timing" not in client.get("/healthz")
    settings.NEWSROOM_SERVER_TIMING = True
    client.handler.load_middleware()
    assert 'db;desc="0 queries"' in client.get("/healthz")["Server-Timing"]
