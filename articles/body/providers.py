"""Videos, sounds and posts of other sites, known by their address. Readers' browsers ask those sites for nothing before a click.

Frame addresses are those that the sites document for embedding, in their variant without trackers where there is one.
Their names are facts of those sites and change with them: this table is the one place that knows them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from django.conf import settings

Parts = Mapping[str, str | None]
VIDEO, AUDIO, POST = "video", "audio", "post"


@dataclass(frozen=True)
class Provider:
    """`addresses` are patterns of whole addresses, read by Python and by the editor alike: no shorthand classes.

    `page` and `frame` make, from the groups of a match, the address for people and the one to embed.
    """

    name: str
    kind: str
    addresses: tuple[str, ...]
    page: Callable[[Parts], str]
    frame: Callable[[Parts], str]

    @cached_property
    def _patterns(self) -> list[re.Pattern[str]]:
        return [re.compile(pattern) for pattern in self.addresses]

    def match(self, address: str) -> Parts | None:
        found = filter(None, (pattern.fullmatch(address) for pattern in self._patterns))
        return next((match.groupdict() for match in found), None)


@dataclass(frozen=True)
class Embed:
    """What stands at an address: who hosts it, where people read it, and what a frame shows of it."""

    provider: Provider
    page: str
    frame: str


def find_embed(address: Any) -> Embed | None:
    """None for an address that is no video, sound or post of a site we know."""
    if not isinstance(address, str) or len(address) > 2_000:
        return None
    for provider in PROVIDERS:
        if parts := provider.match(address):
            return Embed(provider, provider.page(parts), provider.frame(parts))
    return None


def embed_table() -> list[dict[str, Any]]:
    """For the editor: names, kinds and patterns, written as JavaScript writes them."""
    return [
        {
            "name": provider.name,
            "kind": provider.kind,
            "addresses": [pattern.replace("(?P<", "(?<") for pattern in provider.addresses],
        }
        for provider in PROVIDERS
    ]


def _youtube(parts: Parts) -> str:
    return "https://www.youtube-nocookie.com/embed/{id}".format_map(parts) + _since(
        "?start={}", parts
    )


def _youtube_page(parts: Parts) -> str:
    return "https://www.youtube.com/watch?v={id}".format_map(parts) + _since("&t={}s", parts)


def _since(said: str, parts: Parts) -> str:
    return said.format(parts["since"]) if parts.get("since") else ""


def _dailymotion(parts: Parts) -> str:
    # Since September 2026 it wants to know whose player is shown, and may refuse one that does not say.
    player = (
        f"player/{settings.NEWSROOM_DAILYMOTION_PLAYER}.html"
        if settings.NEWSROOM_DAILYMOTION_PLAYER
        else "player.html"
    )
    return f"https://geo.dailymotion.com/{player}?video={parts['id']}"


def _vimeo(parts: Parts) -> str:
    secret = f"&h={parts['secret']}" if parts.get("secret") else ""
    return f"https://player.vimeo.com/video/{parts['id']}?dnt=1{secret}"


def _vimeo_page(parts: Parts) -> str:
    return "/".join(filter(None, ("https://vimeo.com", parts["id"], parts.get("secret"))))


def _soundcloud(parts: Parts) -> str:
    page = quote(_soundcloud_page(parts), safe="")
    return f"https://w.soundcloud.com/player/?url={page}&auto_play=false&show_teaser=false"


def _soundcloud_page(parts: Parts) -> str:
    return f"https://soundcloud.com/{parts['who']}/{parts['sets'] or ''}{parts['what']}"


_END = r"(?:[/?&#].*)?"
_YOUTUBE_ID = r"(?P<id>[A-Za-z0-9_-]{11})"
# A look ahead, since it may come before or after the number of the video.
_SINCE = r"(?=(?:(?:.*[?&#])?(?:t|start)=(?P<since>[0-9]{1,6})s?(?:[&#].*)?$)?)"

PROVIDERS = (
    Provider(
        "YouTube",
        VIDEO,
        (
            rf"https?://(?:www\.|m\.|music\.)?youtube\.com/watch\?{_SINCE}(?:[^#]*&)?v={_YOUTUBE_ID}{_END}",
            rf"https?://(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:shorts|live|embed)/{_SINCE}{_YOUTUBE_ID}{_END}",
            rf"https?://youtu\.be/{_SINCE}{_YOUTUBE_ID}{_END}",
        ),
        _youtube_page,
        _youtube,
    ),
    Provider(
        "Dailymotion",
        VIDEO,
        (
            rf"https?://(?:www\.)?dailymotion\.com/(?:embed/)?video/(?P<id>[A-Za-z0-9]+)(?:_[^/?#]*)?{_END}",
            rf"https?://dai\.ly/(?P<id>[A-Za-z0-9]+){_END}",
        ),
        "https://www.dailymotion.com/video/{id}".format_map,
        _dailymotion,
    ),
    Provider(
        "Vimeo",
        VIDEO,
        (
            r"https?://(?:www\.)?vimeo\.com/(?:channels/[^/?#]+/|groups/[^/?#]+/videos/)?"
            rf"(?P<id>[0-9]+)(?:/(?P<secret>[0-9a-f]{{6,}}))?{_END}",
            rf"https?://player\.vimeo\.com/video/(?P<id>[0-9]+)(?:\?h=(?P<secret>[0-9a-f]{{6,}}))?{_END}",
        ),
        _vimeo_page,
        _vimeo,
    ),
    # What their names lead to is public; the secret links of either site are not taken.
    Provider(
        "SoundCloud",
        AUDIO,
        (
            r"https?://(?:www\.|m\.)?soundcloud\.com/(?!(?:discover|search|you|settings|stream|pages)/)"
            r"(?P<who>[a-z0-9_-]{2,60})/(?P<sets>sets/)?"
            rf"(?!(?:sets|tracks|albums|reposts|likes|followers|following|popular-tracks)(?:[/?#]|$))(?P<what>[a-z0-9_-]{{1,150}}){_END}",
        ),
        _soundcloud_page,
        _soundcloud,
    ),
    Provider(
        "Deezer",
        AUDIO,
        (
            r"https?://(?:www\.)?deezer\.com/(?:[a-z]{2}/)?"
            rf"(?P<what>track|album|playlist|show|episode)/(?P<id>[0-9]{{1,20}}){_END}",
        ),
        "https://www.deezer.com/fr/{what}/{id}".format_map,
        "https://widget.deezer.com/widget/auto/{what}/{id}".format_map,
    ),
    Provider(
        "X",
        POST,
        (
            r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/"
            rf"(?P<who>[A-Za-z0-9_]{{1,15}})/status/(?P<id>[0-9]{{1,20}}){_END}",
        ),
        "https://x.com/{who}/status/{id}".format_map,
        "https://platform.twitter.com/embed/Tweet.html?id={id}&lang=fr&dnt=true".format_map,
    ),
    Provider(
        "Bluesky",
        POST,
        (rf"https?://bsky\.app/profile/(?P<who>[A-Za-z0-9.:_-]+)/post/(?P<id>[A-Za-z0-9]+){_END}",),
        "https://bsky.app/profile/{who}/post/{id}".format_map,
        "https://embed.bsky.app/embed/{who}/app.bsky.feed.post/{id}".format_map,
    ),
    # Any server of the network, but only what was written there: what it shows of others cannot be embedded.
    Provider(
        "Mastodon",
        POST,
        (
            r"https?://(?P<host>(?:[a-z0-9-]+\.)+[a-z]{2,})/(?:@|users/)"
            rf"(?P<who>[A-Za-z0-9_.-]+)/(?:statuses/)?(?P<id>[0-9]{{6,20}}){_END}",
        ),
        "https://{host}/@{who}/{id}".format_map,
        "https://{host}/@{who}/{id}/embed".format_map,
    ),
)
