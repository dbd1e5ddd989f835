"""Reading pages as machines do: the JSON-LD of a page, and the links and metadata of its head."""

from __future__ import annotations

import json
import re
from typing import Any

SITE = "http://127.0.0.1:8000"
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def graph(page: str) -> list[dict[str, Any]]:
    """Everything that the page's only JSON-LD says."""
    (told,) = _SCRIPT.findall(page)
    assert not re.search("[<>&\u2028\u2029]", told)
    read = json.loads(told)
    assert read["@context"] == "https://schema.org"
    return read["@graph"]


def thing(page: str, kind: str) -> dict[str, Any]:
    (found,) = [one for one in graph(page) if one["@type"] == kind]
    return found


def metadata(page: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', page))


def feeds_offered(page: str) -> list[str]:
    """Addresses of the feeds that a page offers, as feed readers find them."""
    links = re.findall(
        r'<link rel="alternate" type="application/[a-z]+\+[a-z]+" [^>]*href="([^"]+)"', page
    )
    return list(dict.fromkeys(links))
