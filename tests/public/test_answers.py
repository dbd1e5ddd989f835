"""How answers travel: compressed, not at all for who has them, and headers alone where only those are asked."""

import gzip

import brotli
import pytest

from tests.body.samples import block, doc, paragraph
from tests.people import publish
from tests.public.conftest import path_of

PAGES = ["/", "/logiciels/", "/auteur/camille-roussel/", "/flux/rss.xml", "/flux/feed.json"]
PAGES += ["/sitemap.xml", "/sitemap-news.xml", "/corrections/", "/archives/"]


@pytest.mark.parametrize("address", [*PAGES, "story"])
def test_who_has_a_page_is_not_sent_it_again(client, live, section, address):
    address = path_of(live) if address == "story" else address
    first = client.get(address)
    mark = first["ETag"]
    again = client.get(address, headers={"If-None-Match": mark})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == mark
    assert again["Cache-Control"] == first["Cache-Control"]
    type(section).objects.filter(pk=section.pk).update(name="Tout autre")
    if address not in ("/sitemap.xml", "/sitemap-news.xml"):
        changed = client.get(address, headers={"If-None-Match": mark})
        assert (changed.status_code, changed["ETag"] != mark) in {(200, True), (304, False)}
    assert client.get(address, headers={"If-None-Match": '"autre"'}).status_code == 200


def test_a_section_that_was_renamed_changes_the_mark_of_every_page(client, live, section):
    marks = {address: client.get(address)["ETag"] for address in ("/", path_of(live))}
    type(section).objects.filter(pk=section.pk).update(name="Tout autre")
    for address, mark in marks.items():
        assert client.get(address, headers={"If-None-Match": mark}).status_code == 200


def test_asking_again_costs_no_query_more(client, live, django_assert_num_queries):
    path = path_of(live)
    mark = client.get(path)["ETag"]
    with django_assert_num_queries(1):
        assert client.get(path, headers={"If-None-Match": mark}).status_code == 304


def test_a_page_that_is_still_good_may_still_frame_what_it_shows(client, reporter, editor, section):
    body = doc(paragraph("Vu."), block("embed", url="https://youtu.be/zW2bGT1rXyQ", caption=""))
    path = path_of(publish(by=reporter, and_by=editor, section=section, body=body))
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert again["Content-Security-Policy"] == first["Content-Security-Policy"]
    assert "youtube-nocookie" in again["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("asked", "coding", "unpack"),
    [
        ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ("br;q=0.9, gzip", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("gzip, br;q=0", "gzip", gzip.decompress),
    ],
)
def test_pages_are_compressed_as_asked(client, live, asked, coding, unpack):
    plain = client.get(path_of(live))
    for _ in range(2):
        packed = client.get(path_of(live), headers={"Accept-Encoding": asked})
        assert packed["Content-Encoding"] == coding
        assert unpack(packed.content) == plain.content
        assert int(packed["Content-Length"]) == len(packed.content) < len(plain.content) / 2
        assert packed["ETag"] == plain["ETag"]
        assert "Accept-Encoding" in packed["Vary"]


@pytest.mark.parametrize("asked", ["", "identity", "gzip;q=0, br;q=0.0", "zstd"])
def test_who_asks_for_no_compression_gets_none(client, live, asked):
    answer = client.get(path_of(live), headers={"Accept-Encoding": asked})
    assert "Content-Encoding" not in answer
    assert answer["Vary"] == "Accept-Encoding"


def test_the_desk_is_not_compressed(client, chief):
    """Its pages carry secrets, whose length would tell of them."""
    client.force_login(chief)
    answer = client.get("/admin/", headers={"Accept-Encoding": "br, gzip"})
    assert answer.status_code == 200
    assert "Content-Encoding" not in answer


@pytest.mark.parametrize("address", [*PAGES, "story"])
def test_headers_alone_are_those_of_the_page(client, live, address):
    address = path_of(live) if address == "story" else address
    whole, head = client.get(address), client.head(address)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("Content-Type", "Content-Length", "ETag", "Cache-Control"):
        assert head[name] == whole[name]
