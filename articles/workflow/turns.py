"""One verb at a time on one article: its row locked, its state fresh, permission asked, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from articles.typography import moment
from articles.workflow import clock, permissions
from articles.workflow.permissions import Verb
from articles.workflow.refusals import Stale
from articles.workflow.standing import STANDING_FIELDS


@dataclass(frozen=True)
class Seen:
    """What a person had before their eyes: a version of the text, and the latest decision on it by its key."""

    version: int
    decision: int


@contextmanager
def turn(article, verb: Verb, *, by, seen: Seen | int | None = None) -> Iterator[datetime]:
    """Yields the moment of the verb. `seen` is what the person had before their eyes, or only the version of it;
    None to not compare.

    Raises NotAllowed or Stale before anything is done. The article's fields are read anew: what was
    changed on the instance but not saved is dropped, since a verb speaks of the stored text.
    """
    with transaction.atomic():
        lock(article)
        if isinstance(seen, Seen):
            refuse_overtaken(article, seen.decision)
        permissions.demand(by, verb, article)
        refuse_stale(article, seen.version if isinstance(seen, Seen) else seen)
        yield clock.now()


def lock(article) -> None:
    """Holds the article's row until the transaction ends, and takes over its present state."""
    # The picture along: the checks of what may go out ask for it.
    rows = type(article)._base_manager.select_related("hero").select_for_update(of=("self",))
    try:
        article.refresh_from_db(from_queryset=rows)
    except type(article).DoesNotExist as gone:
        raise Stale("Cet article a été supprimé entre-temps.") from gone
    for name in STANDING_FIELDS:
        article.__dict__.pop(name, None)


def latest_decision(article) -> int:
    """The key of the last event that somebody caused; 0 before the first."""
    caused = article.events.filter(actor__isnull=False)
    return caused.order_by("-pk").values_list("pk", flat=True).first() or 0


def refuse_overtaken(article, known: int) -> None:
    """Raises Stale when somebody decided something after `known`, the latest decision this person knew of."""
    later = article.events.filter(pk__gt=known, actor__isnull=False).select_related("actor").first()
    if later:
        raise Stale(
            f"Entre-temps, {later.actor} a pris une décision sur cet article ({later.get_verb_display().lower()}). "
            "Voyez où il en est avant de continuer."
        )


def refuse_stale(article, seen: int | None) -> None:
    if seen is None or seen == article.version:
        return
    last = article.revisions.select_related("author").first()
    if last is None:
        raise Stale("Ce texte n’est pas celui d’une version de l’article. Rechargez la page.")
    raise Stale(
        f"{last.author} a enregistré une autre version de ce texte le {moment(last.created_at)}, "
        "après celle que vous aviez sous les yeux. Relisez-la avant de continuer."
    )
