"""People at their desk: a browser of each, logged in, and what their forms send."""

import pytest
from django.test import Client

from tests.desk.sending import Desk


def _at_the_desk(user) -> Desk:
    client = Client()
    client.force_login(user)
    return Desk(client, user)


@pytest.fixture
def reporting(reporter):
    return _at_the_desk(reporter)


@pytest.fixture
def editing(editor):
    return _at_the_desk(editor)


@pytest.fixture
def leading(chief):
    return _at_the_desk(chief)


@pytest.fixture
def passing_by(outsider):
    return _at_the_desk(outsider)


@pytest.fixture
def administering(db):
    from tests.people import person

    return _at_the_desk(person("denis", "Denis", "Lacombe", "admin"))


@pytest.fixture
def at_the_desk():
    return _at_the_desk
