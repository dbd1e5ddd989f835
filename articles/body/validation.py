"""Refuses what the schema does not name, and says where: `content[3].attrs.level : 2 ou 3`."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from articles.body.counting import miscounted
from articles.body.schema import BLOCKS, MARKS, MAX_BYTES, MAX_DEPTH, Attribute, Block


@dataclass(frozen=True)
class Offence:
    """`path` leads to the spot from the top of the document, "" being the document itself; `message` is French."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}\N{NO-BREAK SPACE}: {self.message}" if self.path else self.message


class InvalidDocument(ValueError):
    """Carries every offence found, in reading order."""

    def __init__(self, offences: list[Offence]):
        self.offences = offences
        super().__init__(" ; ".join(map(str, offences)))


def validate(document: Any) -> None:
    """Raises InvalidDocument with each offence; returns nothing when the document is sound."""
    offences = list(_document(document))
    if offences:
        raise InvalidDocument(offences)


def _document(document: Any) -> Iterator[Offence]:
    if not isinstance(document, dict) or document.get("type") != "doc":
        yield Offence(
            "",
            "ce n’est pas un document («\N{NO-BREAK SPACE}doc\N{NO-BREAK SPACE}» attendu en tête)",
        )
        return
    too_deep = _too_deep(document)
    if too_deep:
        yield too_deep
        return
    size = len(json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        yield Offence("", _too_long(size))
        return
    yield from _node(document, "", BLOCKS["doc"])


def _too_deep(document: dict) -> Offence | None:
    """Found level by level, without recursion, so that no nesting can exhaust the stack."""
    level: list[Any] = [document]
    for _ in range(MAX_DEPTH):
        level = [
            child
            for node in level
            if isinstance(node, dict) and isinstance(node.get("content"), list)
            for child in node["content"]
        ]
        if not level:
            return None
    return Offence("", f"blocs imbriqués sur plus de {MAX_DEPTH} niveaux")


def _too_long(size: int) -> str:
    """In megabytes, the size rounded up: it never reads as if it were within the bound."""
    told = f"{math.ceil(size / 10_000) / 100:.2f}".replace(".", ",")
    space = "\N{NO-BREAK SPACE}"
    return f"texte trop long{space}: {told}{space}Mo, {MAX_BYTES // 1_000_000}{space}Mo au plus"


def _node(node: dict, path: str, block: Block) -> Iterator[Offence]:
    unknown = set(node) - {"type", "attrs", "content"}
    for key in sorted(map(str, unknown)):
        yield Offence(_join(path, key), "élément inconnu")
    yield from _attributes(node.get("attrs"), path, block.attributes)
    children = node.get("content", [])
    if not isinstance(children, list):
        yield Offence(_join(path, "content"), "une liste est attendue")
        return
    for step, message in miscounted(node, children, block):
        yield Offence(_join(path, step) if step else path, message)
    for index, child in enumerate(children):
        yield from _child(child, _join(path, f"content[{index}]"), block)


def _child(child: Any, path: str, parent: Block) -> Iterator[Offence]:
    kind = child.get("type") if isinstance(child, dict) else None
    if not isinstance(kind, str) or (kind != "text" and kind not in BLOCKS) or kind == "doc":
        yield Offence(path, f"bloc inconnu\N{NO-BREAK SPACE}: {_named(kind)}")
    elif kind not in parent.children:
        yield Offence(path, f"«\N{NO-BREAK SPACE}{kind}\N{NO-BREAK SPACE}» n’a pas sa place ici")
    elif kind == "text":
        yield from _text(child, path, parent)
    else:
        # A break may carry the marks of the words around it: they mean nothing there, and Tiptap writes them.
        bare = {key: value for key, value in child.items() if key != "marks"}
        yield from _node(bare if kind == "hardBreak" else child, path, BLOCKS[kind])


def _text(node: dict, path: str, parent: Block) -> Iterator[Offence]:
    for key in sorted(map(str, set(node) - {"type", "text", "marks"})):
        yield Offence(_join(path, key), "élément inconnu")
    text = node.get("text")
    if not isinstance(text, str) or not text:
        yield Offence(_join(path, "text"), "un texte est attendu")
    elif any(char < " " and char not in "\n\t" for char in text) or not _encodable(text):
        yield Offence(_join(path, "text"), "caractère interdit")
    marks = node.get("marks", [])
    if not isinstance(marks, list):
        yield Offence(_join(path, "marks"), "une liste est attendue")
        return
    if parent.opaque and marks:
        yield Offence(_join(path, "marks"), "pas de mise en forme dans ce bloc")
    for index, mark in enumerate(marks):
        yield from _mark(mark, _join(path, f"marks[{index}]"))


def _mark(mark: Any, path: str) -> Iterator[Offence]:
    kind = mark.get("type") if isinstance(mark, dict) else None
    if not isinstance(kind, str) or kind not in MARKS:
        yield Offence(path, f"mise en forme inconnue\N{NO-BREAK SPACE}: {_named(kind)}")
        return
    for key in sorted(map(str, set(mark) - {"type", "attrs"})):
        yield Offence(_join(path, key), "élément inconnu")
    yield from _attributes(mark.get("attrs"), path, MARKS[kind].attributes)
    attrs = mark.get("attrs") or {}
    if kind == "link" and isinstance(attrs, dict) and not any(attrs.values()):
        yield Offence(path, "lien sans adresse")


def _attributes(given: Any, path: str, known: Mapping[str, Attribute]) -> Iterator[Offence]:
    if given is None:
        given = {}
    if not isinstance(given, dict):
        yield Offence(_join(path, "attrs"), "un objet est attendu")
        return
    for key in sorted(map(str, set(given) - set(known))):
        yield Offence(_join(path, f"attrs.{key}"), "attribut inconnu")
    for key, attribute in known.items():
        if key not in given and not attribute.required:
            continue
        value = given.get(key)
        encodable = not isinstance(value, str) or _encodable(value)
        if not encodable or not attribute.accepts(value):
            yield Offence(_join(path, f"attrs.{key}"), f"{attribute.expected} attendu")


def _encodable(text: str) -> bool:
    """Postgres refuses U+0000 and UTF-8 refuses lone surrogates, which JSON lets through."""
    return "\x00" not in text and not any("\ud800" <= char <= "\udfff" for char in text)


def _named(kind: Any) -> str:
    return (
        f"«\N{NO-BREAK SPACE}{kind[:40]}\N{NO-BREAK SPACE}»"
        if isinstance(kind, str)
        else "sans type"
    )


def _join(path: str, step: str) -> str:
    return f"{path}.{step}" if path else step
