"""Choosing a picture of the library: a record number that a script turns into a gallery."""

from __future__ import annotations

from django import forms
from django.template.loader import get_template
from django.urls import reverse_lazy

from articles.media.images import Image


class PicturePicker(forms.NumberInput):
    """Without the script: the number of the image, and what it shows when one is chosen."""

    template_name = "desk/picture_picker.html"

    class Media:
        css = {"all": ["desk/editor/editor.css", "desk/editor/dialogs.css"]}

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"] |= {
            "image": _chosen(value),
            "lookup": reverse_lazy("admin:lookup", args=["images"]),
            "upload": reverse_lazy("admin:take_in"),
        }
        return context

    def _render(self, template_name, context, renderer=None):
        # By the project's template engine: Django's form renderer does not look into templates/.
        return get_template(template_name).render(context)


def _chosen(value) -> Image | None:
    number = str(getattr(value, "pk", value) or "")
    known = number.isascii() and number.isdigit() and len(number) < 19
    return Image.objects.filter(pk=number).first() if known else None


class PictureField(forms.ModelChoiceField):
    default_error_messages = {
        "invalid_choice": "Cette image n’est pas ou plus dans la médiathèque."
    }

    def __init__(self, **kwargs):
        super().__init__(
            Image.objects.all(), required=False, widget=PicturePicker({"min": 1}), **kwargs
        )
