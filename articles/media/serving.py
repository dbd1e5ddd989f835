"""A picture's file as an answer, and what is shown in the place of one whose licence has ended. Who may ask, others judge."""

from __future__ import annotations

from django.db.models.fields.files import FieldFile
from django.http import FileResponse, HttpResponse
from django.utils import timezone

from articles.media.images import Image

A_YEAR = 365 * 24 * 3600
_PLACEHOLDER = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">\
<rect width="100%" height="100%" fill="#8a9499"/><text x="50%" y="50%" fill="#10181c" font-family="sans-serif"\
 font-size="{size}" text-anchor="middle" dominant-baseline="middle">Image retirée</text></svg>"""


def file_response(file: FieldFile, cache_control: str) -> FileResponse:
    """Raises OSError where the file is not. FileResponse closes it."""
    response = FileResponse(file.open("rb"), headers={"Cache-Control": cache_control})
    # Bytes are only ever what their extension says, never what a browser guesses.
    response["X-Content-Type-Options"] = "nosniff"
    return response


def rendition_response(image: Image, name: str, cache_control: str) -> FileResponse:
    return file_response(FieldFile(image, image._meta.get_field("file"), name), cache_control)


def kept_by_everyone(image: Image) -> str:
    """For a file that never changes under its name; but nobody may keep it past the end of its licence."""
    if image.licence_ends_at is None:
        return f"public, max-age={A_YEAR}, immutable"
    left = int((image.licence_ends_at - timezone.now()).total_seconds())
    return f"public, max-age={min(max(left, 0), A_YEAR)}"


def placeholder(image: Image) -> HttpResponse:
    """410 for machines; browsers draw it all the same, as large as what it stands for."""
    size = {"width": image.width, "height": image.height, "size": max(image.width // 16, 8)}
    return HttpResponse(
        _PLACEHOLDER.format(**size),
        status=410,
        content_type="image/svg+xml",
        headers={
            "Cache-Control": "public, max-age=0, must-revalidate",
            "X-Content-Type-Options": "nosniff",
        },
    )
