"""Plain links by which readers pass a story on: nobody is told of them before they click."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote


class Link(NamedTuple):
    label: str
    url: str


def sharing_links(title: str, address: str) -> list[Link]:
    """`address` is the story's full one. Mastodon has no address of its own: its readers copy the link."""
    both = quote(f"{title} {address}", safe="")
    title, address = (quote(words, safe="") for words in (title, address))
    return [
        Link("Courriel", f"mailto:?subject={title}&body={address}"),
        Link("Bluesky", f"https://bsky.app/intent/compose?text={both}"),
        Link("LinkedIn", f"https://www.linkedin.com/sharing/share-offsite/?url={address}"),
        Link("WhatsApp", f"https://wa.me/?text={both}"),
    ]
