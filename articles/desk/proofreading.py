"""The reading of a text being written, and the words that the house learns from it: JSON, for people of the desk."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles.body import InvalidDocument, validate
from articles.desk.records_rights import may
from articles.proofreading.house_words import HouseWord
from articles.proofreading.hunspell import INSTALL
from articles.proofreading.passages import FIELDS, passages_of
from articles.proofreading.reading import read

LONGEST_FIELD = 5_000
_MISSING = {
    "spelling": {
        "text": "L’orthographe n’a pas été relue. Sur le serveur\N{NO-BREAK SPACE}:",
        "command": INSTALL,
    },
    "grammar": {
        "text": "Grammalecte ne répond pas\N{NO-BREAK SPACE}: la grammaire n’a pas été relue."
    },
}


class Unreadable(Exception):
    """What was sent is no text of ours; the message is French."""


@never_cache
@require_POST
def proofread(request: HttpRequest) -> JsonResponse:
    """Takes the FIELDS of words and "body" as they stand on the page; static/desk/js/proofreading.js asks."""
    if refused := _refused(request):
        return refused
    try:
        fields, document = _words(request.body)
    except Unreadable as error:
        return JsonResponse({"error": str(error)}, status=400)
    reading = read(passages_of(fields, document))
    return JsonResponse(
        {
            "findings": [finding.told() for finding in reading.findings],
            "more": reading.more,
            "notes": [_MISSING[name] for name in reading.missing],
            "may_learn": may(request.user, "add", HouseWord),
        }
    )


@require_POST
def learn_word(request: HttpRequest) -> JsonResponse:
    """Takes {"word"} into the house's dictionary; once more is no fault."""
    if refused := _refused(request):
        return refused
    if not may(request.user, "add", HouseWord):
        return JsonResponse({"error": "Réservé à l’édition."}, status=403)
    try:
        word = HouseWord(word=str(_sent(request.body).get("word", "")), added_by=request.user)
        word.full_clean(validate_unique=False)
    except (Unreadable, ValidationError):
        return JsonResponse({"error": "Ce n’est pas un mot."}, status=400)
    HouseWord.objects.get_or_create(word=word.word, defaults={"added_by": request.user})
    return JsonResponse({"learnt": word.word})


def _refused(request: HttpRequest) -> JsonResponse | None:
    if request.user.is_active and request.user.is_staff:
        return None
    return JsonResponse({"error": "Réservé à la rédaction."}, status=403)


def _sent(body: bytes) -> Mapping[str, Any]:
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Unreadable("Le texte reçu est illisible.") from error
    if not isinstance(sent, dict):
        raise Unreadable("Le texte reçu est illisible.")
    return sent


def _words(body: bytes) -> tuple[dict[str, str], dict | None]:
    sent = _sent(body)
    fields = {name: str(sent.get(name) or "")[:LONGEST_FIELD] for name in FIELDS}
    document = sent.get("body")
    try:
        if document is not None:
            validate(document)
    except InvalidDocument as error:
        raise Unreadable("Le texte n’est pas un document de la rédaction.") from error
    return fields, document
