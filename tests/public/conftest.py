"""A small site: stories that went the whole way, and the shell forgotten between tests."""

from __future__ import annotations

import pytest

from articles.public import shell
from tests.people import publish


@pytest.fixture(autouse=True)
def fresh_shell():
    shell.forget()
    yield
    shell.forget()


@pytest.fixture
def run(reporter, editor, section):
    """run(n, **fields): publishes n stories, oldest first, and gives them."""

    def publish_many(count: int, **fields):
        team = {"by": reporter, "and_by": editor, "section": section} | fields
        return [
            publish(**{"title": f"Nouvelle numéro {turn}"} | team) for turn in range(1, count + 1)
        ]

    return publish_many


@pytest.fixture
def picture(db):
    from articles.media.images import Image

    image = Image(alt="Un pylône", caption="Le pylône, au matin", credit="Nadia Ferhat")
    image.file.name, image.width, image.height = "images/pylone.webp", 1600, 900
    image.save()
    return image


def path_of(article) -> str:
    from articles.workflow.publishing import Publication

    return Publication.objects.live().select_related("section").get(article=article).path
