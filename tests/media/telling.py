"""Files that say something of themselves, as cameras, agencies and image generators write it."""

from __future__ import annotations

import struct

from PIL import ExifTags, Image

from tests.media.drawing import corners, encoded

XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 photoshop:City="Rennes" photoshop:Country="France" photoshop:Credit="AFP" photoshop:DateCreated="2026-03-01T09:30:00+01:00"
 Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/{source_type}">
<dc:description><rdf:Alt><rdf:li xml:lang="en">A mast</rdf:li><rdf:li xml:lang="fr">Un pylône : "haut"</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>Camille Roussel</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 AFP &amp; associés</rdf:li></rdf:Alt></dc:rights>
<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Abonnement AFP</rdf:li></rdf:Alt></xmpRights:UsageTerms>
<Iptc4xmpExt:AltTextAccessibility xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"><rdf:Alt>
<rdf:li xml:lang="fr">Un pylône rouge et blanc</rdf:li></rdf:Alt></Iptc4xmpExt:AltTextAccessibility>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""


def exif(**told: object) -> Image.Exif:
    """By tag names; GPS is that of the house."""
    made = Image.Exif()
    for name, value in told.items():
        made[ExifTags.Base[name]] = value
    made.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2026:02:14 18:05:00"
    made.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (48.0, 6.0, 53.0)
    made.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    return made


def from_a_camera(name: str = "JPEG") -> bytes:
    words = {
        "Artist": b"Chlo\xc3\xa9 Martin",
        "Copyright": "Le Relais",
        "ImageDescription": "Un quai",
    }
    return encoded(corners(), name, exif=exif(**words))


def with_xmp(name: str = "JPEG", source_type: str = "digitalCapture", xmp: str = XMP) -> bytes:
    packet = xmp.replace("{source_type}", source_type).encode()
    if name == "PNG":
        from PIL.PngImagePlugin import PngInfo

        notes = PngInfo()
        notes.add_itxt("XML:com.adobe.xmp", packet.decode())
        return encoded(corners(), name, pnginfo=notes)
    return encoded(corners(), name, xmp=packet)


def from_an_agency(letters: str = "cp1252") -> bytes:
    """A JPEG with IPTC's own record, as it was written before XMP."""
    told = {
        5: "Salon",
        120: "Été à Besançon",
        80: "Agnès Noël",
        110: "Reuters",
        116: "Reuters 2026",
        90: "Besançon",
        55: "20260301",
    }
    record = b"".join(
        b"\x1c\x02"
        + bytes([number])
        + struct.pack(">H", len(words.encode(letters)))
        + words.encode(letters)
        for number, words in told.items()
    )
    resource = (
        b"8BIM\x04\x04\0\0" + struct.pack(">I", len(record)) + record + b"\0" * (len(record) % 2)
    )
    segment = b"Photoshop 3.0\0" + resource
    content = encoded(corners(), "JPEG")
    return content[:2] + b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment + content[2:]
