"""Going on with what somebody else has open: their unsaved text becomes a version, their page says who has it now."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from articles.content.article import Article
from articles.desk.deciding import page_of
from articles.desk.merging import Unreadable, write_sides
from articles.desk.posting import only_post
from articles.desk.restoring import write_snapshot
from articles.desk.sitting import Sitting
from articles.workflow import merging, permissions
from articles.workflow.autosaving import Autosave, Fate, settle
from articles.workflow.merging import THEIRS
from articles.workflow.permissions import Verb
from articles.workflow.presence import Presence
from articles.workflow.refusals import Refused
from articles.workflow.turns import lock


@only_post
def take_over(site, request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article, pk=pk)
    if reason := permissions.refusal(request.user, Verb.WRITE, article):
        messages.error(request, reason)
        return redirect(page_of(article))
    kept = _take(request.user, article, Sitting.of(request.POST))
    messages.success(request, _told(kept))
    return redirect(page_of(article))


@transaction.atomic
def _take(user, article, sitting: Sitting) -> list[str]:
    """The names of those whose unsaved text became a version."""
    lock(article)
    pages = Presence.objects.writing().filter(article=article).select_related("person")
    others = list(pages.exclude(person=user, sitting=sitting.id))
    names = [str(page.person) for page in others if _keep_text_of(page, article.pk, by=user)]
    Presence.objects.filter(pk__in=[page.pk for page in others]).update(taken_by=user)
    return names


def _told(names: list[str]) -> str:
    if not names:
        return "Vous avez pris le relais. Il n’y avait pas de texte non enregistré à garder."
    return f"Vous avez pris le relais. Texte non enregistré gardé comme version\N{NO-BREAK SPACE}: {', '.join(names)}."


def _keep_text_of(page: Presence, pk: int, *, by) -> bool:
    """False when there is none, or when it cannot be a version: it then stays with its author, as it is."""
    rows = Autosave.objects.of(pk, page.person).filter(sitting=page.sitting, fate=Fate.OPEN)
    typed = rows.latest()
    if typed is None:
        return False
    try:
        with transaction.atomic():
            _keep(Article.objects.get(pk=pk), typed, by=by)
    except (Unreadable, Refused):
        return False
    return True


def _keep(article, typed: Autosave, *, by) -> None:
    before = article.version
    permissions.demand(typed.author, Verb.WRITE, article)
    sides = write_sides(article, typed, by=by)
    article.keep(by=typed.author, reason=f"Texte non enregistré, repris par {by}")
    if typed.base != before:
        # Somebody saved meanwhile: that version goes on, with what the typed text adds to it.
        found = merging.differences(sides.base, sides.mine, sides.theirs)
        stays = {one.field: THEIRS for one in found if one.is_clash and one.field != "body"}
        write_snapshot(article, sides.merged(stays))
        article.keep(by=by, reason=f"Réuni avec la version {before}")
    settle(article.pk, typed.author, Fate.KEPT, typed.sitting, typed.follows)
