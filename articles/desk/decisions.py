"""The verbs as the desk shows them: one table of what each button says, asks, does and answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.conf import settings

from articles.desk.decision_forms import (
    PublishForm,
    ReasonForm,
    ScheduleForm,
    WithdrawForm,
    plain_form,
)
from articles.workflow.permissions import Verb, refusal
from articles.workflow.standing import Work


@dataclass(frozen=True)
class Decision:
    """`act` takes the article, the form's clean data, and by= and seen=. A decision that `asks` has a page of its own,
    the others act at once; `lacks` says that the verb demands a text fit to be published."""

    verb: Verb
    label: str
    title: str
    confirm: str
    done: str
    act: Callable
    asks: bool = True
    form: Callable[..., forms.Form] = plain_form
    lacks: bool = False

    @property
    def button(self) -> str:
        return f"{self.label}…" if self.asks else self.label


DECISIONS: dict[str, Decision] = {
    decision.verb: decision
    for decision in (
        Decision(
            Verb.SUBMIT,
            "Soumettre",
            "Soumettre à la relecture",
            "Soumettre l’article",
            "L’article est soumis à la relecture.",
            lambda article, data, **who: article.submit(**who),
            asks=False,
        ),
        Decision(
            Verb.TAKE_BACK,
            "Reprendre la main",
            "Reprendre la main",
            "Reprendre la main",
            "Vous avez repris la main\N{NO-BREAK SPACE}: l’article n’est plus en relecture.",
            lambda article, data, **who: article.take_back(**who),
            asks=False,
        ),
        Decision(
            Verb.APPROVE,
            "Approuver",
            "Approuver l’article",
            "Approuver l’article",
            "L’article est approuvé. Il peut être publié ou programmé.",
            lambda article, data, **who: article.approve(**who),
            asks=False,
            lacks=True,
        ),
        Decision(
            Verb.SEND_BACK,
            "Renvoyer",
            "Renvoyer l’article",
            "Renvoyer avec ce motif",
            "L’article est renvoyé, avec votre motif.",
            lambda article, data, **who: article.send_back(why=data["why"], **who),
            form=ReasonForm,
        ),
        Decision(
            Verb.PUBLISH,
            "Publier",
            "Publier l’article",
            "Publier maintenant",
            "L’article est en ligne.",
            lambda article, data, **who: article.publish(**data, **who),
            form=PublishForm,
            lacks=True,
        ),
        Decision(
            Verb.SCHEDULE,
            "Programmer",
            "Programmer la parution",
            "Programmer",
            "La parution est programmée.",
            lambda article, data, **who: article.publish(**data, **who),
            form=ScheduleForm,
            lacks=True,
        ),
        Decision(
            Verb.UNSCHEDULE,
            "Déprogrammer",
            "Annuler la parution programmée",
            "Déprogrammer",
            "La parution programmée est annulée.",
            lambda article, data, **who: article.unschedule(**who),
        ),
        Decision(
            Verb.WITHDRAW,
            "Retirer",
            "Retirer l’article du site",
            "Retirer l’article",
            "L’article n’est plus en ligne.",
            lambda article, data, **who: article.withdraw(**data, **who),
            form=WithdrawForm,
        ),
    )
}

# The first of these that is allowed is the next step.
NEXT = (Verb.PUBLISH, Verb.APPROVE, Verb.SUBMIT)


def decisions_for(user, article) -> list[Decision]:
    """What this person may decide now, in the order of the table."""
    return [
        decision
        for verb, decision in DECISIONS.items()
        if not refusal(user, verb, article) and not _useless(verb, article)
    ]


def next_step(decisions: list[Decision]) -> Decision | None:
    by_verb = {decision.verb: decision for decision in decisions}
    return next((by_verb[verb] for verb in NEXT if verb in by_verb), None)


def stands_aside(decision: Decision, decisions: list[Decision], article) -> bool:
    """What is rarely wanted waits behind “Autres actions”: to undo, and for the desk to play the journalist."""
    verbs = {other.verb for other in decisions}
    return (
        decision.verb in {Verb.UNSCHEDULE, Verb.WITHDRAW}
        or (decision.verb == Verb.SEND_BACK and article.work != Work.REVIEW)
        or (decision.verb == Verb.TAKE_BACK and Verb.SEND_BACK in verbs)
    )


def _useless(verb: str, article) -> bool:
    """What is live cannot be published again; where four eyes are not asked, it may be changed and published at once."""
    goes_out = verb in {Verb.PUBLISH, Verb.SCHEDULE}
    is_out = article.standing().live_revision == article.version
    return goes_out and is_out and settings.NEWSROOM_FOUR_EYES
