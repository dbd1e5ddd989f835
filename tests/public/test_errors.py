import pytest
from django.db import OperationalError, connection
from django.test import Client


@pytest.fixture
def broken_database(db):
    def gone(*args):
        raise OperationalError("gone")

    with connection.execute_wrapper(gone):
        yield


def test_a_lost_reader_is_shown_the_way(client, section):
    client.get("/")
    answer = client.get("/nulle-part/")
    page = answer.content.decode()
    assert answer.status_code == 404
    assert "Cette page n’existe pas" in page
    assert '<a href="/logiciels/">Logiciels</a>' in page


def test_a_lost_reader_of_an_empty_newsroom_is_promised_nothing(client, section):
    client.get("/")
    page = client.get("/nulle-part/").content.decode()
    assert "À lire en ce moment" not in page
    assert "Vous cherchiez" not in page


def test_404_holds_without_a_database(client, broken_database):
    answer = client.get("/a/b/c")
    assert answer.status_code == 404
    assert "Cette page n’existe pas" in answer.content.decode()


def test_500_holds_without_a_database(broken_database):
    answer = Client(raise_request_exception=False).get("/")
    page = answer.content.decode()
    assert answer.status_code == 500
    assert "La panne vient de chez nous" in page
    assert "réessayez" in page
    assert "site/site.css" in page


def test_500_holds_without_static_files(broken_database, monkeypatch):
    from articles.public import errors

    def missing(name):
        raise ValueError(name)

    monkeypatch.setattr(errors.staticfiles_storage, "url", missing)
    assert Client(raise_request_exception=False).get("/").status_code == 500
