"""A picture that is sent to us: judged and written again by the library before the form goes on."""

from __future__ import annotations

from pathlib import PurePath

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.media.receiving import Received, receive
from articles.media.refusing import Unwelcome

ACCEPTED = "image/jpeg,image/png,image/webp,image/gif,image/avif,image/heic,image/heif"
# What browsers call a picture of the clipboard.
NAMELESS = {"image", "blob"}


class ReceivedFile(SimpleUploadedFile):
    """What the library made of what was sent; named by its content, since names lie and may be guessed."""

    def __init__(self, received: Received):
        self.received = received
        super().__init__(f"{received.digest[:24]}.{received.extension}", received.content)


class PictureFileField(forms.FileField):
    """Takes the place of Django's, which decodes first and asks afterwards."""

    widget = forms.FileInput({"accept": ACCEPTED})

    def to_python(self, data):
        file = super().to_python(data)
        if file is None:
            return None
        try:
            return ReceivedFile(receive(file))
        except Unwelcome as error:
            raise ValidationError(str(error), error.code) from error


def title_from(name: str) -> str:
    """By what photographers and editors know a file whose words are still to come."""
    stem = " ".join(PurePath(name).stem.split())
    return "" if stem.lower() in NAMELESS else stem[:200]
