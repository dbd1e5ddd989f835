"""Who may do what: the whole matrix. Doors ask `refusal`; verbs call `demand` on the locked, fresh article."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from articles.staff.users import Role
from articles.workflow.refusals import NotAllowed
from articles.workflow.standing import Work


class Verb(models.TextChoices):
    WRITE = "write", "Écrire"
    SUBMIT = "submit", "Soumettre à la relecture"
    TAKE_BACK = "take_back", "Reprendre la main"
    SEND_BACK = "send_back", "Renvoyer"
    APPROVE = "approve", "Approuver"
    PUBLISH = "publish", "Publier"
    SCHEDULE = "schedule", "Programmer"
    UNSCHEDULE = "unschedule", "Déprogrammer"
    WITHDRAW = "withdraw", "Retirer"


ANY, OWN = "any", "own"
_DESK = {Role.EDITOR: ANY, Role.CHIEF: ANY, Role.ADMIN: ANY}
_EVERYONE = {Role.REPORTER: OWN, **_DESK}
_CHIEFS = {Role.CHIEF: ANY, Role.ADMIN: ANY}

# Who, and on whose articles.
MATRIX: dict[Verb, dict[Role, str]] = {
    Verb.WRITE: _EVERYONE,
    Verb.SUBMIT: _EVERYONE,
    Verb.TAKE_BACK: _EVERYONE,
    Verb.SEND_BACK: _DESK,
    Verb.APPROVE: _DESK,
    Verb.PUBLISH: _DESK,
    Verb.SCHEDULE: _DESK,
    Verb.UNSCHEDULE: _DESK,
    Verb.WITHDRAW: _CHIEFS,
}

# From which state of work. A verb that is absent does not look at it.
FROM_WORK: dict[Verb, frozenset[str]] = {
    Verb.SUBMIT: frozenset({Work.DRAFT, Work.REWORK}),
    Verb.TAKE_BACK: frozenset({Work.REVIEW}),
    Verb.SEND_BACK: frozenset({Work.REVIEW, Work.READY}),
    Verb.APPROVE: frozenset({Work.REVIEW}),
}

# What is told from another state: true of a story as of changes to one that readers see already.
UNTIMELY: dict[Verb, str] = {
    Verb.SUBMIT: "Ce texte est déjà soumis ou approuvé.",
    Verb.TAKE_BACK: "Ce texte n’est pas en relecture.",
    Verb.SEND_BACK: "Ce texte n’est ni en relecture ni prêt.",
    Verb.APPROVE: "Ce texte n’est pas en relecture.",
}


def refusal(user, verb: Verb, article) -> str:
    """Why this person may not do this now, as a French sentence; "" when they may. At most two queries."""
    if not user.is_active or not user.is_staff:
        return "Ce compte n’a pas accès à la rédaction."
    scope = MATRIX[verb].get(user.role)
    if scope is None:
        return f"Votre rôle ({user.get_role_display().lower()}) ne permet pas cette action."
    if scope == OWN and not article.is_own(user):
        return "Cet article n’est pas le vôtre."
    return _untimely(user, verb, article) or _alone(user, verb, article)


def demand(user, verb: Verb, article) -> None:
    """Raises NotAllowed with the reason when `refusal` gives one."""
    if reason := refusal(user, verb, article):
        raise NotAllowed(reason)


def _untimely(user, verb: Verb, article) -> str:
    if verb == Verb.WRITE:
        if user.role == Role.REPORTER and article.work == Work.REVIEW:
            return "L’article est en relecture\N{NARROW NO-BREAK SPACE}; reprenez la main pour le modifier."
        return ""
    if verb in {Verb.PUBLISH, Verb.SCHEDULE}:
        needs_approval = settings.NEWSROOM_FOUR_EYES and article.work != Work.READY
        return "L’article doit d’abord être approuvé." if needs_approval else ""
    if verb == Verb.UNSCHEDULE and not article.standing().scheduled_at:
        return "Aucune publication n’est programmée."
    if verb == Verb.WITHDRAW and not article.standing().is_live:
        return "L’article n’est pas en ligne."
    allowed = FROM_WORK.get(verb)
    if allowed is not None and article.work not in allowed:
        return UNTIMELY[verb]
    return ""


def _alone(user, verb: Verb, article) -> str:
    if verb == Verb.APPROVE and settings.NEWSROOM_FOUR_EYES and article.is_work_of(user):
        return "Vous avez écrit ce texte\N{NO-BREAK SPACE}: une autre personne doit l’approuver."
    return ""
