"""What a file says of itself, in EXIF, IPTC and XMP: words for the library, and whether a machine made it.

Where it was taken is left behind as coordinates, and kept as a place name. Read by Pillow and defusedxml, in the
confined process only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

from PIL import ExifTags, Image, IptcImagePlugin

MOST_XMP = 1024 * 1024
MOST_WORDS = 2_000

# Each fact, and where it may stand, the best place first: XMP property, IPTC dataset, EXIF tag.
PLACES: dict[str, tuple[tuple[str, ...], tuple[tuple[int, int], ...], tuple[int, ...]]] = {
    "title": (("Headline", "title"), ((2, 105), (2, 5)), ()),
    "caption": (("description",), ((2, 120),), (ExifTags.Base.ImageDescription,)),
    "alt": (("AltTextAccessibility",), (), ()),
    "creator": (("creator",), ((2, 80),), (ExifTags.Base.Artist,)),
    "credit": (("Credit", "CreditLine"), ((2, 110),), ()),
    "copyright": (("rights",), ((2, 116),), (ExifTags.Base.Copyright,)),
    "source": (("Source",), ((2, 115),), ()),
    "licence": (("UsageTerms", "WebStatement"), (), ()),
    "restriction": (("Instructions",), ((2, 40),), ()),
    "city": (("City",), ((2, 90),), ()),
    "country": (("Country", "CountryName"), ((2, 101),), ()),
    "source_type": (("DigitalSourceType",), (), ()),
    "taken": (("DateCreated", "DateTimeOriginal", "CreateDate"), (), ()),
}


def read_facts(picture: Image.Image) -> dict[str, str]:
    """The facts above that the file tells, as plain lines; `taken` in ISO form, `source_type` without its address."""
    xmp, iptc, exif = _xmp(picture), _iptc(picture), _exif(picture)
    facts = {}
    for name, (properties, datasets, tags) in PLACES.items():
        told = [xmp.get(property) for property in properties]
        told += [iptc.get(dataset) for dataset in datasets]
        told += [exif.get(tag) for tag in tags]
        facts[name] = next(filter(None, map(_line, told)), "")
    facts["taken"] = _moment(facts["taken"]) or _moment(_iptc_moment(iptc)) or _exif_moment(exif)
    facts["source_type"] = facts["source_type"].rstrip("/").rsplit("/", 1)[-1]
    return {name: words for name, words in facts.items() if words}


def _line(words: Any) -> str:
    if isinstance(words, bytes):
        words = _decoded(words)
    if not isinstance(words, str):
        return ""
    readable = "".join(letter if letter.isprintable() else " " for letter in words[:MOST_WORDS])
    return " ".join(readable.split())


def _decoded(words: bytes) -> str:
    """Old software wrote the letters of its own machine and did not say so."""
    for encoding in ("utf-8", "cp1252"):
        with suppress(UnicodeDecodeError):
            return words.decode(encoding)
    return words.decode("latin-1")


def _xmp(picture: Image.Image) -> dict[str, str]:
    """Property to its first value; the prefix of its name is left out."""
    packet = picture.info.get("xmp", b"")
    if not packet or len(packet) > MOST_XMP:
        return {}
    try:
        found = picture.getxmp()
    except (ValueError, SyntaxError, LookupError, RecursionError):
        return {}
    described = _first_key(found, ("xmpmeta", "xapmeta")).get("RDF", {})
    described = described.get("Description", {}) if isinstance(described, dict) else {}
    parts = described if isinstance(described, list) else [described]
    told: dict[str, str] = {}
    for part in parts:
        for name, value in part.items() if isinstance(part, dict) else ():
            told.setdefault(name, next(_values(value), ""))
    return told


def _first_key(found: dict, names: tuple[str, ...]) -> dict:
    return next((found[name] for name in names if isinstance(found.get(name), dict)), {})


def _values(value: Any) -> Iterator[str]:
    """The texts in what getxmp makes of a property: a text, or lists and languages around texts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        french = [one for one in value if isinstance(one, dict) and one.get("lang", "")[:2] == "fr"]
        for one in (*french, *value):
            yield from _values(one)
    elif isinstance(value, dict):
        for name in ("text", "Alt", "Seq", "Bag", "li", "resource"):
            if name in value:
                yield from _values(value[name])


def _iptc(picture: Image.Image) -> dict[tuple[int, int], bytes]:
    try:
        found = IptcImagePlugin.getiptcinfo(picture) or {}
    except (ValueError, SyntaxError, LookupError, OSError, TypeError):
        return {}
    return {
        key: b", ".join(value) if isinstance(value, list) else value for key, value in found.items()
    }


def _exif(picture: Image.Image) -> dict[int, Any]:
    try:
        exif = picture.getexif()
        told = {**exif, **exif.get_ifd(ExifTags.IFD.Exif)}
    except (ValueError, SyntaxError, LookupError, OSError, TypeError, AttributeError):
        return {}
    # Pillow reads every letter as Latin-1, whatever was written.
    return {
        tag: value.encode("latin-1", "replace")
        for tag, value in told.items()
        if isinstance(value, str)
    }


def _moment(words: str) -> str:
    """ISO form of a full date, with what it says of the hour and the zone; "" for anything else."""
    try:
        return datetime.fromisoformat(words.strip()).isoformat()
    except ValueError:
        return ""


def _iptc_moment(iptc: dict) -> str:
    day, hour = (_line(iptc.get((2, number), b"")) for number in (55, 60))
    return f"{day}T{hour}" if hour else day


def _exif_moment(exif: dict[int, Any]) -> str:
    taken = _line(exif.get(ExifTags.Base.DateTimeOriginal, ""))
    day, _, hour = taken.partition(" ")
    zone = _line(exif.get(ExifTags.Base.OffsetTimeOriginal, ""))
    day = day.replace(":", "-")
    return _moment(f"{day}T{hour}{zone}") or _moment(f"{day}T{hour}")
