"""The hour of publication in the side panel: told to everybody, asked of who may. The verbs are those of the decisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django import forms
from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone

from articles.desk.deciding import number_sent, told_done
from articles.desk.decision_forms import ScheduleForm
from articles.desk.decisions import DECISIONS, Decision
from articles.desk.telling import exact
from articles.desk.wall_clock import WallClockField
from articles.staff.users import Role
from articles.typography import moment
from articles.workflow.permissions import MATRIX, Verb, refusal
from articles.workflow.refusals import Issue, Refused, Unfit
from articles.workflow.standing import Standing
from articles.workflow.turns import Seen, latest_decision

# What the panel's buttons ask of the article's form, beside saving.
PLAN, PLAN_AT_ONCE, UNPLAN = "plan", "plan_at_once", "unplan"
ACTS = frozenset({PLAN, PLAN_AT_ONCE, UNPLAN})
# Names of the panel's own fields: they are no part of the text, and of no autosave.
PREFIX = "plan"


class DayAndHour(forms.DateTimeInput):
    """Two controls, one value: what a wall clock says. The template draws them."""

    def value_from_datadict(self, data, files, name):
        day, hour = (data.get(f"{name}_{part}", "").strip() for part in ("day", "hour"))
        return f"{day}T{hour}" if day or hour else None


class PlanForm(ScheduleForm):
    at = WallClockField(
        label="Jour et heure",
        widget=DayAndHour(format="%Y-%m-%dT%H:%M:%S"),
        error_messages={
            "invalid": "Donnez un jour et une heure qui existent\N{NO-BREAK SPACE}: 2027-01-31 et 18:30."
        },
    )

    def __init__(self, data=None, *, article, at_once=False, **kwargs):
        self.wants_at_once = at_once
        self.lacking: list[Issue] = []
        super().__init__(data, article=article, prefix=PREFIX, **kwargs)
        del self.fields["at_once"]

    @classmethod
    def of(cls, article) -> PlanForm:
        """Holds what is planned, to be changed."""
        return cls(
            article=article, initial={"at": _planned_wall(article)} | _planned_words(article)
        )

    @classmethod
    def typed(cls, data, article) -> PlanForm:
        """Shows again what was typed, and judges nothing."""
        sent = cls(data, article=article)
        return cls(article=article, initial={name: sent[name].data for name in sent.fields})

    def clean(self):
        self.cleaned_data["at_once"] = self.wants_at_once
        return super().clean()

    @property
    def typed_day(self) -> str:
        return _as_controls_have_it(self["at"].value()).partition("T")[0]

    @property
    def typed_hour(self) -> str:
        return _as_controls_have_it(self["at"].value()).partition("T")[2]

    @property
    def planned(self) -> str:
        """The hour there is, as the controls have it when nobody changes it."""
        return _as_controls_have_it(_planned_wall(self.article)) or "T"


def _as_controls_have_it(wall: datetime | str | None) -> str:
    """“2026-10-21T08:00”: without seconds where there are none."""
    told = wall.isoformat() if isinstance(wall, datetime) else wall or ""
    return told.removesuffix(":00") if told.count(":") > 1 else told


def _planned_wall(article) -> datetime | None:
    at = article.standing().scheduled_at
    return at and timezone.localtime(at).replace(tzinfo=None, microsecond=0)


def _planned_words(article) -> dict:
    """How the planned version differs from the last one, and what it tells readers: kept when only the hour changes."""
    standing = article.standing()
    if not (standing.is_scheduled and standing.was_public):
        return {}
    planned = article.publications.scheduled().values("change", "note").first()
    return planned or {}


@dataclass(frozen=True)
class Plan:
    """What the panel shows. `form` is for who may plan; `known` the latest decision they have before their eyes."""

    sentences: list[str]
    reason: str
    form: PlanForm | None
    known: int
    is_planned: bool
    may_cancel: bool


def plan_of(user, article, decisions: list[Decision], form: PlanForm | None = None) -> Plan:
    """`form` is one that was sent; it is shown whatever the person may by now, for what it holds."""
    standing, may = article.standing(), {decision.verb for decision in decisions}
    if Verb.SCHEDULE in may:
        form = form or PlanForm.of(article)
    acts = may & {Verb.SCHEDULE, Verb.UNSCHEDULE}
    return Plan(
        sentences=list(_sentences(standing)),
        reason="" if Verb.SCHEDULE in may else _why_not(user, article),
        form=form,
        known=latest_decision(article) if acts else 0,
        is_planned=standing.is_scheduled,
        may_cancel=Verb.UNSCHEDULE in may,
    )


def _sentences(standing: Standing):
    if standing.is_live:
        yield f"En ligne depuis le {moment(standing.live_since)}."
    elif standing.is_withdrawn:
        yield "Retiré du site."
    if not standing.is_scheduled:
        yield (
            "Aucune mise à jour n’est programmée." if standing.is_live else "Rien n’est programmé."
        )
        return
    at = exact(standing.scheduled_at)
    if standing.is_live:
        yield f"La version {standing.scheduled_revision} la remplacera le {at}."
    else:
        yield f"{'Il reviendra' if standing.is_withdrawn else 'L’article paraîtra'} le {at}."
    if standing.has_pending_changes:
        yield f"Ce qui a changé depuis la version {standing.scheduled_revision} n’en est pas."


def _why_not(user, article) -> str:
    if MATRIX[Verb.SCHEDULE].get(user.role) is None:
        roles = ", ".join(str(Role(role).label).lower() for role in MATRIX[Verb.SCHEDULE])
        return f"Qui peut programmer ou changer l’heure\N{NO-BREAK SPACE}: {roles}."
    return refusal(user, Verb.SCHEDULE, article) or "Cette version est déjà en ligne."


def act_on_plan(request: HttpRequest, article) -> PlanForm | None:
    """To be called once the text is saved. None when it is done and told; else the form, with what is in the way."""
    wanted = request.POST["then"]
    seen = Seen(article.version, number_sent(request, f"{PREFIX}-known"))
    if wanted == UNPLAN:
        _cancel(request, article, seen)
        return None
    form = PlanForm(request.POST, article=article, at_once=wanted == PLAN_AT_ONCE)
    if reason := refusal(request.user, Verb.SCHEDULE, article):
        form.add_error("at", f"{reason} Rien n’est programmé.")
    elif form.is_valid():
        _plan(request, article, form, seen)
    return None if form.is_valid() else form


def _plan(request, article, form: PlanForm, seen: Seen) -> None:
    decision = DECISIONS[Verb.SCHEDULE]
    data = form.cleaned_data
    try:
        decision.act(article, data, by=request.user, seen=seen)
    except Unfit as unfit:
        form.lacking = [issue for issue in unfit.issues if issue.field not in form.fields]
        for issue in unfit.issues:
            form.add_error(issue.field if issue.field in form.fields else "at", issue.message)
    except Refused as refused:
        form.add_error("at", str(refused))
    else:
        messages.success(request, told_done(decision, data))


def _cancel(request, article, seen: Seen) -> None:
    decision = DECISIONS[Verb.UNSCHEDULE]
    try:
        decision.act(article, {}, by=request.user, seen=seen)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, decision.done)
