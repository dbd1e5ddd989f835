"""Plain links by which readers pass a story on: nobody is told of them before they click."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote


class Link(NamedTuple):
    """`url` lacks its end: the story's own full address, quoted, which only the request knows for today."""

    label: str
    url: str


def sharing_links(title: str) -> list[Link]:
    """Mastodon has no address of its own, as every one of its servers is another: its readers copy the link."""
    title = quote(title, safe="")
    return [
        Link("Courriel", f"mailto:?subject={title}&body="),
        Link("Bluesky", f"https://bsky.app/intent/compose?text={title}%20"),
        Link("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url="),
        Link("WhatsApp", f"https://wa.me/?text={title}%20"),
    ]
