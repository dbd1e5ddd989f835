"""What stays written in every picture that we serve: who made it, whose it is, and whether a machine did.

The law wants the author's name and the mark of what is made by AI to stay (CPI, art. L331-11; AI Act, art. 50), and so
do most contracts. Where and with what it was taken is nobody's business and is not written.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
MARKED = ("creator", "credit", "copyright", "licence", "source_type")
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"\
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"\
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">{}</rdf:Description></rdf:RDF></x:xmpmeta>\
<?xpacket end="r"?>"""
_SHAPES = {
    "creator": "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
    "credit": "<photoshop:Credit>{}</photoshop:Credit>",
    "copyright": '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:rights>',
    "licence": '<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></xmpRights:UsageTerms>',
}


def saving_marks(name: str, facts: Mapping[str, str]) -> dict:
    """What Pillow's `save` takes for a file in format `name` that says these facts; {} where there are none."""
    told = {fact: facts[fact] for fact in MARKED if facts.get(fact)}
    if not told or name == "GIF":
        return {}
    packet = _packet(told)
    if name == "PNG":
        notes = PngInfo()
        notes.add_itxt("XML:com.adobe.xmp", packet)
        return {"pnginfo": notes, "exif": _exif(told)}
    return {"xmp": packet.encode(), "exif": _exif(told)}


def _packet(told: Mapping[str, str]) -> str:
    lines = [shape.format(escape(told[fact])) for fact, shape in _SHAPES.items() if fact in told]
    if "source_type" in told:
        address = quoteattr(SOURCE_TYPES + told["source_type"])
        lines.append(f"<Iptc4xmpExt:DigitalSourceType rdf:resource={address}/>")
    return _PACKET.format("".join(lines))


def _exif(told: Mapping[str, str]) -> Image.Exif:
    exif = Image.Exif()
    # As bytes: given text, Pillow would put a question mark in the place of every accent.
    for tag, words in (
        (ExifTags.Base.Artist, told.get("creator") or told.get("credit")),
        (ExifTags.Base.Copyright, told.get("copyright")),
    ):
        if words:
            exif[tag] = words.encode()
    return exif
