"""Two texts that grew out of one: what differs, field by field, and one text out of both.

Works on snapshots (Article.snapshot); pure, no query. A field is a name of the snapshot, or `hero.caption` and the like.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from articles.body import empty_document, merge_documents

MINE, THEIRS, BOTH = "mine", "theirs", "both"


@dataclass(frozen=True)
class Difference:
    """One field on which two texts differ; `base` is what it said before either changed it."""

    field: str
    base: Any
    mine: Any
    theirs: Any

    @property
    def is_clash(self) -> bool:
        """Both changed it, and not to the same."""
        return self.base not in (self.mine, self.theirs)

    @property
    def proposed(self) -> str:
        """Whoever changed a field alone has it; the document can be joined where both worked on it."""
        if self.field == "body" and self.is_clash:
            return BOTH
        return THEIRS if self.mine == self.base else MINE


def differences(base: Mapping, mine: Mapping, theirs: Mapping) -> list[Difference]:
    """What the two texts do not say alike, in the order of the form."""
    flat = [_flat(snapshot) for snapshot in (base, mine, theirs)]
    names = dict.fromkeys([*flat[2], *flat[1]])
    found = (Difference(name, *(side.get(name) for side in flat)) for name in names)
    return [difference for difference in found if difference.mine != difference.theirs]


def merge(base: Mapping, mine: Mapping, theirs: Mapping, choices: Mapping[str, str]) -> dict:
    """Theirs, with what `choices` (field to side) says otherwise; a field without a choice follows the proposal."""
    merged = _flat(theirs)
    for difference in differences(base, mine, theirs):
        side = choices.get(difference.field, difference.proposed)
        if side == BOTH and difference.field == "body":
            merged["body"] = joined_body(difference)
        elif side == MINE:
            merged[difference.field] = difference.mine
    return _nested(merged)


def joined_body(difference: Difference) -> dict:
    return merge_documents(difference.base or empty_document(), difference.mine, difference.theirs)


def _flat(snapshot: Mapping) -> dict[str, Any]:
    return dict(_fields(snapshot))


def _fields(snapshot: Mapping) -> Iterator[tuple[str, Any]]:
    for name, value in snapshot.items():
        if name == "body" or not isinstance(value, Mapping):
            yield name, value
            continue
        for inner, told in value.items():
            yield f"{name}.{inner}", told


def _nested(flat: Mapping[str, Any]) -> dict:
    snapshot: dict[str, Any] = {}
    for name, value in flat.items():
        outer, _, inner = name.partition(".")
        if inner:
            snapshot.setdefault(outer, {})[inner] = value
        else:
            snapshot[outer] = value
    return snapshot
