"""What the article's page shows around the text: where it stands, who wrote last, and what may be decided."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from articles.content.article import Article
from articles.content.previewing import preview
from articles.desk.decisions import decisions_for, next_step, stands_aside
from articles.desk.discarding import may_discard
from articles.desk.planning import PlanForm, plan_of
from articles.workflow.events import Event
from articles.workflow.publications import Publication
from articles.workflow.standing import Work


def article_context(
    site, request: HttpRequest, article: Article, planned: PlanForm | None = None
) -> dict:
    """For the writing and the reading page alike; `planned` is the panel of publication as it was sent."""
    return site.each_context(request) | {
        "title": str(article) if article.pk else "Nouvel article",
        "article": article,
        "opts": Article._meta,
        **(_progress(request.user, article, planned) if article.pk else {}),
    }


def _progress(user, article, planned: PlanForm | None) -> dict:
    decisions = decisions_for(user, article)
    following = next_step(decisions)
    others = [decision for decision in decisions if decision is not following]
    aside = [one for one in others if stands_aside(one, decisions, article)]
    return {
        "standing": article.standing(),
        "live": _live(article),
        "last": article.revisions.defer("snapshot").select_related("author").first(),
        "told": _last_reason(article),
        "next_step": following,
        "at_hand": [decision for decision in others if decision not in aside],
        "aside": aside,
        "may_discard": may_discard(user, article),
        "plan": plan_of(user, article, decisions, planned),
    }


def _live(article) -> Publication | None:
    """What readers see of it, for its address."""
    if not article.standing().is_live:
        return None
    shown = article.publications.live().select_related("section")
    return shown.only("slug", "article_id", "section__slug").first()


def _last_reason(article) -> Event | None:
    """Why it came back, as long as it is to be taken up again."""
    if article.work != Work.REWORK:
        return None
    return article.events.exclude(why="").select_related("actor").first()


def reading_page(site, request, article: Article, reason: str) -> HttpResponse:
    """For whoever may not write now: the text as readers would see it, and why."""
    context = article_context(site, request, article) | {
        "reason": reason,
        "shown": preview(article),
    }
    return TemplateResponse(request, "desk/reading.html", context)
