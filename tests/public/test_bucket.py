"""Pictures on S3 reach readers through our own addresses only, and only while something live shows them."""

from __future__ import annotations

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse

from articles.media.images import Image
from tests.desk.pictures import encoded, image, upload
from tests.media.places import bucket, s3
from tests.people import publish, write

__all__ = ["bucket", "s3"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("bucket")]


@pytest.fixture
def team(reporter, editor, section):
    return {"by": reporter, "and_by": editor, "section": section}


def test_a_picture_on_s3_is_given_by_our_address_while_it_is_live(client, team, chief):
    shown = image()
    story = publish(**team, hero=shown)
    answer = client.get(shown.file.url)
    assert answer.status_code == 200
    assert answer.getvalue() == shown.file.read()
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Content-Length"] == str(shown.file.size)
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    story.withdraw(by=chief, why="À vérifier.")
    assert client.get(shown.file.url).status_code == 404


def test_nobody_fetches_the_picture_of_a_draft(client, reporter, section):
    shown = image()
    write(by=reporter, section=section, hero=shown)
    assert client.get(shown.file.url).status_code == 404


def test_renditions_too(client, team):
    shown = image()
    shown.make_renditions()
    publish(**team, hero=shown)
    for srcset in shown.srcsets():
        for address, _ in srcset.files:
            answer = client.get(address)
            assert (answer.status_code, answer["Content-Type"]) == (200, srcset.type)


def test_no_page_tells_where_they_lie(client, team, s3):
    shown = image()
    story = publish(**team, hero=shown)
    page = client.get(f"/logiciels/{story.pk}-x/", follow=True).content.decode()
    assert shown.as_picture().url in page
    assert s3 not in page


def test_a_file_that_is_gone_is_not_found(client, team):
    shown = image()
    publish(**team, hero=shown)
    default_storage.delete(shown.file.name)
    assert client.get(shown.file.url).status_code == 404


def test_a_bucket_out_of_reach_is_no_lost_picture(client, team, settings):
    shown = image()
    publish(**team, hero=shown)
    told = settings.STORAGES["default"]
    # Port 9 of this machine: nobody answers there.
    options = told["OPTIONS"] | {"endpoint_url": "http://127.0.0.1:9"}
    settings.STORAGES = settings.STORAGES | {"default": told | {"OPTIONS": options}}
    answer = client.get(shown.file.url)
    assert (answer.status_code, answer["Cache-Control"]) == (503, "no-store")


def test_what_is_kept_is_private(bucket):
    image()
    (kept,) = bucket.list_objects_v2(Bucket="pictures")["Contents"]
    assert kept["Key"].startswith("relais/images/")
    grants = bucket.get_object_acl(Bucket="pictures", Key=kept["Key"])["Grants"]
    assert not [grant for grant in grants if "URI" in grant["Grantee"]]


def test_somebody_of_the_desk_sends_one(client, reporter):
    client.force_login(reporter)
    words = {"alt": "Un relais", "credit": "Nadia Ferhat", "file": upload(encoded("PNG"), "a.png")}
    assert client.post(reverse("admin:articles_image_add"), words).status_code == 302
    shown = Image.objects.get()
    assert (shown.width, shown.height) == (40, 30)
    assert client.get(shown.file.url).status_code == 200


def test_a_bucket_of_our_own_needs_no_folder_in_it(settings, client, team):
    told = settings.STORAGES["default"]
    options = {name: value for name, value in told["OPTIONS"].items() if name != "location"}
    settings.STORAGES = settings.STORAGES | {"default": told | {"OPTIONS": options}}
    shown = image()
    shown.make_renditions()
    publish(**team, hero=shown)
    assert [name for name, _ in default_storage.walk("images")] == [shown.file.name]
    assert {name for name, _ in default_storage.walk("r")} == shown.made_names()
    assert client.get(shown.file.url).status_code == 200
    default_storage.remove_folder(shown.renditions_folder)
    assert list(default_storage.walk("r")) == []
