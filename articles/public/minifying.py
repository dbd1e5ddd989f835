"""A stylesheet without what only people read: comments, indents, a block's last semicolon. Its rules stay what they were."""

from __future__ import annotations

import re

# What is left alone comes first: words in quotation marks, and addresses without them.
_PARTS = re.compile(
    r"""(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\))"""
    r"""|\s*;?\s*(?P<close>\})\s*"""
    r"""|\s*(?P<mark>[{;,])\s*"""
    r"""|(?P<colon>:)\s+"""
    r"""|(?P<gap>\s+)""",
    re.S,
)
_COMMENTS = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\))|/\*.*?\*/""", re.S)


def minify(css: str) -> str:
    # A comment parts two words as a space does; a space before a colon or a bracket may mean something, and stays.
    bare = _COMMENTS.sub(lambda found: found[1] or " ", css)
    return _PARTS.sub(_shorter, bare).strip()


def _shorter(found: re.Match[str]) -> str:
    return " " if found.lastgroup == "gap" else found[found.lastgroup]
