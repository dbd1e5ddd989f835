"""Deleting an article: only one that no reader has ever seen and none is about to see."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse

from articles.content.article import Article
from articles.staff.users import Role
from articles.workflow.standing import Work

RULERS = {Role.CHIEF, Role.ADMIN}


def may_discard(user, article) -> bool:
    """Its owner while it is a draft; the chief and the administrator, whatever the state of work."""
    if not user.is_active or not user.is_staff or not article.pk:
        return False
    begun_by = article.created_by_id == user.pk and article.work == Work.DRAFT
    return (begun_by or user.role in RULERS) and never_out(article)


def never_out(article) -> bool:
    standing = article.standing()
    return not standing.was_public and not standing.is_scheduled


def discard_page(site, request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.with_standing(), pk=pk)
    if not may_discard(request.user, article):
        messages.error(
            request, "Cet article ne se supprime pas. S’il est en ligne, il peut être retiré."
        )
        return redirect("admin:articles_article_change", pk)
    if request.method == "POST" and _discard(request.user, pk):
        messages.success(request, "L’article est supprimé.")
        return redirect("admin:articles_article_changelist")
    context = site.each_context(request) | {
        "title": "Supprimer l’article",
        "article": article,
        "standing": article.standing(),
    }
    return TemplateResponse(request, "desk/discard.html", context)


@transaction.atomic
def _discard(user, pk: int) -> bool:
    """Asks again of the locked article: it may have been scheduled meanwhile."""
    article = get_object_or_404(Article.objects.select_for_update(), pk=pk)
    if not may_discard(user, article):
        return False
    # Publications that were cancelled before their hour; the database refuses to lose any other.
    article.publications.filter(live__isempty=True).delete()
    article.delete()
    return True
