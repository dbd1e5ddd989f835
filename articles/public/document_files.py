"""The address of every document: for readers while something live gives it, for the desk always, for nobody else."""

from __future__ import annotations

from django.http import Http404
from django.http.response import HttpResponseBase

from articles.content.showing import with_given
from articles.media.documents import Document
from articles.media.serving import A_YEAR, file_response
from articles.typography import slugify

KEPT = f"public, max-age={A_YEAR}, immutable"
DESK_ONLY = "private, max-age=300"


def document_response(name: str, is_of_the_desk) -> HttpResponseBase:
    """One query for what readers may have; `is_of_the_desk()` is only asked for what they may not. Raises OSError."""
    document = with_given(Document.objects.filter(file=name)).first()
    if document is None or not (document.is_given or is_of_the_desk()):
        raise Http404("nothing live gives this document")
    response = file_response(document.file, KEPT if document.is_given else DESK_ONLY)
    # To be saved, never opened in our name: a document may hold more than one sees.
    saved_as = f"{slugify(document.title)[:80] or 'document'}.pdf"
    response["Content-Disposition"] = f'attachment; filename="{saved_as}"'
    return response
