"""The ball passes from hand to hand: submitted, taken back, sent back with a reason, approved."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from articles.workflow import events, requirements
from articles.workflow.permissions import Verb
from articles.workflow.refusals import Issue, Unfit
from articles.workflow.standing import Work
from articles.workflow.turns import turn


class Reviewable(models.Model):
    work = models.CharField("état", max_length=8, choices=Work, default=Work.DRAFT, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="créé par",
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )

    class Meta:
        abstract = True

    def submit(self, *, by, seen=None) -> None:
        with turn(self, Verb.SUBMIT, by=by, seen=seen):
            if issues := requirements.lacking_for_review(self):
                raise Unfit(issues)
            self._pass_to(Work.REVIEW, Verb.SUBMIT, by)

    def take_back(self, *, by, seen=None) -> None:
        with turn(self, Verb.TAKE_BACK, by=by, seen=seen):
            self._pass_to(Work.DRAFT, Verb.TAKE_BACK, by)

    def send_back(self, *, by, why: str, seen=None) -> None:
        with turn(self, Verb.SEND_BACK, by=by, seen=seen):
            if not why.strip():
                raise Unfit([Issue("why", "Dites pourquoi vous renvoyez l’article.")])
            self._pass_to(Work.REWORK, Verb.SEND_BACK, by, why=why.strip())

    def approve(self, *, by, seen=None) -> None:
        with turn(self, Verb.APPROVE, by=by, seen=seen):
            requirements.demand(self)
            self._pass_to(Work.READY, Verb.APPROVE, by)

    def _pass_to(self, work: Work, verb: Verb, by, why="") -> None:
        self.work = work
        self.save(update_fields=["work", "updated_at"])
        events.record(self, verb, by=by, why=why, revision=self.revisions.first())

    def is_work_of(self, user) -> bool:
        """True when this person signs the text, or wrote any version of it since the last publication:
        nobody is the judge of their own work."""
        if self.bylines.filter(author__user=user).exists():
            return True
        published = self.publications.filter(live__isempty=False)
        last = published.aggregate(last=models.Max("revision__number"))["last"] or 0
        return self.revisions.filter(number__gt=last, author=user).exists()

    def last_reason(self) -> str:
        """Why the article was last sent back or withdrawn."""
        told = self.events.filter(verb__in=[Verb.SEND_BACK, Verb.WITHDRAW]).first()
        return told.why if told else ""
