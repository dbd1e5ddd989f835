"""Pictures sent by script, one a request: JSON for whoever shows a bar and goes on writing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import wraps

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import ProtectedError
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles.desk.image_filters import unused
from articles.desk.image_form import IntakeForm
from articles.desk.lookups import LOOKUPS
from articles.desk.records_rights import may
from articles.desk.uploading import title_from
from articles.media.fetching import Fetched, fetch
from articles.media.images import Image
from articles.media.refusing import Unwelcome
from articles.workflow import clock

MOST_TWINS = 3
# So long may whoever sent a picture think better of it.
SECOND_THOUGHTS = timedelta(days=1)


def _of_the_desk(view: Callable) -> Callable:
    """A script is told 403, not sent to a page where nobody can log in."""

    @wraps(view)
    def asked(request: HttpRequest, *args, **kwargs) -> JsonResponse:
        if not may(request.user, "add", Image):
            return _refused("Réservé à la rédaction.", 403)
        return view(request, *args, **kwargs)

    return never_cache(require_POST(asked))


@_of_the_desk
def take_in(request: HttpRequest) -> JsonResponse:
    """POST file, or address. Answers 201 with the picture as lookups tell it, and those that look like it; or 422 and why not."""
    try:
        file = _sent(request)
    except Unwelcome as error:
        return _refused(str(error))
    form = IntakeForm(request.POST, {"file": file})
    if not form.is_valid():
        return _refused(" ".join(words for told in form.errors.values() for words in told))
    image = form.save(commit=False)
    image.created_by = request.user
    image.title = image.title or title_from(file.name)
    image.source = image.source or getattr(file, "host", "")[:160]
    image.save()
    form.save_m2m()
    return JsonResponse(
        {"picture": _told(image), "twins": _twins(image), "filled": form.filled}, status=201
    )


@_of_the_desk
def think_better(request: HttpRequest, number: int) -> JsonResponse:
    """The picture that one has just sent goes again, as long as it serves nowhere."""
    since = clock.now() - SECOND_THOUGHTS
    mine = Image.objects.filter(pk=number, created_by=request.user, created_at__gt=since)
    image = unused(mine).first()
    if image is None:
        return _refused("Cette image sert déjà, ou n’est plus à vous seul.", 409)
    try:
        with transaction.atomic():
            image.delete()
    except ProtectedError:
        return _refused("Cette image sert déjà.", 409)
    return JsonResponse({"gone": number})


def _sent(request: HttpRequest) -> Fetched | UploadedFile | None:
    address = request.POST.get("address", "").replace("\0", "")
    return fetch(address) if address else request.FILES.get("file")


def _refused(why: str, status: int = 422) -> JsonResponse:
    return JsonResponse({"error": why}, status=status)


def _told(image: Image) -> dict:
    change = reverse("admin:articles_image_change", args=[image.pk])
    return LOOKUPS["images"].told(image) | {"change": change}


def _twins(image: Image) -> list[dict]:
    return [
        _told(twin)
        | {
            "same": bool(image.digest) and twin.digest == image.digest,
            "takeable": twin.is_licensed(),
        }
        for twin in Image.objects.twins_of(image)[:MOST_TWINS]
    ]
