"""The light markup of demo/articles, turned into documents of articles.body.schema.

Blocks stand apart by blank lines: `## ` and `### ` headings, `- ` and `1. ` lists, `> ` quotations with a
`>> speaker | role | source | address` line, `!! kind | title` … `!!` note boxes, `[[produit: key]]`,
`[[image: key | caption | credit | alt]]`, several of them under a `++ caption` line for a gallery, `|| caption` over lines of
cells between bars for a table (`||| caption`: its first column is of headers), `== words | speaker` pull quotes, code between
lines of three backticks, `[[integre: address | caption]]`, `---`. Inside: **bold**, *italic*, `code`, {en:words}, [text](address).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Node = dict[str, Any]

_INLINE = re.compile(
    r"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*]+)\*|`(?P<code>[^`]+)`"
    r"|\{(?P<lang>[a-z]{2}):(?P<foreign>[^}]+)\}|\[(?P<label>[^\]]+)\]\((?P<address>[^)]+)\)"
)
_PICKED = re.compile(r"\[\[(produit|image|integre):\s*(.+?)\]\]\Z", re.S)


@dataclass(frozen=True)
class Lookup:
    """How keys of the texts become record numbers."""

    image: Callable[[str], int]
    product: Callable[[str], int]
    article: Callable[[str], int]


def document(text: str, lookup: Lookup) -> Node:
    """A whole article's document. Raises KeyError for a key that the lookups do not know."""
    return {"type": "doc", "content": list(_blocks(text, lookup))}


def _blocks(text: str, lookup: Lookup) -> Iterator[Node]:
    boxed = re.split(r"(?m)^!! ?(.*)\n([\s\S]*?)\n!!$", text)
    for index, part in enumerate(boxed):
        if index % 3 == 0:
            for chunk in re.split(r"\n\s*\n", part.strip()):
                if chunk.strip():
                    yield _block(chunk.strip(), lookup)
        elif index % 3 == 1:
            kind, _, title = part.partition("|")
            yield {
                "type": "noteBox",
                "attrs": {"kind": kind.strip(), "title": title.strip()},
                "content": list(_blocks(boxed[index + 1], lookup)),
            }


def _block(chunk: str, lookup: Lookup) -> Node:
    if chunk == "---":
        return {"type": "divider"}
    if heading := re.match(r"(##+) (.+)\Z", chunk):
        level = len(heading[1])
        return {
            "type": "heading",
            "attrs": {"level": level},
            "content": _inline(heading[2], lookup),
        }
    if picked := _PICKED.match(chunk):
        return _picked(picked[1], picked[2], lookup)
    for sign, read in _SIGNS.items():
        if chunk.startswith(sign):
            return read(chunk, lookup)
    if re.match(r"- ", chunk):
        return _list("bulletList", re.split(r"(?m)^- ", chunk)[1:], lookup)
    if re.match(r"1\. ", chunk):
        items = _list("orderedList", re.split(r"(?m)^\d+\. ", chunk)[1:], lookup)
        return items | {"attrs": {"start": 1}}
    return _paragraph(chunk, lookup)


def _picked(kind: str, told: str, lookup: Lookup) -> Node:
    key, *words = [part.strip() for part in told.split("|")]
    if kind == "produit":
        return {"type": "productCard", "attrs": {"product": lookup.product(key)}}
    if kind == "integre":
        return {"type": "embed", "attrs": {"url": key, "caption": " ".join(words)}}
    caption, credit, alt = [*words, "", "", ""][:3]
    attrs = {"image": lookup.image(key), "caption": caption, "credit": credit, "alt": alt}
    return {"type": "figure", "attrs": attrs}


def _pull_quote(chunk: str, lookup: Lookup) -> Node:
    words, _, speaker = chunk.removeprefix("== ").partition("|")
    content = _inline(words.strip(), lookup)
    return {"type": "pullQuote", "attrs": {"speaker": speaker.strip()}, "content": content}


def _code(chunk: str, _lookup: Lookup) -> Node:
    first, *lines = chunk.splitlines()
    language = first.removeprefix("```").strip()
    return {
        "type": "codeBlock",
        "attrs": {"language": language},
        "content": _text("\n".join(lines[:-1])),
    }


def _gallery(chunk: str, lookup: Lookup) -> Node:
    caption, *pictures = chunk.splitlines()
    content = [_block(picture, lookup) for picture in pictures]
    return {
        "type": "gallery",
        "attrs": {"caption": caption.removeprefix("++ ")},
        "content": content,
    }


def _table(chunk: str, lookup: Lookup) -> Node:
    first, *lines = chunk.splitlines()
    bars, caption = first.split(" ", 1)
    attrs = {"caption": caption, "headerRow": True, "headerColumn": bars == "|||"}
    rows = [[_cell(words.strip(), lookup) for words in line.split("|")] for line in lines]
    content = [{"type": "tableRow", "content": cells} for cells in rows]
    return {"type": "table", "attrs": attrs, "content": content}


def _cell(words: str, lookup: Lookup) -> Node:
    inline = _inline(words, lookup)
    return {"type": "tableCell", "content": inline} if inline else {"type": "tableCell"}


def _quotation(chunk: str, lookup: Lookup) -> Node:
    lines = chunk.splitlines()
    words = [line[2:] for line in lines if line.startswith("> ")]
    told = next((line[3:] for line in lines if line.startswith(">> ")), "")
    speaker, role, label, address = [*(part.strip() for part in told.split("|")), "", "", "", ""][
        :4
    ]
    attrs = {"speaker": speaker, "role": role, "sourceLabel": label, "sourceUrl": address}
    return {
        "type": "quotation",
        "attrs": attrs,
        "content": [_paragraph(word, lookup) for word in words],
    }


def _list(kind: str, items: list[str], lookup: Lookup) -> Node:
    content = [
        {"type": "listItem", "content": [_paragraph(item.strip(), lookup)]} for item in items
    ]
    return {"type": kind, "content": content}


def _paragraph(text: str, lookup: Lookup) -> Node:
    return {"type": "paragraph", "content": _inline(" ".join(text.split("\n")), lookup)}


def _inline(text: str, lookup: Lookup) -> list[Node]:
    nodes, end = [], 0
    for match in _INLINE.finditer(text):
        nodes += _text(text[end : match.start()])
        nodes.append(_marked(match, lookup))
        end = match.end()
    return nodes + _text(text[end:])


def _text(words: str) -> list[Node]:
    return [{"type": "text", "text": words}] if words else []


def _marked(match: re.Match, lookup: Lookup) -> Node:
    kind = next(kind for kind in ("bold", "italic", "code", "foreign", "label") if match[kind])
    mark: Node = {"type": "link" if kind == "label" else kind}
    if kind == "foreign":
        mark["attrs"] = {"lang": match["lang"]}
    elif kind == "label":
        number = match["address"].removeprefix("article:")
        internal = number != match["address"]
        mark["attrs"] = {
            "href": None if internal else match["address"],
            "article": lookup.article(number) if internal else None,
        }
    return {"type": "text", "text": match[kind], "marks": [mark]}


# What a block of its own kind begins with.
_SIGNS = {
    "++ ": _gallery,
    "||": _table,
    "> ": _quotation,
    "== ": _pull_quote,
    "```": _code,
}
