"""What a decision will do, in plain sentences, before it is confirmed."""

from __future__ import annotations

from articles.desk.telling import exact
from articles.typography import moment
from articles.workflow.permissions import Verb
from articles.workflow.standing import Standing


def consequences(verb: str, article) -> list[str]:
    standing = article.standing()
    return [sentence for sentence in TELLERS[verb](standing) if sentence]


def _publish(standing: Standing):
    if standing.is_live:
        yield f"Cette version remplacera tout de suite celle que l’on lit depuis le {moment(standing.live_since)}."
    elif standing.is_withdrawn:
        yield "L’article reviendra tout de suite en ligne, à la date de sa première parution."
    else:
        yield "L’article paraîtra tout de suite, visible de tous."
    if standing.is_scheduled:
        yield f"La parution programmée pour le {exact(standing.scheduled_at)} sera annulée."


def _schedule(standing: Standing):
    if standing.is_live:
        yield "Cette version remplacera à l’heure dite celle qui est en ligne."
    else:
        yield "L’article paraîtra seul, à la seconde dite. Personne ne le verra avant."
    if standing.is_scheduled:
        yield f"Cette parution prendra la place de celle du {exact(standing.scheduled_at)}."


def _unschedule(standing: Standing):
    yield f"Rien ne paraîtra le {exact(standing.scheduled_at)}."
    if standing.is_live:
        yield "La version en ligne y reste."
    else:
        yield "L’article reste prêt\N{NO-BREAK SPACE}: il pourra être publié ou programmé de nouveau."


def _withdraw(standing: Standing):
    yield "L’article disparaîtra tout de suite du site. À son adresse, les lecteurs apprendront qu’il a été retiré."
    if standing.is_scheduled:
        yield f"La mise à jour programmée pour le {exact(standing.scheduled_at)} sera annulée."
    yield "Votre motif reste dans la rédaction\N{NO-BREAK SPACE}: il n’est pas publié. L’explication aux lecteurs l’est."


def _send_back(standing: Standing):
    yield "La personne qui a écrit l’article le retrouvera dans «\N{NO-BREAK SPACE}À moi\N{NO-BREAK SPACE}», avec votre motif."
    if standing.is_scheduled:
        yield f"La parution programmée pour le {exact(standing.scheduled_at)} est maintenue."


def _submit(standing: Standing):
    yield "L’article passe entre les mains de l’édition. Vous pourrez reprendre la main tant qu’il n’est pas approuvé."


def _take_back(standing: Standing):
    yield "L’article quitte la relecture et redevient un brouillon."


def _approve(standing: Standing):
    yield "Le texte est bon à publier tel quel. Toute modification demandera une nouvelle approbation."


TELLERS = {
    Verb.PUBLISH: _publish,
    Verb.SCHEDULE: _schedule,
    Verb.UNSCHEDULE: _unschedule,
    Verb.WITHDRAW: _withdraw,
    Verb.SEND_BACK: _send_back,
    Verb.SUBMIT: _submit,
    Verb.TAKE_BACK: _take_back,
    Verb.APPROVE: _approve,
}
