import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder


def test_healthz_asks_nothing_of_the_database(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_readyz_is_well_when_everything_is_applied(client):
    answer = client.get("/readyz")
    assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")


@pytest.mark.django_db
def test_readyz_waits_for_migrations(client):
    last = MigrationRecorder.Migration.objects.filter(app="articles").order_by("-id").first()
    MigrationRecorder(connection).record_unapplied("articles", last.name)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.content) == (503, b"migrations to apply\n")


@pytest.mark.django_db
def test_readyz_says_when_the_database_is_gone(client):
    def gone(*args):
        raise OperationalError("gone")

    with connection.execute_wrapper(gone):
        answer = client.get("/readyz")
    assert (answer.status_code, answer.content) == (503, b"database does not answer\n")
