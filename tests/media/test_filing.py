"""A document comes in by what it holds, and is refused in words."""

from __future__ import annotations

import hashlib

import pytest
from django.core.files.base import ContentFile

from articles.media.filing import MOST_BYTES, file_document
from articles.media.refusing import Unwelcome
from articles.typography import weigh
from tests.media.papers import pdf


class InParts(ContentFile):
    """Sent in parts so small that every word is cut."""

    def chunks(self, chunk_size=None):
        content = self.read()
        yield content[:4096]
        yield from (content[at : at + 3] for at in range(4096, len(content), 3))


class Heavy:
    size = MOST_BYTES + 1

    def chunks(self):
        raise AssertionError("not to be read")


def test_a_pdf_is_taken_as_it_is():
    sent = pdf()
    filed = file_document(ContentFile(sent))
    assert filed == (hashlib.sha256(sent).hexdigest(), len(sent))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "broken"),
        (b"PK\x03\x04 a spreadsheet", "unknown"),
        (b"<html>%PDF-</html>", "unknown"),
        (pdf()[:-8], "broken"),
        (pdf(extra=b"4 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj"), "active"),
        (pdf(extra=b"4 0 obj<</S/Launch/F(cmd.exe)>>endobj"), "active"),
    ],
)
def test_what_is_no_sound_pdf_is_told_why(content, code):
    with pytest.raises(Unwelcome) as refused:
        file_document(ContentFile(content))
    assert refused.value.code == code
    assert str(refused.value).startswith("Ce ")


def test_a_program_is_seen_where_parts_meet_and_the_end_is_found():
    padding = b"%" + b"x" * 5000 + b"\n"
    assert file_document(InParts(pdf(extra=padding))).size > 5000
    with pytest.raises(Unwelcome, match="programme"):
        file_document(InParts(pdf(extra=padding + b"<</S/JavaScript>>")))


def test_a_heavy_one_is_refused_unread():
    with pytest.raises(Unwelcome, match="trop lourd"):
        file_document(Heavy())


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (0, "0 octets"),
        (812, "812 octets"),
        (1000, "1 ko"),
        (999_499, "999 ko"),
        (999_600, "1 Mo"),
        (2_430_000, "2,4 Mo"),
        (24_300_000, "24 Mo"),
        (3_100_000_000, "3,1 Go"),
        (5_000_000_000_000, "5000 Go"),
    ],
)
def test_weights_are_told_as_french_does(size, told):
    assert weigh(size) == told.replace(" ", "\N{NO-BREAK SPACE}")
