"""Whatever people write, the page stays a page: right in shape and head, and its lists with it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.public import shell
from tests.body.samples import block, doc, paragraph
from tests.public import owed
from tests.public.conftest import path_of

pytestmark = pytest.mark.django_db

TITLES = {
    "a script": "</title><script>alert(1)</script>",
    "one word of three hundred signs": "x" * 300,
    "from right to left": "\N{RIGHT-TO-LEFT OVERRIDE}أخبار IA\N{HEBREW LETTER ALEF}",
    "faces": "🇫🇷👩🏽‍💻 Un clavier 🧑‍🚀",
    "signs of markup": "a < b && c > d \"e\" 'f' <!-- g -->",
    "one sign": "X",
}
LISTS = {
    "front": "/",
    "section": "/logiciels/",
    "author": "/auteur/camille-roussel/",
    "archives": "/archives/",
}


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_a_title_is_only_words(client, run, title):
    (article,) = run(1, title=title, kicker=title[:80], standfirst=title)
    faults = [
        f"{path}: {fault}"
        for name, path in {"article": path_of(article), **LISTS}.items()
        for fault in faults_asked(client, name, path)
    ]
    assert not faults, "\n".join(faults)


def bodies(picture) -> dict:
    figure = block("figure", image=picture.pk, caption="Vu de Lorient")
    return {
        "one word": doc(paragraph("Fin.")),
        "thirty thousand words": doc(*(paragraph("Un mot de plus. " * 75) for _ in range(100))),
        "forty pictures": doc(paragraph("Quarante vues."), *[figure] * 40),
    }


@pytest.mark.parametrize("name", ["one word", "thirty thousand words", "forty pictures"])
def test_a_text_of_any_length_is_a_page(client, run, picture, name):
    (article,) = run(1, body=bodies(picture)[name], hero=None if name == "one word" else picture)
    path = path_of(article)
    page = client.get(path)
    assert faults_of(page, path) == []
    assert page.content.count(b"<figure") == (
        41 if name == "forty pictures" else name != "one word"
    )


def test_a_section_with_nothing_is_a_page(client, section):
    page = client.get(section.path)
    assert faults_of(page, section.path) == []
    assert "attend son premier article" in page.content.decode()


def faults_asked(client, name: str, path: str) -> list[str]:
    """Of a page that a new process shows, its JSON-LD and its queries among what is looked at."""
    shell.forget()
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    return [
        *faults_of(answer, path),
        *owed.answer_faults(name, answer, len(asked)),
        *owed.structured_faults(name, path, answer),
    ]


def faults_of(answer, path: str) -> list[str]:
    return [
        *owed.answer_faults("section", answer, 0),
        *owed.shape_faults(answer),
        *owed.head_faults("section", path, answer),
        *owed.policy_faults(answer),
    ]
