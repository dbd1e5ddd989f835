"""Plain controls without templates: Django's include two or three for each option of each choice.

They were half of the article page's time. Whatever is not named here is Django's, from its template.
"""

from __future__ import annotations

from django.forms.renderers import DjangoTemplates
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

WIDGETS = "django/forms/widgets/"
INPUTS = ("input", "text", "hidden", "number", "email", "url", "password", "date", "checkbox")


class PlainControls(DjangoTemplates):
    def render(self, template_name, context, request=None):
        drawn = DRAWN.get(template_name)
        return (
            drawn(context["widget"]) if drawn else super().render(template_name, context, request)
        )


def _attributes(attrs: dict) -> SafeString:
    """As attrs.html: True stands alone, False is left out."""
    told = ((name, value) for name, value in attrs.items() if value is not False)
    parts = (
        format_html(" {}", name) if value is True else format_html(' {}="{}"', name, str(value))
        for name, value in told
    )
    return format_html_join("", "{}", ((part,) for part in parts))


def _input(widget: dict) -> SafeString:
    value = widget["value"]
    told = "" if value is None else format_html(' value="{}"', str(value))
    return format_html(
        '<input type="{}" name="{}"{}{}>',
        *(widget["type"], widget["name"], told, _attributes(widget["attrs"])),
    )


def _textarea(widget: dict) -> SafeString:
    return format_html(
        '<textarea name="{}"{}>\n{}</textarea>',
        *(widget["name"], _attributes(widget["attrs"]), conditional_escape(widget["value"] or "")),
    )


def _select(widget: dict) -> SafeString:
    groups = format_html_join("", "{}", ((_group(*group),) for group in widget["optgroups"]))
    return format_html(
        '<select name="{}"{}>\n{}</select>',
        *(widget["name"], _attributes(widget["attrs"]), groups),
    )


def _group(name: str | None, options: list[dict], index: int) -> SafeString:
    drawn = format_html_join(
        "",
        '<option value="{}"{}>{}</option>\n',
        (
            (str(option["value"]), _attributes(option["attrs"]), option["label"])
            for option in options
        ),
    )
    return format_html('<optgroup label="{}">{}</optgroup>', name, drawn) if name else drawn


DRAWN = {
    **{f"{WIDGETS}{name}.html": _input for name in INPUTS},
    f"{WIDGETS}textarea.html": _textarea,
    f"{WIDGETS}select.html": _select,
}
