"""The house and its people, and lists of stories, as structured.py tells machines of pages."""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static

from articles.content import structured
from articles.content.authors import Author
from articles.content.house import House
from articles.content.structured import absolute

LOGO = ("site/logo.png", 600, 120)


def organization(house: House) -> dict[str, Any]:
    """Who publishes the site: on the front page, and under every story."""
    charter = next((page.path for page in house.pages if page.slug == "charte"), "")
    told = {
        "@type": "NewsMediaOrganization",
        "@id": absolute("/#redaction"),
        "name": house.name,
        "legalName": house.publisher,
        "url": absolute("/"),
        "logo": _logo(house),
        "email": house.contact,
        "address": house.address,
        "publishingPrinciples": charter and absolute(charter),
        "correctionsPolicy": absolute("/corrections/"),
    }
    return {name: value for name, value in told.items() if value}


def _logo(house: House) -> dict[str, Any]:
    if house.logo:
        url, width, height = house.logo.url, house.logo.width, house.logo.height
    else:
        name, width, height = LOGO
        url = static(name)
    return {"@type": "ImageObject", "url": absolute(url), "width": width, "height": height}


def website(house: House) -> dict[str, Any]:
    return {
        "@type": "WebSite",
        "@id": absolute("/#site"),
        "name": house.name,
        "description": house.baseline,
        "url": absolute("/"),
        "inLanguage": "fr",
        "publisher": {"@id": absolute("/#redaction")},
    }


def person(author: Author, house: House) -> dict[str, Any]:
    portrait = author.portrait and author.portrait.as_picture()
    told = {
        "@type": "Person",
        "@id": absolute(author.path),
        "name": author.name,
        "url": absolute(author.path),
        "jobTitle": author.job,
        "description": author.biography,
        "image": portrait and structured.image(portrait),
        "knowsAbout": author.beats,
        "sameAs": author.links,
        "worksFor": organization(house),
    }
    return {name: value for name, value in told.items() if value}
