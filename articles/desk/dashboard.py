"""The desk's home: what waits for this person, for the editors, for its hour, and what came out today."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from articles.content.article import Article
from articles.content.authors import Byline
from articles.desk.listing import listed
from articles.staff.users import User
from articles.workflow import clock
from articles.workflow.events import Event
from articles.workflow.permissions import MATRIX, Verb
from articles.workflow.publications import Publication
from articles.workflow.standing import Work

MOST = 12
# What was approved longer ago and never went out is found in the list, under “Prêts”.
READY_DAYS = 30


def dashboard(user: User) -> dict:
    """The five piles; at most seven queries, however many articles."""
    return {
        "mine": _with_reasons(mine(user)[:MOST]),
        "to_review": list(to_review()[:MOST]),
        "ready": list(ready()[:MOST]) if user.role in MATRIX[Verb.PUBLISH] else [],
        "scheduled": list(scheduled()[:MOST]),
        "published": list(published_today()[:MOST]),
    }


def own(user: User) -> Q:
    signed = Byline.objects.filter(article=OuterRef("pk"), author__user=user)
    return Q(created_by=user) | Exists(signed)


def mine(user: User) -> QuerySet:
    waiting = Article.objects.filter(own(user), work__in=[Work.DRAFT, Work.REWORK])
    return listed(waiting).order_by("-updated_at", "-id")


def to_review() -> QuerySet:
    submitted = Event.objects.filter(article=OuterRef("pk"), verb=Verb.SUBMIT)
    return (
        listed(Article.objects.filter(work=Work.REVIEW))
        .annotate(submitted_at=Subquery(submitted.values("at")[:1]))
        .order_by("submitted_at", "id")
    )


def ready() -> QuerySet:
    """Approved and on no clock: somebody has to publish or schedule it."""
    now = clock.now()
    own = Publication.objects.filter(article=OuterRef("pk"), revision__number=OuterRef("version"))
    waiting = Article.objects.filter(
        ~Exists(own.live(now)),
        ~Exists(own.scheduled(now)),
        work=Work.READY,
        updated_at__gte=now - timedelta(days=READY_DAYS),
    )
    return listed(waiting).order_by("updated_at", "id")


def scheduled() -> QuerySet:
    return _shown(Publication.objects.scheduled()).order_by("live__startswith")


def published_today() -> QuerySet:
    now = clock.now()
    out = Publication.objects.live(now).filter(live__startswith__gte=_midnight())
    return _shown(out).order_by("-live__startswith")


def _shown(publications: QuerySet) -> QuerySet:
    return publications.defer(*Publication.PAGES).select_related("section")


def _midnight() -> datetime:
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


def _with_reasons(articles) -> list[Article]:
    """Each article that was sent back or withdrawn gets `told`, the event that says why and by whom."""
    articles = list(articles)
    sent_back = [article.pk for article in articles if article.work == Work.REWORK]
    told = (
        Event.objects.filter(article__in=sent_back, verb__in=[Verb.SEND_BACK, Verb.WITHDRAW])
        .select_related("actor")
        .order_by("article_id", "-at", "-id")
        .distinct("article_id")
    )
    by_article = {event.article_id: event for event in told}
    for article in articles:
        article.told = by_article.get(article.pk)
    return articles
