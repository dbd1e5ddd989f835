"""What every page owes its readers, machines and networks, as lists of faults."""

from __future__ import annotations

import json
from itertools import pairwise
from urllib.parse import urlsplit

from lxml import html as parser

from tests.public.machines import SITE, metadata

QUERIES = {"front": 6, "front, older": 6}
STORIES = {"article", "brief", "test", "guide", "deal", "deal over", "interview", "opinion"}
STORIES |= {"dossier story"}


def answer_faults(name: str, answer, queries: int) -> list[str]:
    status = int(name) if name.isdigit() else 200
    budget = QUERIES.get(name, 2 if name in STORIES else 4)
    faults = [] if answer.status_code == status else [f"status {answer.status_code}"]
    if answer.headers["content-type"] != "text/html; charset=utf-8":
        faults.append(answer.headers["content-type"])
    return faults if queries <= budget else [*faults, f"{queries} queries, {budget} allowed"]


def shape_faults(answer) -> list[str]:
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
        f"navigations are called {_names(page)}": all(_names(page)) and _all_differ(_names(page)),
        "the first link does not skip to main": _first_link_leads_to_main(page),
        "an id is there twice": _all_differ(page.xpath("//@id")),
    }
    return [fault for fault, kept in owed.items() if not kept]


def _names(page) -> list[str]:
    """What a screen reader calls each navigation."""
    return [
        nav.get("aria-label")
        or page.xpath("string(//*[@id=$name])", name=nav.get("aria-labelledby", "")).strip()
        for nav in page.iter("nav")
    ]


def _first_link_leads_to_main(page) -> bool:
    target = page.find("body").xpath(".//a[1]")[0].get("href")
    return target.startswith("#") and page.get_element_by_id(target[1:]).tag == "main"


def _all_differ(names: list[str]) -> bool:
    return len(names) == len(set(names))


def head_faults(name: str, path: str, answer) -> list[str]:
    page, told = parser.document_fromstring(answer.content), metadata(answer.content.decode())
    canonical = page.xpath("//link[@rel='canonical']/@href")
    if name.isdigit():
        faults = ["an error has a canonical address"] if canonical else []
        hidden = answer.headers.get("X-Robots-Tag") == "noindex"
        return faults if hidden else [*faults, "an error may be indexed"]
    faults = [
        f"no {key}" for key in ("og:title", "og:type", "og:url", "og:image") if not told.get(key)
    ]
    if canonical != [SITE + path]:
        faults.append(f"canonical {canonical}")
    if "max-image-preview:large" not in told.get("robots", ""):
        faults.append(f"robots {told.get('robots')}")
    return faults


def policy_faults(answer) -> list[str]:
    page = parser.document_fromstring(answer.content)
    inline = page.xpath("//style | //@style | //script[not(@src)]")
    faults = [
        "something inline"
        for one in inline
        if getattr(one, "attrib", {}).get("type") not in ("application/ld+json", "speculationrules")
    ]
    loaded = page.xpath("//*[not(self::a)]/@src | //link[@rel!='canonical']/@href")
    offered = ",".join(page.xpath("//@srcset | //@imagesrcset")).split(",")
    loaded += [one.split()[0] for one in offered if one.strip()]
    strangers = [one for one in loaded if urlsplit(one).netloc and not one.startswith(SITE)]
    return faults + [f"loads {one}" for one in strangers]


def structured_faults(name: str, path: str, answer) -> list[str]:
    """An error tells machines nothing; any other page names what it shows."""
    page = parser.document_fromstring(answer.content)
    told = [json.loads(one.text) for one in page.xpath("//script[@type='application/ld+json']")]
    if name.isdigit():
        return ["an error tells machines something"] if told else []
    if len(told) != 1:
        return [f"{len(told)} JSON-LD"]
    things = told[0]["@graph"]
    if name not in STORIES:
        return _page_faults(page, path, things)
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


def _page_faults(page, path: str, things: list[dict]) -> list[str]:
    """One thing is the page: told under its address by the name that its title begins with."""
    own = [one for one in things if one.get("url") == SITE + path]
    title = page.xpath("string(//title)")
    if not own:
        return [f"no thing has its address: {[one.get('url') for one in things]}"]
    return [
        f"called {one.get('name')!r} under {title!r}"
        for one in own
        if not one.get("name") or not title.startswith(one["name"])
    ]
