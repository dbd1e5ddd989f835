"""The address of every picture, and the door to documents: for readers while something live shows it, for the desk always, for nobody else."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from articles.content.showing import with_shown
from articles.media.images import Image
from articles.media.serving import (
    file_response,
    kept_by_everyone,
    placeholder,
    rendition_response,
)
from articles.public.document_files import document_response

log = logging.getLogger(__name__)

DESK_ONLY = "private, max-age=300"
DESK_ONLY_FOR_NOW = "private, no-cache"
FOR_NOW = "public, max-age=0, must-revalidate"
_RENDITION = re.compile(
    r"r/(\d{1,18})/[0-9a-f]{12}/(?:\d{1,5}|(?:s|\d{1,2}x\d-)\d{1,3}-\d{1,3})\.[a-z]{3,4}"
)


@dataclass(frozen=True)
class Asked:
    """What an address means: a picture's own file, or one of its renditions under the key that was current then."""

    image: Image
    name: str

    @property
    def is_there(self) -> bool:
        """Whether that very file is; else the picture's own stands in for it."""
        return self.name == self.image.file.name or self.name in self.image.made_names()

    def answer(self, *, public: bool) -> HttpResponseBase:
        if not self.is_there:
            return file_response(self.image.file, FOR_NOW if public else DESK_ONLY_FOR_NOW)
        kept = kept_by_everyone(self.image) if public else DESK_ONLY
        return rendition_response(self.image, self.name, kept)


@require_safe
def media_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """One query for what readers may see; the session is only asked for what they may not."""
    try:
        if name.startswith("documents/") and "\0" not in name:
            return document_response(name, lambda: _is_of_the_desk(request))
        return _picture_response(request, name)
    except FileNotFoundError as error:
        raise Http404("the file is lost") from error
    except ConnectionError:
        log.exception("the files are out of reach")
        return HttpResponse(status=503, headers={"Retry-After": "30", "Cache-Control": "no-store"})


def _picture_response(request: HttpRequest, name: str) -> HttpResponseBase:
    asked = _asked(name)
    if asked is None:
        raise Http404("no picture has this address")
    image = asked.image
    public = image.is_shown and image.is_licensed()
    if not public and not _is_of_the_desk(request):
        if image.is_shown:
            return placeholder(image)
        raise Http404("nothing live shows this picture")
    return asked.answer(public=public)


def _asked(name: str) -> Asked | None:
    if "\0" in name:
        return None
    if found := _RENDITION.fullmatch(name):
        image = with_shown(Image.objects.filter(pk=found[1])).first()
    else:
        image = with_shown(Image.objects.filter(file=name)).first()
    return image and Asked(image, name)


def _is_of_the_desk(request: HttpRequest) -> bool:
    return request.user.is_active and request.user.is_staff
