"""Text that was typed on a version that is no longer the last: both are shown, field by field, and one is made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.body import clashes, empty_document
from articles.content.article import Article
from articles.desk.article_form import ArticleSheet
from articles.desk.deciding import page_of, version_seen
from articles.desk.differing import Row, side_by_side
from articles.desk.field_words import ORDER, in_words, label
from articles.desk.restoring import write_snapshot
from articles.desk.sitting import sent_again
from articles.workflow import merging, permissions
from articles.workflow.autosaving import Autosave, Fate, settle
from articles.workflow.merging import BOTH, MINE, THEIRS, Difference
from articles.workflow.permissions import Verb
from articles.workflow.refusals import Refused
from articles.workflow.turns import lock, refuse_stale


class Unreadable(Exception):
    """The text cannot be stored as it stands: a field holds what its column does not take."""


@dataclass(frozen=True)
class Sides:
    """Three snapshots: the one both began from, the typed one, the stored one."""

    base: dict
    mine: dict
    theirs: dict

    def merged(self, choices: dict[str, str]) -> dict:
        return merging.merge(self.base, self.mine, self.theirs, choices)


@dataclass(frozen=True)
class Shown:
    """One field on which the texts differ, as the page shows it."""

    field: str
    label: str
    rows: list[Row]
    is_clash: bool
    proposed: str
    clashes: int = 0

    @property
    def choices(self) -> list[tuple[str, str]]:
        sides = [(MINE, "Le texte non enregistré"), (THEIRS, "La version enregistrée")]
        return [(BOTH, "Les deux, réunis"), *sides] if self.field == "body" else sides


def write_sides(article, row: Autosave, *, by) -> Sides:
    """Puts the typed text into the stored article, as `by` may, and tells what each side says.

    To be called within a transaction, which decides whether it stays. Raises Unreadable.
    """
    theirs = article.snapshot()
    sheet = ArticleSheet(article, sent_again(row.sheet), by=by)
    if not sheet.is_valid():
        raise Unreadable
    sheet.write()
    return Sides(snapshot_at(article, row.base), article.snapshot(), theirs)


def snapshot_at(article, version: int) -> dict:
    """What a version said; nothing for the blank page before the first."""
    return article.revisions.filter(number=version).values_list("snapshot", flat=True).first() or {}


def merge_page(site, request: HttpRequest, pk: int, row: int) -> HttpResponse:
    typed = get_object_or_404(Autosave.objects.select_related("author"), pk=row, article=pk)
    article = get_object_or_404(Article.objects.with_standing(), pk=pk)
    reason = permissions.refusal(request.user, Verb.WRITE, article)
    try:
        if request.method == "POST" and not reason:
            return _merge(request, pk, typed)
    except Refused as refused:
        messages.error(request, str(refused))
        article = Article.objects.with_standing().get(pk=pk)
    try:
        fields = _compare(pk, typed, request.user)
    except Unreadable:
        return redirect(f"{page_of(article)}?texte={typed.pk}")
    return _page(site, request, article, {"typed": typed, "fields": fields, "reason": reason})


def _page(site, request, article, told: dict) -> HttpResponse:
    context = site.each_context(request) | {
        "title": "Deux textes à réunir",
        "article": article,
        "standing": article.standing(),
        "last": article.revisions.select_related("author").defer("snapshot").first(),
    }
    return TemplateResponse(request, "desk/merge.html", context | told)


def _compare(pk: int, typed: Autosave, user) -> list[Shown]:
    with transaction.atomic():
        article = Article.objects.get(pk=pk)
        sides = write_sides(article, typed, by=user)
        found = merging.differences(sides.base, sides.mine, sides.theirs)
        # Told here: tags and sources that the text would make are gone after the rollback.
        shown = sorted(map(_shown, found), key=lambda one: ORDER.get(one.field, len(ORDER)))
        transaction.set_rollback(True)
    return shown


def _shown(difference: Difference) -> Shown:
    field = difference.field
    mine, theirs = (in_words(field, side) for side in (difference.mine, difference.theirs))
    places = 0
    if field == "body":
        base = difference.base or empty_document()
        places = clashes(base, difference.mine, difference.theirs)
    return Shown(
        field,
        label(field),
        side_by_side(mine, theirs),
        difference.is_clash,
        difference.proposed,
        places,
    )


def _merge(request, pk: int, typed: Autosave) -> HttpResponse:
    with transaction.atomic():
        article = Article.objects.get(pk=pk)
        lock(article)
        permissions.demand(request.user, Verb.WRITE, article)
        refuse_stale(article, version_seen(request))
        sides = write_sides(article, typed, by=request.user)
        write_snapshot(article, sides.merged(dict(_choices(request))))
        revision = article.keep(by=request.user, reason="Deux textes réunis")
        if typed.author_id == request.user.pk:
            fate = Fate.KEPT if revision else Fate.DROPPED
            settle(pk, request.user, fate, typed.sitting, typed.follows)
    done = f"Enregistré, version {revision.number}." if revision else "Rien n’a changé."
    messages.success(request, done)
    return redirect(page_of(article))


def _choices(request) -> Iterator[tuple[str, str]]:
    for name, value in request.POST.items():
        if name.startswith("field-") and value in {MINE, THEIRS, BOTH}:
            yield name.removeprefix("field-"), value


def merge_address(row: Autosave) -> str:
    return reverse("admin:articles_article_merge", args=[row.article_id, row.pk])
