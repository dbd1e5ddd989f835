from django import template
from django.conf import settings

from articles.body import Picture, image_tag, paid_rel
from articles.content import house
from articles.content.card_markup import brief_markup, card_markup, minor_markup
from articles.content.picturing import SIZES, StoredPicture

register = template.Library()

register.simple_tag(card_markup, name="card")
register.simple_tag(minor_markup, name="minor_card")
register.simple_tag(brief_markup, name="brief")


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


@register.filter
def host(address: str) -> str:
    """What people know an address by: “mastodon.social/@camille”."""
    return address.removeprefix("mailto:").partition("://")[2].removeprefix("www.").rstrip(
        "/"
    ) or address.removeprefix("mailto:")


@register.simple_tag
def picture(shown: Picture | StoredPicture, place: str, alt: str = "", urgent: bool = False) -> str:
    """`place` is a key of SIZES. A stored picture stands beside its title, and has no alternative text."""
    if isinstance(shown, StoredPicture):
        return shown.tag(place, urgent)
    return image_tag(shown, alt, sizes=SIZES[place], urgent=urgent)


@register.simple_tag
def paid(address: str) -> str:
    """What a link for which the house is paid has to say; empty for the others."""
    return paid_rel(address)
