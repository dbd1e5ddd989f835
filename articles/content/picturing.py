"""The picture of a story as lists show it: drawn once, when the story is published, for whatever place it will have."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from articles.body import Picture, image_tag

# How wide a picture is shown where; it need not be exact, but for the largest thing of a page.
SIZES = {
    "hero": "(min-width: 84rem) 58rem, (min-width: 64rem) 66vw, 100vw",
    "lead": "(min-width: 64rem) 42rem, 100vw",
    "card": "(min-width: 40rem) 22rem, 50vw",
    "portrait": "8rem",
    "face": "4rem",
    "related": "(min-width: 64rem) 19rem, (min-width: 40rem) 44vw, 30vw",
    "sheet": "(min-width: 40rem) 20rem, 100vw",
}
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
