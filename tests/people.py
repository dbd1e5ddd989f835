"""Four fixed people, and stories made by the desk's own verbs. Loaded by every test (see pyproject.toml)."""

from __future__ import annotations

import pytest


@pytest.fixture
def reporter(db):
    return person("camille", "Camille", "Roussel", "journaliste")


@pytest.fixture
def editor(db):
    return person("nadia", "Nadia", "Ferhat", "edition")


@pytest.fixture
def chief(db):
    return person("henri", "Henri", "Kessler", "chef")


@pytest.fixture
def outsider(db):
    """A journalist of the house who has nothing to do with the story."""
    return person("louis", "Louis", "Marchetti", "journaliste")


def person(username, first_name, last_name, role, **more):
    from articles.content.authors import Author
    from articles.staff.users import User

    user = User.objects.create_user(
        username,
        password="mot-de-passe",
        first_name=first_name,
        last_name=last_name,
        role=role,
        **more,
    )
    Author.objects.create(name=f"{first_name} {last_name}", user=user)
    return user


@pytest.fixture
def section(db):
    from articles.content.sections import Section

    return Section.objects.get_or_create(name="Logiciels", slug="logiciels")[0]


@pytest.fixture
def draft(reporter, section):
    """A complete draft of the reporter's, lacking nothing."""
    return write(by=reporter, section=section)


@pytest.fixture
def approved(draft, reporter, editor):
    draft.submit(by=reporter)
    draft.approve(by=editor)
    return draft


@pytest.fixture
def live(approved, editor):
    approved.publish(by=editor)
    return approved


@pytest.fixture
def team(reporter, editor, section):
    """Who a story takes to be published, as `publish` wants them."""
    return {"by": reporter, "and_by": editor, "section": section}


def document(*paragraphs: str) -> dict:
    return {
        "type": "doc",
        "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": text}]}
            for text in paragraphs
        ],
    }


def write(*, by, section, title="Un moteur libre apprend le breton", tags=(), body=None, **fields):
    """A complete article in the state draft, signed by whoever writes it."""
    from articles.content.article import Article

    article = Article(
        title=title,
        standfirst=fields.pop("standfirst", "La traduction se passe désormais de connexion."),
        body=body
        or document("Le moteur tient dans deux gigaoctets.", "Il est publié sous licence libre."),
        section=section,
        created_by=by,
        **fields,
    )
    article.save()
    if author := getattr(by, "author", None):
        article.bylines.create(author=author)
    article.tags.add(*tags)
    article.keep(by=by)
    return article


def rewrite(article, *, by, **fields):
    """Changes the working text as the form does, and keeps the revision."""
    for name, value in fields.items():
        setattr(article, name, value)
    article.save()
    return article.keep(by=by)


def publish(*, by, and_by, section, at=None, **fields):
    """A story that went the whole way: written by one, approved and published by the other."""
    article = write(by=by, section=section, **fields)
    article.submit(by=by)
    article.approve(by=and_by)
    article.publish(by=and_by, at=at)
    return article
