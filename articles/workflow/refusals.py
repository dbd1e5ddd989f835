"""What a verb answers instead of acting. Each carries a French sentence for the person who asked."""

from __future__ import annotations

from dataclasses import dataclass


class Refused(Exception):
    """A verb was refused and nothing was changed. `str()` is fit to be shown."""


class NotAllowed(Refused):
    """This person may not, or not now."""


class Stale(Refused):
    """The text changed since this person last saw it."""


class NothingToDo(Refused):
    """The verb would change nothing."""


class BadMoment(Refused):
    """A publication was asked for a moment that is past."""


@dataclass(frozen=True)
class Issue:
    """One thing that publication lacks: the form field it belongs to and what to do about it, in French."""

    field: str
    message: str


class Unfit(Refused):
    """The article lacks what publication needs; `issues` names every missing thing."""

    def __init__(self, issues: list[Issue]):
        self.issues = issues
        super().__init__(" ".join(issue.message for issue in issues))
