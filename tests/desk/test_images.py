"""The picture library: what comes in is a picture, of bearable size, with its words."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.content.authors import Author
from articles.media.images import Image
from tests.desk.pictures import encoded, image, upload
from tests.desk.sending import text_of, told
from tests.media import telling
from tests.media.drawing import png_bomb
from tests.people import document, publish, write

ADD = reverse("admin:articles_image_add")
WORDS = {"alt": "Un relais", "caption": "", "credit": "Nadia Ferhat"}


def send(desk, file, **words):
    return desk.client.post(ADD, WORDS | {"file": file} | words)


def refusal(response) -> str:
    assert response.status_code == 200
    return " ".join(response.context["adminform"].form.errors["file"])


@pytest.mark.parametrize(
    ("kind", "name", "kept_as"),
    [
        ("JPEG", "a.jpg", ".jpg"),
        ("PNG", "a.png", ".png"),
        ("GIF", "a.gif", ".gif"),
        ("AVIF", "a.avif", ".webp"),
        # Content decides, not the name.
        ("PNG", "photo.jpg", ".png"),
        ("WEBP", "page.html", ".webp"),
        ("JPEG", "sans-extension", ".jpg"),
    ],
)
def test_pictures_come_in_under_a_name_that_tells_the_truth(
    reporting, reporter, kind, name, kept_as
):
    assert send(reporting, upload(encoded(kind), name)).status_code == 302
    kept = Image.objects.get()
    assert (kept.width, kept.height, kept.created_by) == (40, 30, reporter)
    assert kept.file.name.endswith(kept_as)
    assert not kept.file.name.endswith(f"/{name}")


def test_alt_and_credit_are_asked_for(reporting):
    response = send(reporting, upload(), alt="", credit=" ")
    assert set(response.context["adminform"].form.errors) == {"alt", "credit"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"<script>alert(1)</script>", "pas une image"),
        (b"", "vide"),
        (png_bomb(60_000, 60_000), "trop grande"),
    ],
)
def test_what_is_no_picture_is_refused_at_its_field(reporting, content, says):
    assert says in refusal(send(reporting, upload(content, "a.jpg")))
    assert not Image.objects.exists()


def test_what_hides_behind_a_picture_does_not_come_in(reporting):
    send(reporting, upload(encoded() + b"<script>alert(1)</script>"))
    assert b"script" not in Image.objects.get().file.read()


def test_what_the_file_says_fills_what_nobody_typed(reporting):
    sent = upload(telling.with_xmp("JPEG", "trainedAlgorithmicMedia"))
    response = reporting.client.post(ADD, {"file": sent, "caption": "Nos mots à nous"}, follow=True)
    kept = Image.objects.get()
    assert kept.caption == "Nos mots à nous"
    assert (kept.alt, kept.credit) == ("Un pylône rouge et blanc", "Camille Roussel/AFP")
    assert (kept.ai_use, kept.place, kept.licence) == ("made", "Rennes, France", "Abonnement AFP")
    assert kept.taken_at.isoformat() == "2026-03-01T08:30:00+00:00"
    assert "Repris du fichier" in told(response)
    assert "légende" not in told(response)


def test_what_the_file_says_too_long_is_cut_between_words(reporting):
    long = telling.XMP.replace("Un pylône rouge et blanc", "Un pylône " * 60)
    reporting.post(ADD, file=upload(telling.with_xmp(xmp=long)))
    assert Image.objects.get().alt.endswith(("pylône…", " Un…"))
    assert len(Image.objects.get().alt) <= 300


def test_an_image_that_a_machine_made_is_said_to_be_on_the_page(reporter, editor, section, client):
    shown = image(ai_use="made")
    figure = {"type": "figure", "attrs": {"image": shown.pk, "credit": "Un autre crédit"}}
    body = {"type": "doc", "content": [*document("Mots.")["content"], figure]}
    story = publish(by=reporter, and_by=editor, section=section, body=body, hero=shown)
    page = client.get(f"/logiciels/{story.pk}-x/", follow=True).content.decode()
    assert page.count("Image générée par IA") == 2


def test_words_change_without_sending_the_file_again(reporting):
    shown = image()
    address = reverse("admin:articles_image_change", args=[shown.pk])
    assert reporting.post(address, **WORDS, file="").status_code == 302
    shown.refresh_from_db()
    assert shown.credit == "Nadia Ferhat"
    assert shown.width == 40


def test_the_library_is_seen_as_pictures(reporting):
    shown = image(alt="Une antenne")
    page = text_of(reporting.get(reverse("admin:articles_image_changelist")))
    assert f'<img src="{shown.thumbnail_url}"' in page
    assert "Une antenne" in page


@pytest.fixture
def library(reporter, editor, section):
    """Pictures by what sets each apart."""
    now = timezone.now()
    kept = {
        "ending": image(licence_ends_at=now + timedelta(days=3)),
        "over": image(licence_ends_at=now - timedelta(days=3)),
        "later": image(licence_ends_at=now + timedelta(days=30)),
        "drafted": image(single_use=True),
        "made": image(ai_use="made", no_social=True),
        "portrait": image(ai_use="altered"),
    }
    Author.objects.update(portrait=kept["portrait"])
    write(by=reporter, section=section, hero=kept["drafted"])
    publish(by=reporter, and_by=editor, section=section, hero=kept["ending"])
    return kept


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("licence=bientot", {"ending"}),
        ("licence=echue", {"over"}),
        ("licence=une-fois", {"drafted"}),
        ("licence=hors-reseaux", {"made"}),
        ("emploi=en-ligne", {"ending", "portrait"}),
        ("emploi=ailleurs", {"drafted"}),
        ("emploi=jamais", {"over", "later", "made"}),
        ("ia=generee", {"made"}),
        ("ia=modifiee", {"portrait"}),
        ("ia=sans", {"ending", "over", "later", "drafted"}),
        ("licence=bientot&emploi=en-ligne", {"ending"}),
        ("licence=inconnue", {"ending", "over", "later", "drafted", "made", "portrait"}),
    ],
)
def test_the_library_is_narrowed(reporting, library, asked, found):
    page = reporting.client.get(f"{reverse('admin:articles_image_changelist')}?{asked}")
    listed = {row.pk for row in page.context["cl"].result_list}
    assert listed == {library[name].pk for name in found}


def test_the_library_warns_before_a_page_loses_its_picture(reporting, library):
    address = reverse("admin:articles_image_changelist")
    assert "Une image en ligne perd sa licence" in text_of(reporting.get(address))
    Image.objects.filter(pk=library["ending"].pk).update(licence_ends_at=None)
    assert "perd sa licence" not in text_of(reporting.get(address))


def test_the_portrait_of_somebody_is_not_deleted(editing, reporter):
    shown = image()
    type(reporter.author).objects.update(portrait=shown)
    address = reverse("admin:articles_image_delete", args=[shown.pk])
    refused = editing.client.get(address, follow=True)
    assert f"{reporter.author.name}\N{NO-BREAK SPACE}» (portrait)" in told(refused)
    editing.post(reverse("admin:articles_image_delete", args=[shown.pk]), post="yes")
    assert Image.objects.exists()


def test_a_picture_that_serves_is_not_deleted(editing, reporter, section):
    shown, spare = image(), image()
    figure = {"type": "figure", "attrs": {"image": shown.pk}}
    article = write(
        by=reporter,
        section=section,
        body={"type": "doc", "content": [*document("Mots.")["content"], figure]},
    )
    change = editing.get(reverse("admin:articles_image_change", args=[shown.pk]))
    assert article.title in text_of(change)
    assert "Supprimer" not in text_of(change)

    address = reverse("admin:articles_image_delete", args=[shown.pk])
    refused = editing.client.post(address, {"post": "yes"}, follow=True)
    assert article.title in told(refused)
    editing.post(reverse("admin:articles_image_delete", args=[spare.pk]), post="yes")
    assert list(Image.objects.all()) == [shown]
