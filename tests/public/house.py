"""A small house with a page of every type, for the checks that every page must pass."""

from __future__ import annotations

from articles.content.authors import Author
from articles.content.tags import Tag
from tests.desk.stories import full_story
from tests.people import publish
from tests.public.conftest import path_of


def open_house(*, reporter, editor, chief, outsider, section) -> dict[str, str]:
    """The path of a page of every type by its name; all answer 200 but those that begin with their status."""
    team = {"by": reporter, "and_by": editor, "section": section}
    full = full_story(by=reporter, section=section, others=[outsider])
    for verb, person in (("submit", reporter), ("approve", editor), ("publish", editor)):
        getattr(full, verb)(by=person)
    publish(**team, title="Deux lignes", kind="breve")
    withdrawn = publish(**team, title="Un article retiré")
    gone = path_of(withdrawn)
    withdrawn.withdraw(by=chief, why="Les faits n’étaient pas établis.")
    return {
        "front": "/",
        "section": section.path,
        "tag": Tag.objects.get(name="énergie").path,
        "author": Author.objects.get(user=reporter).path,
        "article": path_of(full),
        "404": "/rien/",
        "410": gone,
    }
