"""A text with one picture in it, and the moments that tests of its rights turn around."""

from datetime import UTC, datetime, timedelta

from tests.people import document

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


def figure(shown):
    block = {"type": "figure", "attrs": {"image": shown.pk}}
    return {"type": "doc", "content": [*document("Mots.")["content"], block]}
