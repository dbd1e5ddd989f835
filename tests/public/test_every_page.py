"""A page of every type against what every page owes: status, queries, shape, weight, what machines and networks are told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html as parser

from articles.public import shell
from articles.public.stylesheet import NAME, join
from newsroom.static import without_comments
from tests.public.house import open_house
from tests.public.machines import SITE, metadata

pytestmark = pytest.mark.django_db

QUERIES = {"front": 6, "front, older": 6}
STORIES = {"article", "brief", "test", "guide", "deal", "deal over", "interview", "opinion"}
STORIES |= {"dossier story"}
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
            *_answer_faults(name, answer, queries),
            *_shape_faults(answer),
            *_head_faults(name, path, answer),
            *_policy_faults(answer),
            *_structured_faults(name, path, answer),
        ]
        yield from (f"{name} ({path}): {fault}" for fault in told)


def _file_faults(client) -> Iterator[str]:
    """What is made for machines."""
    for path, kind in FILES.items():
        answer, queries = asked_cold(client, path)
        found = answer.headers["content-type"].partition(";")[0]
        if (answer.status_code, found) != (200, kind) or queries > 4:
            yield f"{path}: {answer.status_code}, {found}, {queries} queries"


def _answer_faults(name: str, answer, queries: int) -> list[str]:
    status = int(name) if name.isdigit() else 200
    budget = QUERIES.get(name, 2 if name in STORIES else 4)
    faults = [] if answer.status_code == status else [f"status {answer.status_code}"]
    if answer.headers["content-type"] != "text/html; charset=utf-8":
        faults.append(answer.headers["content-type"])
    return faults if queries <= budget else [*faults, f"{queries} queries, {budget} allowed"]


def _shape_faults(answer) -> list[str]:
    page = parser.document_fromstring(answer.content)
    levels = [int(one.tag[1]) for one in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    jumps = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
    owed = {
        "lang is not fr": page.get("lang") == "fr",
        f"{levels.count(1)} h1": levels.count(1) == 1,
        f"heading levels jump: {jumps}": not jumps,
        "not one main": len(page.findall(".//main")) == 1,
        "no banner": page.find("body/header") is not None,
        "no footer": page.find("body/footer") is not None,
        "a navigation has no name": all(
            nav.get("aria-label") or nav.get("aria-labelledby") for nav in page.iter("nav")
        ),
        "the first link does not skip to main": _first_link_leads_to_main(page),
        "an id is there twice": _all_differ(page.xpath("//@id")),
    }
    return [fault for fault, kept in owed.items() if not kept]


def _first_link_leads_to_main(page) -> bool:
    target = page.find("body").xpath(".//a[1]")[0].get("href")
    return target.startswith("#") and page.get_element_by_id(target[1:]).tag == "main"


def _all_differ(names: list[str]) -> bool:
    return len(names) == len(set(names))


def _head_faults(name: str, path: str, answer) -> list[str]:
    page, told = parser.document_fromstring(answer.content), metadata(answer.content.decode())
    canonical = page.xpath("//link[@rel='canonical']/@href")
    if name.isdigit():
        return ["an error has a canonical address"] if canonical else []
    faults = [
        f"no {key}" for key in ("og:title", "og:type", "og:url", "og:image") if not told.get(key)
    ]
    if canonical != [SITE + path]:
        faults.append(f"canonical {canonical}")
    if "max-image-preview:large" not in told.get("robots", ""):
        faults.append(f"robots {told.get('robots')}")
    return faults


def _policy_faults(answer) -> list[str]:
    page = parser.document_fromstring(answer.content)
    inline = page.xpath("//style | //@style | //script[not(@src)]")
    faults = [
        "something inline"
        for one in inline
        if getattr(one, "attrib", {}).get("type") not in ("application/ld+json", "speculationrules")
    ]
    loaded = page.xpath("//*[not(self::a)]/@src | //@srcset | //link[@rel!='canonical']/@href")
    strangers = [one for one in loaded if urlsplit(one).netloc and not one.startswith(SITE)]
    return faults + [f"loads {one}" for one in strangers]


def _structured_faults(name: str, path: str, answer) -> list[str]:
    """An error tells machines nothing; any other page names what it shows."""
    page = parser.document_fromstring(answer.content)
    told = [json.loads(one.text) for one in page.xpath("//script[@type='application/ld+json']")]
    if name.isdigit():
        return []
    if len(told) != 1:
        return [f"{len(told)} JSON-LD"]
    things = told[0]["@graph"]
    if name not in STORIES:
        return []
    (story,) = [one for one in things if one["@type"].endswith("Article")]
    shown = {
        "headline": page.xpath("string(//h1)"),
        "url": SITE + path,
        "datePublished": page.xpath("//main//time/@datetime")[0],
    }
    differing = [
        f"{key}: {story[key]!r}, shown {value!r}"
        for key, value in shown.items()
        if story[key] != value
    ]
    names = {one["name"] for one in story["author"]}
    signed = {one.text_content() for one in page.xpath("//a[@rel='author']")}
    return differing if names == signed else [*differing, f"signed {signed}, told {names}"]


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
            found.append(join().encode())
        elif name:
            source = Path(finders.find(name)).read_text()
            found.append(without_comments(source).encode())
        else:
            found.append(client.get(address).content)
    return found
