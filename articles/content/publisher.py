"""The house and its people, and lists of stories, as structured.py tells machines of pages."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.templatetags.static import static

from articles.content import structured
from articles.content.authors import Author
from articles.content.structured import absolute

LOGO = ("site/logo.png", 600, 120)


def organization() -> dict[str, Any]:
    """Who publishes the site: on the front page, and under every story."""
    name, width, height = LOGO
    logo = {"@type": "ImageObject", "url": absolute(static(name)), "width": width, "height": height}
    return {
        "@type": "NewsMediaOrganization",
        "@id": absolute("/#redaction"),
        "name": settings.NEWSROOM_SITE_NAME,
        "url": absolute("/"),
        "logo": logo,
        "correctionsPolicy": absolute("/corrections/"),
    }


def website() -> dict[str, Any]:
    return {
        "@type": "WebSite",
        "@id": absolute("/#site"),
        "name": settings.NEWSROOM_SITE_NAME,
        "description": settings.NEWSROOM_SITE_BASELINE,
        "url": absolute("/"),
        "inLanguage": "fr",
        "publisher": {"@id": absolute("/#redaction")},
    }


def person(author: Author) -> dict[str, Any]:
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
        "worksFor": organization(),
    }
    return {name: value for name, value in told.items() if value}
