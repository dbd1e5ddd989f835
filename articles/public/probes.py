"""What whoever watches the site asks: does the process answer, and can it serve?"""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse

from articles.public.reading import reader_view


@reader_view
def healthz(request: HttpRequest) -> HttpResponse:
    return _answer("ok", 200)


@reader_view
def readyz(request: HttpRequest) -> HttpResponse:
    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return _answer("database does not answer", 503)
    return _answer("migrations to apply", 503) if pending else _answer("ready", 200)


def _answer(word: str, status: int) -> HttpResponse:
    return HttpResponse(
        f"{word}\n",
        status=status,
        content_type="text/plain; charset=utf-8",
        headers={"Cache-Control": "no-store"},
    )
