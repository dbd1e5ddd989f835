"""Takes in what somebody sends as a picture: known by its content, measured before it is decoded, written again."""

from __future__ import annotations

import hashlib
import logging
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from articles.media.confining import Overrun, run_confined
from articles.media.formats import FORMATS, MOST_BYTES, known_as
from articles.media.refusing import not_a_picture, too_heavy, too_large, unwelcome

log = logging.getLogger(__name__)


class Sent(Protocol):
    """A file as forms and storages give it."""

    size: int

    def chunks(self): ...


@dataclass(frozen=True)
class Received:
    """A picture that may be kept. `digest` is SHA-256 of what was sent, in hexadecimal; `facts` as file_facts reads them,
    the suggested point and the colour as impression has them."""

    content: bytes = field(repr=False)
    extension: str
    width: int
    height: int
    animated: bool
    likeness: int
    hue: str
    suggested_x: int
    suggested_y: int
    colour: str
    facts: dict[str, str]
    digest: str

    @property
    def traits(self) -> dict[str, Any]:
        """The fields of an Image that its pixels fill."""
        names = ("animated", "digest", "likeness", "hue", "suggested_x", "suggested_y", "colour")
        return {name: getattr(self, name) for name in names}


def receive(file: Sent) -> Received:
    """Raises Unwelcome with the reason in French. May take some seconds, in a process of its own."""
    if file.size > MOST_BYTES:
        raise too_heavy(file.size)
    with tempfile.TemporaryDirectory(prefix="picture-") as folder:
        source, digest = Path(folder) / "sent", hashlib.sha256()
        with source.open("wb") as written:
            for chunk in file.chunks():
                digest.update(chunk)
                written.write(chunk)
        told = _reworked(source)
        content = Path(told.pop("file")).read_bytes()
    return Received(content=content, digest=digest.hexdigest(), **told)


def _reworked(source: Path) -> dict:
    with source.open("rb") as opened:
        name = known_as(opened.read(4096))
    if name not in FORMATS:
        raise not_a_picture(name)
    order = {"source": str(source), "folder": str(source.parent), "name": name}
    try:
        told = run_confined("articles.media.reworking", order)
    except Overrun as error:
        log.warning("a picture was given up: %s", error)
        raise unwelcome("costly") from error
    log.debug("a %s took %s", name, told.pop("spent"))
    if reason := told.get("refused"):
        raise (
            too_large(name, told["width"], told["height"])
            if reason == "large"
            else unwelcome(reason)
        )
    return told
