"""What happened, when, by whom: one line a verb, never changed, and the reactions that follow in the same breath."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from django.conf import settings
from django.db import models

from articles.workflow import clock
from articles.workflow.permissions import Verb

APPEARED = "appeared"


class Event(models.Model):
    VERBS = [*Verb.choices, (APPEARED, "Parution")]

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="events")
    verb = models.CharField("action", max_length=12, choices=VERBS)
    # Nobody: the clock did it.
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField("le", default=clock.now)
    why = models.TextField("motif", blank=True)
    # For readers, where the reason is for the desk.
    public_note = models.TextField("note publique", blank=True)
    revision = models.ForeignKey(
        "articles.Revision", null=True, on_delete=models.CASCADE, related_name="events"
    )
    publication = models.ForeignKey(
        "articles.Publication", null=True, on_delete=models.CASCADE, related_name="events"
    )

    class Meta:
        verbose_name = "événement"
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["article", "-at"], name="event_by_article")]
        constraints = [
            # Jobs may run twice; a publication appears once.
            models.UniqueConstraint(
                fields=["publication"],
                condition=models.Q(verb=APPEARED),
                name="publication_appears_once",
            )
        ]

    def __str__(self):
        return f"{self.get_verb_display()}, {self.at:%d/%m/%Y %H:%M}"


_reactions: dict[str, list[Callable[[Event], None]]] = defaultdict(list)


def reacts_to(*verbs: str):
    """Registers a function of one Event, run inside the verb's transaction: it defers jobs, it does not act."""

    def register(reaction: Callable[[Event], None]):
        for verb in verbs:
            _reactions[verb].append(reaction)
        return reaction

    return register


def record(article, verb: Verb, *, by, at=None, why="", note="", **about) -> Event:
    """`why` is for the desk, `note` for readers; `about` names the revision and the publication."""
    event = Event.objects.create(
        article=article,
        verb=verb,
        actor=by,
        at=at or clock.now(),
        why=why,
        public_note=note,
        **about,
    )
    for reaction in _reactions[verb]:
        reaction(event)
    return event
