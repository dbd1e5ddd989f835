"""Videos, sounds and posts of other sites as HTML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.body.inline import attr
from articles.body.providers import AUDIO, POST, VIDEO, find_embed

_WORDS = {
    VIDEO: ("Vidéo hébergée par", "La voir sur"),
    AUDIO: ("Son hébergé par", "L’écouter sur"),
    POST: ("Message publié sur", "Le lire sur"),
}


def embed(page: Any, node: Mapping[str, Any]) -> SafeString:
    """A link to it, which static/site/embeds.js offers to turn into the thing itself."""
    found = find_embed(attr(node, "url"))
    if found is None:
        return SafeString("")
    name, (hosted, go) = found.provider.name, _WORDS[found.provider.kind]
    caption = attr(node, "caption")
    return format_html(
        '<figure class="embed embed-{}" data-frame="{}"><div class="embed-box">'
        '<p class="embed-host">{} {}</p><p><a class="embed-link" href="{}">{} {}</a></p></div>{}{}</figure>',
        *(found.provider.kind, found.frame, hosted, name, found.page, go, name),
        format_html("<figcaption>{}</figcaption>", caption) if caption else "",
        _transcript(attr(node, "transcript")),
    )


def _transcript(words: str) -> SafeString:
    """What is said, for who cannot hear it or would rather read; folded, one paragraph a line."""
    lines = format_html_join(
        "", "<p>{}</p>", ((line,) for line in words.splitlines() if line.strip())
    )
    if not lines:
        return SafeString("")
    return format_html(
        '<details class="transcript"><summary>Transcription</summary>{}</details>', lines
    )
