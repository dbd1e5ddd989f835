"""The picture of a story as lists show it: drawn once, when the story is published, for whatever place it will have."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from articles.body import Picture, image_tag, sizes

# Beside the words, on a phone: a square cut out of 16:9 (static/site/css/thumb.css).
_THUMB = "clamp(9.8rem,50vw,14.25rem)"
# How wide a picture is shown where, as the stylesheets lay it out; tests/browser/test_sizes.py measures.
SIZES = {
    "hero": sizes(62, "(min-width:64rem) 73vw,92vw"),
    "lead": sizes(40.8, "(min-width:68rem) 45.5vw,(min-width:48rem) 61vw,92vw"),
    "second": sizes(
        14.3, f"(min-width:78rem) 16vw,(min-width:68rem) 31vw,(min-width:40rem) 45vw,{_THUMB}"
    ),
    "river": sizes(21, "(min-width:68rem) 23.5vw,(min-width:44rem) 44.5vw,92vw"),
    "first": sizes(43.6, f"(min-width:40rem) 48.5vw,{_THUMB}"),
    "list": sizes(18.8, f"(min-width:71rem) 18.8rem,(min-width:40rem) max(11rem,26.5vw),{_THUMB}"),
    "dossier": sizes(38.9, "(min-width:64rem) 43.2vw,92vw"),
    "sheet": sizes(34, "(min-width:48rem) 37.8vw,92vw"),
    "ranked": sizes(11.4, "(min-width:30rem) 11.4rem,92vw"),
    "related": sizes(19.9, f"(min-width:64rem) 22.1vw,(min-width:40rem) 44.5vw,{_THUMB}"),
    "portrait": "8rem",
    "face": "4rem",
}
# Where a card of a style stands; others stand in lists.
PLACES = {"lead": "lead", "river-first": "river", "second": "second", "first": "first"}
# What lies open in the stored picture; neither can come from a word or an address, which are escaped.
_SIZES, _LAZY, _URGENT = "<sizes>", 'loading="lazy"', 'fetchpriority="high"'


@dataclass(eq=False, slots=True)
class StoredPicture:
    html: str

    def tag(self, place: str, urgent: bool = False) -> SafeString:
        """`place` is a key of SIZES; `urgent` is seen at once."""
        drawn = self.html.replace(_SIZES, SIZES[place])
        return SafeString(drawn.replace(_LAZY, _URGENT, 1) if urgent else drawn)


def store(picture: Picture) -> str:
    """For lists, where the title beside it says what the story is: without alternative text."""
    return image_tag(picture, "", sizes=SafeString(_SIZES))
