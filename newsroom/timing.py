"""Server-Timing on every response: how many queries, how long they took, how long it all took."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import connection
from django.http import HttpRequest, HttpResponse


class ServerTimingMiddleware:
    """Costs nothing when NEWSROOM_SERVER_TIMING is off: Django then leaves it out."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        if not settings.NEWSROOM_SERVER_TIMING:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        meter, started = QueryMeter(), perf_counter()
        with connection.execute_wrapper(meter):
            response = self.get_response(request)
        total = (perf_counter() - started) * 1000
        timing = f'db;desc="{meter.told}";dur={meter.milliseconds:.1f}, total;dur={total:.1f}'
        if earlier := response.get("Server-Timing"):
            timing = f"{earlier}, {timing}"
        response["Server-Timing"] = timing
        return response


class QueryMeter:
    """Counts what is sent to the database, failures included."""

    def __init__(self):
        self.queries = 0
        self.milliseconds = 0.0

    def __call__(self, execute, sql, params, many, context):
        started = perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.queries += 1
            self.milliseconds += (perf_counter() - started) * 1000

    @property
    def told(self) -> str:
        return f"{self.queries} {'query' if self.queries == 1 else 'queries'}"
