"""An open page of an article, as it speaks of itself: which sitting, on which version, how many changes so far."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.http import QueryDict

# What the form sends beside the text.
ASIDE = frozenset({"csrfmiddlewaretoken", "then", "sitting", "follows", "sequence"})
# The panel of publication decides something; it is no part of the text either.
DECIDES = "plan-"
LARGEST = 2**31 - 1


@dataclass(frozen=True)
class Sitting:
    """`base` is the version before the person's eyes; `follows` the sitting whose text this page took up."""

    id: UUID
    base: int
    sequence: int
    follows: UUID | None = None

    @classmethod
    def begin(cls, article, follows: UUID | None = None) -> Sitting:
        return cls(uuid4(), article.version, 0, follows)

    @classmethod
    def of(cls, sent: QueryDict) -> Sitting:
        """A page that does not say who it is (no script, a forged form) is a new sitting."""
        return cls(
            _uuid(sent.get("sitting")) or uuid4(),
            _count(sent.get("seen")),
            _count(sent.get("sequence")),
            _uuid(sent.get("follows")),
        )


def sheet_of(sent: QueryDict) -> dict[str, list[str]]:
    """The form's fields as they were typed; Postgres refuses the null character in JSON."""
    return {
        name: [value.replace("\0", "") for value in values]
        for name, values in sent.lists()
        if name not in ASIDE and not name.startswith(DECIDES) and "\0" not in name
    }


def sent_again(sheet: dict[str, list[str]]) -> QueryDict:
    """The same fields as if they had just been sent."""
    sent = QueryDict(mutable=True)
    for name, values in sheet.items():
        sent.setlist(name, values)
    return sent


def _uuid(value: str | None) -> UUID | None:
    try:
        return UUID(value or "")
    except ValueError:
        return None


def _count(value: str | None) -> int:
    sent = value or ""
    return min(int(sent), LARGEST) if sent.isascii() and sent.isdigit() and len(sent) < 19 else 0
