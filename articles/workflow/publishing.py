"""Publishing freezes the working text into a revision and opens a window; withdrawing closes it. Nothing else does."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from articles.typography import compose
from articles.workflow import clock, events, requirements
from articles.workflow.permissions import Verb
from articles.workflow.publications import (
    Change,
    Publication,
    PublicationAuthor,
    PublicationTag,
    address,
)
from articles.workflow.refusals import BadMoment, Issue, NothingToDo, Unfit
from articles.workflow.standing import STANDING_FIELDS, Standing, Work
from articles.workflow.turns import turn

__all__ = [
    "Publication",
    "PublicationAuthor",
    "PublicationTag",
    "Publishable",
    "address",
]

NEVER = DateTimeTZRange(empty=True)


class PublishableQuerySet(models.QuerySet):
    def with_standing(self, at: datetime | None = None):
        """Adds what Standing needs, as subqueries read by the btree on article_id: one query for a whole list."""
        at = at or clock.now()
        own = Publication.objects.filter(article=models.OuterRef("pk"))
        # At most one is live, and at most one is to come: no order is needed, and none is paid for.
        own = own.order_by()
        live, scheduled = own.live(at), own.scheduled(at)

        def first(rows, field):
            return models.Subquery(rows.values(field)[:1])

        return self.annotate(
            live_revision=first(live, "revision__number"),
            live_since=first(live, "live__startswith"),
            live_change=first(live, "change"),
            first_published_at=first(live, "first_published_at"),
            scheduled_at=first(scheduled, "live__startswith"),
            scheduled_revision=first(scheduled, "revision__number"),
            # Any key, or none. EXISTS would be hashed: one reading of the whole table for a list of fifty.
            was_public=first(own.filter(live__startswith__lte=at), "pk"),
        )


class Publishable(models.Model):
    objects = PublishableQuerySet.as_manager()

    class Meta:
        abstract = True

    def typeset(self, publication: Publication, shown: list[Publication] | None = None) -> None:
        """Fills the rendered fields of a publication from its revision and today's records.

        `shown` are the article's others, as `shown()` gives them, where they were already read.
        """
        raise NotImplementedError

    def standing(self) -> Standing:
        """Where the article stands now: from the list's annotations, or with one query."""
        holder = self
        if "was_public" not in self.__dict__:
            holder = type(self).objects.with_standing().get(pk=self.pk)
        seen = {name: getattr(holder, name) for name in STANDING_FIELDS}
        seen["live_change"] = seen["live_change"] or ""
        seen["was_public"] = seen["was_public"] is not None
        return Standing(work=self.work, version=self.version, **seen)

    def publish(self, *, by, at=None, change=Change.UPDATE, note="", seen=None) -> Publication:
        """Makes the text public now, or at `at`, an aware datetime to come. One pending publication at most:
        this one takes the place of whatever was scheduled. Raises Unfit, BadMoment, NothingToDo, NotAllowed, Stale.
        """
        with turn(self, Verb.SCHEDULE if at else Verb.PUBLISH, by=by, seen=seen) as now:
            if at and at <= now:
                raise BadMoment("Cette heure est déjà passée.")
            requirements.demand(self, at)
            shown = self.shown()
            self.unplan(now, shown)
            publication = self._open_window(at or now, now, change, compose(note).strip(), shown)
            self.work = Work.READY
            self.save(update_fields=["work", "updated_at"])
            verb = Verb.SCHEDULE if at else Verb.PUBLISH
            events.record(
                self, verb, by=by, at=now, revision=publication.revision, publication=publication
            )
            return publication

    def unschedule(self, *, by, seen=None) -> None:
        with turn(self, Verb.UNSCHEDULE, by=by, seen=seen) as now:
            cancelled = self.unplan(now)
            if cancelled is None:
                raise NothingToDo("L’heure vient de sonner\N{NO-BREAK SPACE}: l’article est paru.")
            events.record(self, Verb.UNSCHEDULE, by=by, at=now, publication=cancelled)

    def withdraw(self, *, by, why: str, note="", seen=None) -> None:
        """Takes the article off the site at once, and whatever was scheduled with it.

        `why` stays with the desk; `note` is what readers are told at its address.
        """
        with turn(self, Verb.WITHDRAW, by=by, seen=seen) as now:
            if not why.strip():
                raise Unfit([Issue("why", "Dites pourquoi vous retirez l’article.")])
            self.unplan(now)
            live = self.publications.live(now).get()
            _end(live, now)
            self.work = Work.REWORK
            self.save(update_fields=["work", "updated_at"])
            events.record(
                self,
                Verb.WITHDRAW,
                by=by,
                at=now,
                why=why.strip(),
                note=compose(note).strip(),
                revision=live.revision,
                publication=live,
            )

    def shown(self) -> list[Publication]:
        """Every version readers saw, see or are to see, in the order they were made; without pages and texts."""
        shown = self.publications.filter(live__isempty=False).order_by("pk")
        return list(
            shown.select_related("revision").defer(*Publication.PAGES, "revision__snapshot")
        )

    def unplan(self, now: datetime, shown: list[Publication] | None = None) -> Publication | None:
        """Empties the window to come, and gives back its time to the version that was to end there."""
        shown = self.shown() if shown is None else shown
        planned = next((one for one in shown if one.live.lower > now), None)
        if planned is None:
            return None
        start = planned.live.lower
        planned.live = NEVER
        planned.save(update_fields=["live"])
        shown.remove(planned)
        if before := next((one for one in shown if one.live.upper == start), None):
            _end(before, None)
        return planned

    def _open_window(
        self, starts: datetime, now: datetime, change: str, note: str, shown: list[Publication]
    ) -> Publication:
        live = next((one for one in shown if now in one.live), None)
        first_seen = min((one.first_published_at for one in shown), default=None)
        change = Change(change) if first_seen else Change.INITIAL
        _refuse_useless(self, live, change, note)
        if live:
            _end(live, starts)
        edited = change in {Change.UPDATE, Change.CORRECTION}
        publication = Publication(
            article=self,
            revision=self.latest_revision(),
            live=DateTimeTZRange(starts, None),
            change=change,
            note=note,
            first_published_at=first_seen or starts,
            updated_at=starts if edited else live and live.updated_at,
        )
        self.typeset(publication, shown)
        publication.save()
        self.index_publication(publication)
        return publication

    def first_appearance(self) -> datetime | None:
        """When readers first saw the article; it keeps that date through updates and after a withdrawal."""
        shown = self.publications.filter(live__isempty=False)
        return shown.aggregate(first=models.Min("first_published_at"))["first"]


def _refuse_useless(article, live: Publication | None, change: Change, note: str) -> None:
    if live and live.revision.number == article.version:
        raise NothingToDo("Cette version est déjà en ligne.")
    if change == Change.CORRECTION and not note:
        raise Unfit([Issue("note", "Une correction dit aux lecteurs ce qui était faux.")])


def _end(publication: Publication, at: datetime | None) -> None:
    publication.live = DateTimeTZRange(publication.live.lower, at)
    publication.save(update_fields=["live"])
