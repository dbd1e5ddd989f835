"""The form widget of an article's text: a textarea of JSON that <newsroom-body> turns into the editor."""

import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.widgets import Script
from django.template.loader import get_template

from articles.body.providers import embed_table
from articles.body.schema import MARKS
from articles.typography.typing import keystroke_table

LOOKUPS = ("images", "products", "articles", "documents", "upload")
SHEETS = ("editor", "toolbar", "text", "blocks", "block_kinds", "menus", "dialogs")

# What the editor does at the keystroke: data for the page, whose script interprets it.
TYPING = json.dumps(
    keystroke_table() | {"opaque": [name for name, mark in MARKS.items() if mark.opaque]},
    ensure_ascii=False,
)

# Which addresses of other sites can be shown in the text.
EMBEDS = json.dumps(embed_table(), ensure_ascii=False)


class BodyEditor(forms.Widget):
    """Its value is the document, as a dict or as JSON text.

    `lookups` maps "images", "products", "articles" and "documents" to the addresses where the editor
    searches them (lazy ones too); static/desk/editor/lookup.js says what they answer. "upload" is where
    it sends pictures. What has no address is not offered; `embeds` says whether other sites' contents are.
    """

    template_name = "desk/editor.html"

    class Media:
        css = {"all": [f"desk/editor/{sheet}.css" for sheet in SHEETS]}
        js = [Script("desk/editor/element.js", type="module")]

    def __init__(
        self,
        attrs: dict | None = None,
        lookups: Mapping[str, Any] | None = None,
        embeds: bool = True,
    ):
        super().__init__(
            {"rows": 24, "cols": 80, "lang": "fr", "spellcheck": "false"} | (attrs or {})
        )
        self.embeds = EMBEDS if embeds else "[]"
        self.lookups = {name: (lookups or {}).get(name, "") for name in LOOKUPS}

    def format_value(self, value: Any) -> str:
        if value in (None, ""):
            return ""
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def get_context(self, name: str, value: Any, attrs: dict | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"] |= {"lookups": self.lookups, "typing": TYPING, "embeds": self.embeds}
        return context

    def _render(self, template_name: str, context: dict, renderer=None) -> str:
        # By the project's template engine: Django's form renderer does not look into templates/.
        return get_template(template_name).render(context)
