"""Pictures of the library as HTML. What a use does not say itself, the library says."""

from __future__ import annotations

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.body.inline import attr
from articles.body.records import Picture

# From these widths on the page is at its widest, and then grows with its type (static/site/css/base.css): the first by the
# last. Browsers take rem of `sizes` for 16 px, whatever the page's type is.
_GROWTH = ((220, 1.75), (160, 1.375), (120, 1.125), (89, 1))


def sizes(widest: float, narrower: str) -> str:
    """How wide a picture is shown, as HTML has it: `widest` in rem on a page of 84rem, `narrower` below."""
    wide = "".join(f"(min-width:{width}rem) {widest * by:g}rem," for width, by in _GROWTH)
    return wide + narrower


IN_THE_TEXT = sizes(38.1, "(min-width:40rem) 38.1rem,92vw")
IN_A_PAIR = sizes(18.6, "(min-width:40rem) 18.6rem,(min-width:32rem) 46vw,92vw")


def figure(page: Any, node) -> SafeString:
    picture = page.records.images.get(attr(node, "image"))
    if picture is None:
        return SafeString("")
    return render_picture(
        picture,
        caption=attr(node, "caption") or picture.caption,
        credit=attr(node, "credit") or picture.credit,
        alt=attr(node, "alt") or picture.alt,
    )


def gallery(page: Any, node) -> SafeString:
    """Pictures side by side under one caption; those that are missing leave no hole."""
    pictures = page.children(node)
    if not pictures:
        return SafeString("")
    caption = attr(node, "caption")
    return format_html(
        '<figure class="gallery"{}><div class="gallery-pictures">{}</div>{}</figure>',
        "" if caption else SafeString(' aria-label="Galerie d’images"'),
        _in_pairs(pictures),
        format_html('<figcaption class="gallery-caption">{}</figcaption>', caption)
        if caption
        else "",
    )


def _in_pairs(pictures: str) -> SafeString:
    """The first of an odd number stands over the others (static/site/css/gallery.css)."""
    is_odd = pictures.count("</figure>") % 2
    over, end, others = pictures.partition("</figure>") if is_odd else ("", "", pictures)
    return SafeString(over + end + others.replace(IN_THE_TEXT, IN_A_PAIR))


def image_tag(picture: Picture, alt: str, *, sizes: str, urgent: bool = False) -> SafeString:
    """The picture in whatever format and width the browser wants; `sizes` as HTML has it. `urgent` is seen at once."""
    *better, plain = picture.srcsets or (None,)
    image = format_html(
        '<img src="{}"{} alt="{}" width="{}" height="{}" {} decoding="async"{}>',
        picture.url,
        format_html(' srcset="{}" sizes="{}"', plain, sizes) if plain else "",
        *(alt, picture.width, picture.height),
        SafeString('fetchpriority="high"' if urgent else 'loading="lazy"'),
        format_html(' class="{}"', picture.look) if picture.look else "",
    )
    if not better:
        return image
    sources = format_html_join(
        "",
        '<source type="{}" srcset="{}" sizes="{}">',
        ((srcset.type, srcset, sizes) for srcset in better),
    )
    return format_html("<picture>{}{}</picture>", sources, image)


def render_picture(picture: Picture, *, caption: str, credit: str, alt: str) -> SafeString:
    image = image_tag(picture, alt, sizes=IN_THE_TEXT)
    told = (("caption", caption), ("credit", credit), ("notice", picture.notice))
    lines = format_html_join(
        " ",
        '<span class="picture-{}">{}</span>',
        ((name, words) for name, words in told if words),
    )
    legend = format_html("<figcaption>{}</figcaption>", lines) if lines else ""
    return format_html('<figure class="picture">{}{}</figure>', image, legend)
