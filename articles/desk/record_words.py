"""What the pages of records say, in the house's French where Django's own has a straight apostrophe and a "succès"."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages

VOWELS = tuple("aeiouâéèêîôœ")


class SaidInFrench:
    """A ModelAdmin that tells what it did, and what is taken, by name. `feminine` is the gender of what it keeps."""

    feminine = False
    # What is said at a field, besides name and address, whose value another record has: Django would name model and field.
    taken: Mapping[str, str] = {}

    def new(self) -> str:
        """“Nouveau produit”, “Nouvel auteur”, “Nouvelle source”."""
        noun = str(self.opts.verbose_name)
        if self.feminine:
            return f"Nouvelle {noun}"
        return f"Nouvel {noun}" if noun.startswith(VOWELS) else f"Nouveau {noun}"

    def done(self, name: object, deed: str) -> str:
        """“Produit « Lucarne » ajouté.”"""
        noun = str(self.opts.verbose_name).capitalize()
        return f"{noun} «\N{NO-BREAK SPACE}{name}\N{NO-BREAK SPACE}» {deed}{'e' if self.feminine else ''}."

    def get_form(self, request, obj=None, **kwargs):
        """Fields that a form declares itself are told too, which no `formfield_for_dbfield` sees."""
        form = super().get_form(request, obj, **kwargs)
        one = "une" if self.feminine else "un"
        told = {
            "name": f"Il y a déjà {one} {self.opts.verbose_name} de ce nom.",
            "slug": "Cette adresse est déjà prise.",
        }
        for name, words in {**told, **self.taken}.items():
            if name in form.base_fields:
                form.base_fields[name].error_messages["unique"] = words
        return form

    def add_view(self, request, form_url="", extra_context=None):
        return super().add_view(request, form_url, {"title": self.new()} | (extra_context or {}))

    def response_add(self, request, obj, post_url_continue=None):
        request.told = self.done(obj, "ajouté")
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        request.told = self.done(obj, "enregistré")
        return super().response_change(request, obj)

    def response_delete(self, request, obj_display, obj_id):
        request.told = self.done(obj_display, "supprimé")
        return super().response_delete(request, obj_display, obj_id)

    def message_user(self, request, message, level=messages.INFO, *args, **kwargs):
        """The sentence of the answer under way takes the place of Django's."""
        super().message_user(request, getattr(request, "told", message), level, *args, **kwargs)
