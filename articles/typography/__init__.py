"""French typography: plain text and text runs in, the same words set out as a French copy editor would.

Ground floor: imports the standard library only, knows nothing of documents, HTML or Django.
Use: compose, compose_runs, Run; suggest, apply; slugify; weigh; day, clock, moment and their parts; count_words, reading_minutes.
"""

from articles.typography.composing import Run, compose, compose_runs
from articles.typography.dates import clock, day, day_name, moment, month_name, spoken_day
from articles.typography.reading import count_words, reading_minutes
from articles.typography.slugs import slugify
from articles.typography.suggesting import Suggestion, apply, suggest
from articles.typography.weighing import weigh

__all__ = [
    "Run",
    "Suggestion",
    "apply",
    "clock",
    "compose",
    "compose_runs",
    "count_words",
    "day",
    "day_name",
    "moment",
    "month_name",
    "reading_minutes",
    "slugify",
    "spoken_day",
    "suggest",
    "weigh",
]
