"""A page of every type against what every page owes: status, queries, shape, weight, what machines and networks are told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html as parser

from articles.public import shell
from articles.public.stylesheet import NAME, served
from newsroom.static import without_comments
from tests.public import owed
from tests.public.house import open_house

pytestmark = pytest.mark.django_db

FILES = {
    "/flux/rss.xml": "application/rss+xml",
    "/flux/atom.xml": "application/atom+xml",
    "/flux/feed.json": "application/feed+json",
    "/tag/energie/flux/rss.xml": "application/rss+xml",
    "/auteur/camille-roussel/flux/atom.xml": "application/atom+xml",
    "/logiciels/navigateurs/flux/feed.json": "application/feed+json",
    "/sitemap.xml": "application/xml",
    "/sitemap-news.xml": "application/xml",
    "/sitemap/produits.xml": "application/xml",
    "/robots.txt": "text/plain",
    "/manifest.webmanifest": "application/manifest+json",
    "/.well-known/security.txt": "text/plain",
    "/.well-known/tdmrep.json": "application/json",
}
KILOBYTE = 1024


@pytest.fixture
def house(settings, reporter, editor, chief, outsider, section):
    settings.NEWSROOM_SECURITY_CONTACT = "mailto:a@relais.example"
    settings.NEWSROOM_TDM_RESERVED = True
    return open_house(
        reporter=reporter, editor=editor, chief=chief, outsider=outsider, section=section
    )


def asked_cold(client, path: str):
    """The answer of a process that has shown nothing yet, and how many queries it took."""
    shell.forget()
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    return answer, len(asked)


def test_every_page_and_file_keeps_what_it_owes(client, house):
    """One test: the house takes longer to build than all of this to look at."""
    faults = [*_page_faults(client, house), *_file_faults(client), *_weight_faults(client, house)]
    assert not faults, "\n".join(faults)


def _page_faults(client, house: dict[str, str]) -> Iterator[str]:
    for name, path in house.items():
        answer, queries = asked_cold(client, path)
        told = [
            *owed.answer_faults(name, answer, queries),
            *owed.shape_faults(answer),
            *owed.head_faults(name, path, answer),
            *owed.policy_faults(answer),
            *owed.structured_faults(name, path, answer),
        ]
        yield from (f"{name} ({path}): {fault}" for fault in told)


def _file_faults(client) -> Iterator[str]:
    """What is made for machines."""
    for path, kind in FILES.items():
        answer, queries = asked_cold(client, path)
        found = answer.headers["content-type"].partition(";")[0]
        if (answer.status_code, found) != (200, kind) or queries > 4:
            yield f"{path}: {answer.status_code}, {found}, {queries} queries"


def _weight_faults(client, house: dict[str, str]) -> Iterator[str]:
    page = client.get(house["article"]).content
    tree = parser.document_fromstring(page)
    sheets = tree.xpath("//link[@rel='stylesheet']/@href")
    scripts = tree.xpath("//script/@src")
    words = _packed(page) + sum(map(_packed, _read(client, sheets)))
    code = sum(map(_packed, _read(client, scripts)))
    if 1 + len(sheets) + len(scripts) > 4:
        yield f"{1 + len(sheets) + len(scripts)} requests before images"
    if words >= 30 * KILOBYTE or code >= 10 * KILOBYTE:
        yield f"{words} bytes of HTML and CSS, {code} of scripts"


def _packed(content: bytes) -> int:
    return len(brotli.compress(content))


def _read(client, addresses: list[str]) -> list[bytes]:
    """Files as the site in use serves them, pages' own from their views."""
    found = []
    for address in addresses:
        _, _, name = address.partition("/static/")
        if name == NAME:
            found.append(served().encode())
        elif name:
            source = Path(finders.find(name)).read_text()
            found.append(without_comments(source).encode())
        else:
            found.append(client.get(address).content)
    return found
