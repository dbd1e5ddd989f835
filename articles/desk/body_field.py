"""The text of an article as a form field: JSON in, the document out, every offence named with its place."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy

from articles.body import InvalidDocument, Offence, empty_document, validate, whereabouts
from articles.desk.editing_widget import BodyEditor

MOST_OFFENCES = 10
LOOKUPS = {
    kind: reverse_lazy("admin:lookup", args=[kind])
    for kind in ("images", "products", "articles", "documents")
} | {"upload": reverse_lazy("admin:take_in")}


class BodyField(forms.Field):
    def __init__(self, **kwargs):
        super().__init__(
            widget=BodyEditor(lookups=LOOKUPS), label="Texte", required=False, **kwargs
        )

    def to_python(self, value: Any) -> dict:
        if value in (None, ""):
            return empty_document()
        try:
            return json.loads(value)
        except RecursionError as error:
            raise ValidationError("Le texte est imbriqué trop profondément.") from error
        except ValueError as error:
            raise ValidationError(
                "Le texte reçu n’est pas un document lisible (JSON mal formé)."
            ) from error

    def validate(self, value: dict) -> None:
        try:
            validate(value)
        except InvalidDocument as invalid:
            raise ValidationError(told_in_place(invalid.offences, value)) from invalid


def told_in_place(offences: list[Offence], document: dict) -> list[str]:
    """Each with its place in words; of many the first."""
    told = [_in_its_place(offence, document) for offence in offences[:MOST_OFFENCES]]
    more = len(offences) - len(told)
    return [*told, f"Et {more} autres fautes dans le document."] if more > 0 else told


def _in_its_place(offence: Offence, document: dict) -> str:
    place = whereabouts(offence.path, document)
    return f"{place}\N{NO-BREAK SPACE}: {offence.message}" if place else offence.message
