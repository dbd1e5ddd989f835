"""Everything that happened to an article in one line of time: versions kept, decisions taken, hours that struck."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.utils import timezone

from articles.desk.telling import exact
from articles.workflow import events
from articles.workflow.events import Event
from articles.workflow.permissions import Verb
from articles.workflow.publications import Change, Publication
from articles.workflow.revising import Revision

MOST = 200
# Versions of one person that lie closer than this are one sitting.
PAUSE = timedelta(hours=1)

DEEDS = {
    Verb.SUBMIT: "a soumis l’article à la relecture",
    Verb.TAKE_BACK: "a repris la main",
    Verb.SEND_BACK: "a renvoyé l’article",
    Verb.APPROVE: "a approuvé l’article",
    Verb.UNSCHEDULE: "a annulé la parution programmée",
    Verb.WITHDRAW: "a retiré l’article du site",
    events.APPEARED: "L’article est paru à l’heure programmée",
}
PUBLISHED = {
    Change.INITIAL: "a publié l’article",
    Change.TYPO: "a corrigé une coquille en ligne",
    Change.UPDATE: "a mis à jour l’article en ligne",
    Change.CORRECTION: "a publié une correction",
}


@dataclass(frozen=True)
class Entry:
    """`deed` is a verb phrase after the person's name, a whole sentence when nobody acted.

    A sitting is one entry: it lasted from `since` to `at`, and `earlier` are its versions before the last.
    """

    at: datetime
    who: str
    deed: str
    tone: str
    why: str = ""
    version: int | None = None
    since: datetime | None = None
    earlier: tuple[int, ...] = ()

    @property
    def day(self) -> date:
        return timezone.localdate(self.at)


def timeline(article, before: datetime | None = None) -> list[Entry]:
    """The latest entries first, MOST at most, those before a moment when one is given."""
    told = article.events.select_related("actor", "revision", "publication").defer(
        "revision__snapshot", *(f"publication__{page}" for page in Publication.PAGES)
    )
    kept = article.revisions.select_related("author").defer("snapshot")
    if before:
        told, kept = told.filter(at__lt=before), kept.filter(created_at__lt=before)
    decided = list(told[:MOST])
    published = {event.publication_id for event in decided if event.verb == Verb.PUBLISH}
    entries = [
        _decision(event)
        for event in decided
        # What was published by hand appeared at once: that is no news.
        if event.verb != events.APPEARED or event.publication_id not in published
    ]
    entries += [_version(revision) for revision in kept[:MOST]]
    # A decision follows the version it was taken on, also in the same second.
    entries.reverse()
    entries.sort(key=lambda entry: (entry.at, entry.tone != "version"))
    return list(_sittings(entries))[::-1][:MOST]


def _sittings(entries: list[Entry]) -> Iterator[Entry]:
    """The same in the same order, the versions of one sitting told as one."""
    held = None
    for entry in entries:
        if held and _goes_on(held, entry):
            held = replace(
                held,
                at=entry.at,
                since=held.since or held.at,
                version=entry.version,
                earlier=(*held.earlier, held.version),
            )
            continue
        if held:
            yield held
        held = entry
    if held:
        yield held


def _goes_on(before: Entry, after: Entry) -> bool:
    both = before.tone == after.tone == "version" and before.who == after.who
    return both and not (before.why or after.why) and after.at - before.at < PAUSE


def _version(revision: Revision) -> Entry:
    return Entry(
        revision.created_at,
        str(revision.author),
        "a commencé l’article" if revision.number == 1 else "a modifié l’article",
        "version",
        revision.reason,
        revision.number,
    )


def _decision(event: Event) -> Entry:
    deed, why = DEEDS.get(event.verb, ""), event.why
    if event.verb == Verb.SCHEDULE:
        deed = _scheduled(event.publication.live.lower)
    elif event.verb == Verb.PUBLISH:
        deed, why = PUBLISHED[event.publication.change], event.publication.note
    elif event.public_note:
        why = f"{why}\nAux lecteurs\N{NO-BREAK SPACE}: {event.public_note}"
    version = event.revision and event.revision.number
    return Entry(event.at, str(event.actor or ""), deed, event.verb, why, version)


def _scheduled(starts: datetime | None) -> str:
    """A publication that was cancelled has no hour any more."""
    if starts is None:
        return "a programmé une parution, annulée depuis"
    return f"a programmé la parution pour le {exact(starts)}"
