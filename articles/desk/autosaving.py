"""What the article's page tells the server while one writes: its text, and that somebody is there. JSON both ways."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.db.models import F
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone

from articles.content.article import Article
from articles.desk.posting import only_post
from articles.desk.sitting import Sitting, sheet_of
from articles.typography import compose
from articles.workflow import autosaving, clock, presence
from articles.workflow.autosaving import Autosave
from articles.workflow.presence import Presence

GONE = "Cet article a été supprimé entre-temps."
# Addresses that a page without an article yet cannot know.
ADDRESSES = ("change", "autosave", "presence", "take_over", "preview", "history")


@only_post
def autosave(site, request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps the text as it stands. Whoever is at the desk may: it is theirs alone until they save it."""
    if Sitting.of(request.POST).base == 0:
        _entitle(request, pk)
    return _kept(request, pk)


@only_post
def begin(site, request: HttpRequest) -> HttpResponse:
    """The first words of a new article: it exists from here on. Said twice by one sitting, it begins once."""
    sitting = Sitting.of(request.POST)
    with transaction.atomic():
        begun = Autosave.objects.filter(author=request.user, sitting=sitting.id).first()
        pk = begun.article_id if begun else _new(request)
        return _kept(request, pk)


def _new(request) -> int:
    article = Article(created_by=request.user, title=_title(request))
    article.save()
    return article.pk


def _title(request) -> str:
    return compose(" ".join(request.POST.get("title", "").replace("\0", "").split()))[:300]


def _entitle(request, pk: int) -> None:
    """An article that was never saved is found in the lists by the title being typed."""
    unsaved = Article.objects.filter(pk=pk, version=0, created_by=request.user)
    unsaved.update(title=_title(request), updated_at=clock.now())


def _kept(request, pk: int) -> HttpResponse:
    sitting = Sitting.of(request.POST)
    try:
        at = autosaving.autosave(
            pk,
            by=request.user,
            sitting=sitting.id,
            sequence=sitting.sequence,
            base=sitting.base,
            follows=sitting.follows,
            sheet=sheet_of(request.POST),
        )
    except IntegrityError:
        return JsonResponse({"error": GONE}, status=410)
    addresses = {name: reverse(f"admin:articles_article_{name}", args=[pk]) for name in ADDRESSES}
    return JsonResponse({"at": timezone.localtime(at).isoformat(), "addresses": addresses})


@only_post
def be_present(site, request: HttpRequest, pk: int) -> HttpResponse:
    """A sign of life, answered with who else is there and whether the text moved on. At most seven queries."""
    sitting = Sitting.of(request.POST)
    who = {"by": request.user, "sitting": sitting.id}
    if request.POST.get("leaves"):
        presence.leave(pk, **who)
        return JsonResponse({})
    place, hidden = request.POST.get("place", ""), bool(request.POST.get("hidden"))
    try:
        presence.be_there(pk, **who, place=place.replace("\0", ""), hidden=hidden)
    except IntegrityError:
        return JsonResponse({"error": GONE}, status=410)
    return JsonResponse(_company(request.user, pk, sitting))


def _company(user, pk: int, sitting: Sitting) -> dict:
    there = Presence.objects.there().filter(article=pk).select_related("person", "taken_by")
    # Of several pages of one person, the one in view that spoke last is told.
    ordered = there.order_by("person", "is_hidden", "-seen_at")
    pages = list(ordered.annotate(version=F("article__version")))
    mine = next((page for page in pages if _is_mine(page, user, sitting)), None)
    version = pages[0].version if pages else sitting.base
    others = [page for page in pages if page is not mine and not page.taken_by]
    once = {page.person_id: page for page in reversed(others)}
    return {
        "others": [_told(page, user) for page in reversed(once.values())],
        "takenBy": str(mine.taken_by) if mine and mine.taken_by else None,
        "newer": _newer(pk) if version > sitting.base else None,
    }


def _is_mine(page: Presence, user, sitting: Sitting) -> bool:
    return page.person_id == user.pk and page.sitting == sitting.id


def _told(page: Presence, user) -> dict:
    return {
        "name": str(page.person),
        "isYou": page.person_id == user.pk,
        "place": page.place,
        "isHidden": page.is_hidden,
    }


def _newer(pk: int) -> dict:
    """Who saved the version that the page does not show."""
    last = Article(pk=pk).revisions.select_related("author").defer("snapshot").first()
    return {"by": str(last.author), "version": last.number}
