"""French typography over a whole document: each text block is composed across its marks, as if they were invisible."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from articles.body.schema import BLOCKS, MARKS
from articles.typography import Run, compose, compose_runs


def compose_document(document: Mapping[str, Any]) -> dict[str, Any]:
    """A composed copy of a valid document. Composing it again changes nothing."""
    return _node(document)


def _node(node: Mapping[str, Any]) -> dict[str, Any]:
    block = BLOCKS[node["type"]]
    composed = dict(node)
    if node.get("attrs"):
        composed["attrs"] = _attributes(node["attrs"], block.attributes)
    if "content" in node and not block.opaque:
        composed["content"] = (
            _inline(node["content"])
            if block.inline
            else [_node(child) for child in node["content"]]
        )
    return composed


def _attributes(given: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: compose(value).strip() if known[key].words and value else value
        for key, value in given.items()
    }


def _inline(children: list[dict[str, Any]]) -> list[dict[str, Any]]:
    texts = compose_runs([_run(child) for child in children])
    return [
        child if child["type"] != "text" else {**child, "text": text}
        for child, text in zip(children, texts, strict=True)
        # ProseMirror refuses empty text nodes: a run that held one superfluous space is gone.
        if child["type"] != "text" or text
    ]


def _run(child: Mapping[str, Any]) -> Run:
    if child["type"] == "hardBreak":
        return Run("\n", breaks=True)
    opaque = any(MARKS[mark["type"]].opaque for mark in child.get("marks", ()))
    return Run(child["text"], opaque=opaque)
