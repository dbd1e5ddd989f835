"""What a file says of itself reaches the library; where it was taken does not leave the photographer's computer."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile

from articles.media.provenance import AiUse, record_from
from articles.media.receiving import receive
from tests.media import drawing, telling


def facts(content: bytes) -> dict:
    return receive(ContentFile(content)).facts


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_xmp_is_read_in_every_format_the_french_first(name):
    told = record_from(facts(telling.with_xmp(name)))
    assert told["caption"] == 'Un pylône : "haut"'
    assert told["alt"] == "Un pylône rouge et blanc"
    assert told["credit"] == "Camille Roussel/AFP"
    assert told["copyright"] == "© 2026 AFP & associés"
    assert told["place"] == "Rennes, France"
    assert told["licence"] == "Abonnement AFP"
    assert told["taken_at"].isoformat() == "2026-03-01T09:30:00+01:00"
    assert told["source_type"] == "digitalCapture"
    assert "ai_use" not in told


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_camera_tells_by_exif(name):
    told = record_from(facts(telling.from_a_camera(name)))
    assert (told["caption"], told["credit"], told["copyright"]) == (
        "Un quai",
        "Chloé Martin",
        "Le Relais",
    )
    assert told["taken_at"].isoformat() == "2026-02-14T18:05:00+01:00"


@pytest.mark.parametrize("letters", ["cp1252", "utf-8"])
def test_an_agency_tells_by_iptc_in_whatever_letters(letters):
    told = record_from(facts(telling.from_an_agency(letters)))
    assert told["caption"] == "Été à Besançon"
    assert told["credit"] == "Agnès Noël/Reuters"
    assert (told["title"], told["place"]) == ("Salon", "Besançon")
    assert told["taken_at"].date().isoformat() == "2026-03-01"


@pytest.mark.parametrize(
    ("source_type", "means"),
    [
        ("trainedAlgorithmicMedia", AiUse.MADE),
        ("compositeWithTrainedAlgorithmicMedia", AiUse.ALTERED),
        ("compositeSynthetic", AiUse.ALTERED),
        ("algorithmicallyEnhanced", None),
        ("humanEdits", None),
        ("digitalCapture", None),
    ],
)
def test_a_file_that_says_a_machine_made_it_is_known_for_it(source_type, means):
    told = record_from(facts(telling.with_xmp("JPEG", source_type)))
    assert told.get("ai_use") == means


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_what_is_kept_says_whose_it_is_and_not_where_it_was(name):
    again = facts(receive(ContentFile(telling.with_xmp(name))).content)
    assert again["credit"] == "AFP"
    assert again["copyright"] == "© 2026 AFP & associés"
    assert again["source_type"] == "digitalCapture"
    camera = receive(ContentFile(telling.from_a_camera(name))).content
    assert not drawing.opened(camera).getexif().get_ifd(0x8825)
    assert facts(camera)["creator"] == "Chloé Martin"


HOSTILE = {
    "entities": '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&b;</x:xmpmeta>',
    "a file of the server": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&a;</x:xmpmeta>',
    "no XML": "<x:xmpmeta",
    "deep": "<a>" * 50_000,
    "another shape": "<x:xmpmeta xmlns:x='adobe:ns:meta/'><RDF>mots</RDF></x:xmpmeta>",
}


@pytest.mark.parametrize("packet", HOSTILE.values(), ids=HOSTILE)
def test_metadata_that_mean_harm_say_nothing_and_stop_nothing(packet):
    assert "caption" not in facts(telling.with_xmp("PNG", xmp=packet))


def test_a_clock_that_was_never_set_says_no_date():
    assert record_from({"taken": "0001-01-01T00:00:00"}) == {}
    assert record_from({"taken": "2999-01-01T00:00:00"}) == {}
