from django import template
from django.conf import settings

from articles.body import Picture, image_tag, paid_rel

register = template.Library()

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


@register.simple_tag
def site_name() -> str:
    return settings.NEWSROOM_SITE_NAME


@register.simple_tag
def site_baseline() -> str:
    return settings.NEWSROOM_SITE_BASELINE


@register.simple_tag
def absolute(path: str) -> str:
    """The full address of a path of this site; an address that is already full stays."""
    return path if path.startswith(("http://", "https://")) else settings.SITE_URL + path


@register.simple_tag
def picture(shown: Picture, place: str, alt: str = "", urgent: bool = False) -> str:
    """`place` is a key of SIZES."""
    return image_tag(shown, alt, sizes=SIZES[place], urgent=urgent)


@register.simple_tag
def paid(address: str) -> str:
    """What a link for which the house is paid has to say; empty for the others."""
    return paid_rel(address)
