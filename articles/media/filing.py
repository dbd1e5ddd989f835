"""Takes in what somebody sends as a document: a PDF by its content, whole, and without a program in it as far as one sees.

Nothing here opens it, and readers' browsers do not either: it is handed out to be saved. It is no search for viruses.
"""

from __future__ import annotations

import hashlib
import re
from typing import NamedTuple

from articles.media.formats import known_as
from articles.media.receiving import Sent
from articles.media.refusing import Unwelcome

MOST_BYTES = 60 * 1024 * 1024
_SPACE = "\N{NO-BREAK SPACE}"
# Programs and commands, where they are not hidden in compressed parts.
_ACTIVE = re.compile(rb"/(?:JavaScript|JS|Launch)\b")
_END = 2048
_LONGEST_NAME = 16


class Filed(NamedTuple):
    """`digest` is SHA-256, in hexadecimal; `size` in bytes."""

    digest: str
    size: int


def file_document(sent: Sent) -> Filed:
    """Raises Unwelcome with the reason in French. Reads it part by part, however large."""
    if sent.size > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        raise Unwelcome("heavy", f"Ce document est trop lourd{_SPACE}: {most}{_SPACE}Mo au plus.")
    digest, end, first = hashlib.sha256(), b"", True
    for chunk in sent.chunks():
        if first and known_as(chunk[:4096]) != "PDF":
            raise Unwelcome("unknown", "Ce fichier n’est pas un PDF, quel que soit son nom.")
        if _ACTIVE.search(end[-_LONGEST_NAME:] + chunk):
            raise Unwelcome(
                "active",
                f"Ce PDF contient un programme{_SPACE}: réenregistrez-le par «{_SPACE}Imprimer en PDF{_SPACE}».",
            )
        digest.update(chunk)
        end, first = (end + chunk)[-_END:], False
    if b"%%EOF" not in end:
        raise Unwelcome("broken", f"Ce PDF est abîmé{_SPACE}: il s’interrompt avant la fin.")
    return Filed(digest.hexdigest(), sent.size)
