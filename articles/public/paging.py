"""Pages by key: the moment and number of the last article shown. No offset, no count, whatever the archive holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.http import Http404, HttpRequest

PAGE_SIZE = 20
BIGGEST_ID = 2**63 - 1
_KEY = re.compile(r"([0-9]{8}T[0-9]{6}\.[0-9]{6}Z)-([0-9]{1,19})")
_MOMENT = "%Y%m%dT%H%M%S.%fZ"


@dataclass(frozen=True)
class Key:
    moment: datetime
    article_id: int

    def __str__(self) -> str:
        return f"{self.moment.astimezone(UTC).strftime(_MOMENT)}-{self.article_id}"

    @classmethod
    def of(cls, publication: Any) -> Key:
        return cls(publication.first_published_at, publication.article_id)

    @classmethod
    def parse(cls, text: str) -> Key:
        """Raises ValueError for what `str` never writes."""
        found = _KEY.fullmatch(text)
        if found is None or int(found[2]) > BIGGEST_ID:
            raise ValueError(f"not a page key: {text[:60]!r}")
        return cls(datetime.strptime(found[1], _MOMENT).replace(tzinfo=UTC), int(found[2]))


@dataclass(frozen=True)
class Page:
    """Publications, or rows that tell as much; `older` is the key of what follows, None at the end."""

    publications: Sequence[Any]
    older: Key | None


def asked_key(request: HttpRequest) -> Key | None:
    """The key in ?avant=, None on a first page; a bad one is a page that does not exist."""
    text = request.GET.get("avant")
    if text is None:
        return None
    try:
        return Key.parse(text)
    except ValueError as error:
        raise Http404("bad page key") from error
