"""PDFs, whole and not, as people send them."""

from __future__ import annotations

import hashlib

from django.core.files.base import ContentFile

from articles.media.documents import Document


def pdf(words: str = "Bonjour", extra: bytes = b"") -> bytes:
    """One empty page, with a comment in it."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n%"
        + words.encode()
        + b"\n"
        + extra
        + b"\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    )


def paper(title: str = "Rapport annuel", **fields) -> Document:
    content = pdf(title)
    told = {"size": len(content), "digest": hashlib.sha256(content).hexdigest()} | fields
    file = ContentFile(content, name=f"{told['digest'][:24]}.pdf")
    return Document.objects.create(title=title, file=file, **told)
