"""Where in a document, for people: "Bloc 3 (galerie), image 2, texte de remplacement" for `content[2].content[1].attrs.alt`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from articles.body.names import ATTRIBUTE_NAMES, BLOCK_NAMES

_STEP = re.compile(r"(content|marks)\[(\d+)\]|([^.\[\]]+)")
_KINDS = BLOCK_NAMES | {
    "paragraph": "Paragraphe",
    "bulletList": "Liste à puces",
    "orderedList": "Liste numérotée",
}
# What stands in a block and is counted there.
_PARTS = {
    "bulletList": "élément",
    "orderedList": "élément",
    "gallery": "image",
    "table": "ligne",
    "tableRow": "cellule",
}
_ATTRIBUTES = ATTRIBUTE_NAMES | {
    "article": "article lié",
    "document": "document",
    "href": "adresse du lien",
    "image": "image",
    "language": "langage",
    "product": "produit",
}
# Said by the words before them.
_UNSAID = {"attrs", "text", "marks", "content"}


def whereabouts(path: str, document: Any) -> str:
    """`path` as Offence has it; "" of the document itself."""
    words = ", ".join(_steps(path, document))
    return words[:1].upper() + words[1:]


def _steps(path: str, node: Any) -> Iterator[str]:
    parent = ""
    for among, number, name in (found.groups() for found in _STEP.finditer(path)):
        if among == "content":
            node = node["content"][int(number)]
            kind = node.get("type") if isinstance(node, dict) else None
            if kind != "text":
                yield _block(parent, int(number) + 1, kind)
            parent = kind
        elif name and name not in _UNSAID:
            yield _ATTRIBUTES.get(name, f"«\N{NO-BREAK SPACE}{name}\N{NO-BREAK SPACE}»")


def _block(parent: Any, number: int, kind: Any) -> str:
    named = _PARTS.get(parent, "bloc") if isinstance(parent, str) else "bloc"
    told = f"{named}\N{NO-BREAK SPACE}{number}"
    is_known = isinstance(kind, str) and kind in _KINDS and named == "bloc"
    return f"{told} ({_KINDS[kind].lower()})" if is_known else told
