"""The history of an article: its line of time, and each version as readers would have seen it."""

from __future__ import annotations

from datetime import datetime

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone

from articles.content.article import Article
from articles.content.previewing import preview
from articles.desk.deciding import page_of, version_seen
from articles.desk.posting import only_post
from articles.desk.restoring import restore
from articles.desk.timeline import MOST, timeline
from articles.workflow.permissions import Verb, refusal
from articles.workflow.refusals import Refused
from articles.workflow.revising import Revision


def history_page(site, request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.with_standing(), pk=pk)
    entries = timeline(article, before=_moment(request.GET.get("avant")))
    context = site.each_context(request) | {
        "title": "Historique",
        "article": article,
        "standing": article.standing(),
        "entries": entries,
        "checkpoints": _checkpoints(article),
        "older_than": entries[-1].at.isoformat() if len(entries) == MOST else "",
    }
    return TemplateResponse(request, "desk/history.html", context)


def _checkpoints(article) -> QuerySet:
    """What was typed between the versions, without the texts themselves."""
    return article.autosaves.select_related("author").defer("sheet")[:MOST]


def revision_page(site, request: HttpRequest, pk: int, number: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.with_standing(), pk=pk)
    revision = get_object_or_404(article.revisions.select_related("author"), number=number)
    context = site.each_context(request) | {
        "title": f"Version {number}",
        "article": article,
        "revision": revision,
        "shown": preview(article, revision),
        "may_restore": number != article.version and not refusal(request.user, Verb.WRITE, article),
    }
    return TemplateResponse(request, "desk/revision.html", context)


@only_post
def restore_revision(site, request: HttpRequest, pk: int, number: int) -> HttpResponse:
    revision = get_object_or_404(
        Revision.objects.select_related("article"), article=pk, number=number
    )
    try:
        restored = restore(revision, by=request.user, seen=version_seen(request))
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        told = f"La version {number} est reprise" if restored else "Rien n’a changé"
        messages.success(request, f"{told}.")
    return redirect(page_of(revision.article))


def _moment(sent: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(sent or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else timezone.make_aware(moment)
