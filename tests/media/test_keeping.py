"""Files and rows agree, in a folder as on S3: after a rollback, a crash, a deletion, and whatever else happened."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import reactions
from articles.media import checking
from articles.media.images import Image
from tests.desk.pictures import image

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("place")]
AT_ONCE = timedelta(0)


def kept() -> set[str]:
    return {name for folder in ("images", "r") for name, _ in default_storage.walk(folder)}


def found(**how) -> list[str]:
    return [one.told for one in checking.check(lambda number: None, **how)]


def removals() -> list[dict]:
    jobs = ProcrastinateJob.objects.filter(task_name__endswith="remove_files")
    return list(jobs.values_list("args", flat=True))


def repair() -> tuple[str, int]:
    """What the command says, and its status."""
    out, status = StringIO(), 0
    try:
        call_command("check_pictures", "--repair", stdout=out)
    except SystemExit as ended:
        status = ended.code
    return out.getvalue(), status


@pytest.fixture
def later(monkeypatch):
    """No file is too young to be judged."""
    monkeypatch.setattr(checking.check, "__kwdefaults__", {"older_than": AT_ONCE})


def test_what_was_kept_comes_back_whole():
    shown = image()
    shown.make_renditions()
    assert kept() == {shown.file.name, *shown.made_names()}
    again = Image.objects.get(pk=shown.pk)
    assert again.file.read()[:3] == b"\xff\xd8\xff"
    assert again.file.url.startswith("/media/images/")
    assert found() == []


def test_two_files_of_one_name_do_not_touch():
    first = default_storage.save("images/a.jpg", ContentFile(b"first"))
    second = default_storage.save("images/a.jpg", ContentFile(b"second"))
    assert first != second
    assert default_storage.open(first).read() == b"first"


def test_deleting_a_picture_removes_its_files_once_that_is_committed():
    shown, other = image(), image()
    shown.make_renditions()
    other.make_renditions()
    shown.delete()
    (asked,) = removals()
    assert shown.file.name in kept()
    reactions.remove_files(**asked)
    assert kept() == {other.file.name, *other.made_names()}
    reactions.remove_files(**asked)


def test_deleting_many_at_once_does_so_too():
    image(), image()
    names = kept()
    Image.objects.all().delete()
    assert {name for asked in removals() for name in asked["names"]} == names


@pytest.mark.django_db(transaction=True)
def test_a_deletion_that_is_rolled_back_keeps_them():
    shown, before = image(), removals()
    with transaction.atomic():
        shown.delete()
        transaction.set_rollback(True)
    assert removals() == before
    assert Image.objects.get().file.read()


def test_a_file_that_another_row_speaks_of_stays():
    shown = image()
    twin = Image(alt="La même", credit="Le Relais")
    twin.file.name, twin.width, twin.height = shown.file.name, 40, 30
    twin.save()
    twin.delete()
    for asked in removals():
        reactions.remove_files(**asked)
    assert shown.file.name in kept()


def test_renditions_of_a_picture_deleted_meanwhile_do_not_stay():
    shown = image()
    late = Image.objects.get()
    shown.delete()
    late.make_renditions()
    assert not [name for name in kept() if name.startswith("r/")]


def test_other_words_leave_no_former_renditions():
    shown = image()
    shown.make_renditions()
    former = shown.made_names()
    shown.credit = "Quelqu’un d’autre"
    shown.save()
    shown.make_renditions()
    assert not former & kept()
    assert kept() == {shown.file.name, *shown.made_names()}


@pytest.mark.django_db(transaction=True)
def test_what_a_rollback_leaves_is_swept_later_and_not_before(later):
    stays = image()
    with transaction.atomic():
        lost = image()
        transaction.set_rollback(True)
    assert kept() == {stays.file.name, lost.file.name}
    assert found(older_than=timedelta(hours=1)) == []
    said, status = repair()
    assert f"Fichier sans fiche\N{NO-BREAK SPACE}: {lost.file.name} — réparé" in said
    assert (status, kept()) == (0, {stays.file.name})
    assert repair() == ("Fichiers et fiches concordent.\n", 0)


def test_the_night_sweeps_as_well(later):
    default_storage.save("images/2026/01/perdu.jpg", ContentFile(b"x"))
    reactions.sweep_the_library(timestamp=0)
    assert kept() == set()


def test_a_row_without_its_file_is_told_and_left_to_a_person(later):
    shown = image()
    default_storage.delete(shown.file.name)
    said, status = repair()
    assert "Fiche sans fichier" in said
    assert f"n°\N{NO-BREAK SPACE}{shown.pk}" in said
    assert status == 1
    assert Image.objects.filter(pk=shown.pk).exists()


def test_a_check_alone_changes_nothing(later):
    default_storage.save("images/perdu.jpg", ContentFile(b"x"))
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("check_pictures", stdout=out)
    assert "Reste à faire\N{NO-BREAK SPACE}: 1." in out.getvalue()
    assert kept() == {"images/perdu.jpg"}


def test_renditions_without_their_picture_are_removed(later):
    shown = image()
    shown.make_renditions()
    for name in ("r/999999/0123456789ab/320.avif", f"r/{shown.pk}/0123456789ab/320.avif"):
        default_storage.save(name, ContentFile(b"x"))
    said, status = repair()
    assert said.count("Déclinaisons sans image") == 2
    assert (status, kept()) == (0, {shown.file.name, *shown.made_names()})


def test_a_set_with_a_hole_is_made_again(later):
    shown = image()
    shown.make_renditions()
    default_storage.delete(shown.rendition_names()[0])
    before = ProcrastinateJob.objects.filter(task_name__endswith="make_renditions").count()
    said, status = repair()
    assert (said.count("Déclinaisons incomplètes"), status) == (1, 0)
    after = ProcrastinateJob.objects.filter(task_name__endswith="make_renditions").count()
    assert after == before + 1
    reactions.make_renditions(image_id=shown.pk)
    assert found() == []


def test_the_job_of_a_set_lost_altogether_is_asked_for_too(later):
    shown = image()
    shown.make_renditions()
    default_storage.remove_folder(shown.renditions_folder)
    assert "Déclinaisons incomplètes" in repair()[0]


def test_every_file_is_older_than_now():
    image()
    ((_, changed),) = default_storage.walk("images")
    assert timedelta(minutes=-1) < timezone.now() - changed < timedelta(minutes=1)
