"""A product sheet told by its name, where a form asks for one."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms

from articles.content import kind_parts
from articles.content.products import Product
from articles.desk.composed_fields import ComposedLine

UNKNOWN = "Aucune fiche produit ne porte ce nom. Créez-la d’abord, depuis «\N{NO-BREAK SPACE}Produits\N{NO-BREAK SPACE}»."


class ProductName(ComposedLine):
    """A product sheet, by its name: the page has one list of suggestions for all of them."""

    def __init__(self, label="Produit"):
        widget = forms.TextInput({"list": "known-products", "autocomplete": "off"})
        super().__init__(label=label, max_length=120, required=False, widget=widget)


def names_of_sheets(article) -> dict[int, str]:
    """The names of the product sheets around its text: one query, or none."""
    told = {name: getattr(article, name) for name in kind_parts.NAMES}
    numbers = kind_parts.products_of(told)
    return dict(Product.objects.filter(pk__in=numbers).values_list("pk", "name")) if numbers else {}


def sheets_named(names: list[str], known: Mapping[int, str]) -> dict[str, int]:
    """The product sheets of these names, whatever the capitals and accents; first those that stand there already."""
    found = {name: number for number, name in known.items()}
    if missing := set(names) - set(found):
        found |= dict(Product.objects.filter(name__in=missing).values_list("name", "pk"))
    for name in set(names) - set(found):
        alike = Product.objects.filter(name__unaccent__iexact=name).first()
        found |= {name: alike.pk} if alike else {}
    return found
