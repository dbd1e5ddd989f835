from django import template
from django.conf import settings

from articles.body import Picture, image_tag
from articles.content import house

register = template.Library()

# How wide a picture is shown where; it need not be exact, but for the largest thing of a page.
SIZES = {
    "hero": "(min-width: 84rem) 58rem, (min-width: 64rem) 66vw, 100vw",
    "lead": "(min-width: 64rem) 42rem, 100vw",
    "card": "(min-width: 40rem) 22rem, 50vw",
    "portrait": "8rem",
}


@register.simple_tag
def site_name() -> str:
    return house.at_hand().name


@register.simple_tag
def site_baseline() -> str:
    return house.at_hand().baseline


@register.simple_tag
def absolute(path: str) -> str:
    """The full address of a path of this site; an address that is already full stays."""
    return path if path.startswith(("http://", "https://")) else settings.SITE_URL + path


@register.simple_tag
def picture(shown: Picture, place: str, alt: str = "", urgent: bool = False) -> str:
    """`place` is a key of SIZES."""
    return image_tag(shown, alt, sizes=SIZES[place], urgent=urgent)
