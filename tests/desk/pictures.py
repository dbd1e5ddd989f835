"""Small pictures, whole and broken, as people send them."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Pillow

from articles.media.images import Image


def encoded(kind: str = "JPEG", size: tuple[int, int] = (40, 30)) -> bytes:
    out = BytesIO()
    Pillow.effect_noise(size, 80).convert("RGB").save(out, kind)
    return out.getvalue()


def upload(content: bytes | None = None, name: str = "photo.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, encoded() if content is None else content)


def image(**words) -> Image:
    words = {"alt": "Un relais hertzien", "credit": "Le Relais"} | words
    return Image.objects.create(file=upload(), **words)
