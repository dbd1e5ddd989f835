"""The library as a photo desk lives in it: found again, gathered, changed many at once, replaced, kept while it serves."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.content.products import Product
from articles.media.collections import Collection
from articles.media.images import Image
from tests.desk.pictures import encoded, image, upload
from tests.desk.sending import text_of, told
from tests.people import document, publish, write

LIBRARY = reverse("admin:articles_image_changelist")
BULK = reverse("admin:bulk_edit")
NOTHING = dict.fromkeys(
    ("credit", "licence", "add_keywords", "remove_keywords", "collection", "leave"), ""
)


def change_page(shown):
    return reverse("admin:articles_image_change", args=[shown.pk])


def delete_page(shown):
    return reverse("admin:articles_image_delete", args=[shown.pk])


def found(desk, query):
    return set(desk.client.get(f"{LIBRARY}?{query}").context["cl"].result_list)


def bulk(desk, images, **words):
    data = NOTHING | words | {"image": [shown.pk for shown in images]}
    return desk.client.post(BULK, data, follow=True)


def showing(shown):
    figure = {"type": "figure", "attrs": {"image": shown.pk}}
    return {"type": "doc", "content": [*document("Mots.")["content"], figure]}


@pytest.fixture
def team(reporter, editor, section):
    return {"by": reporter, "and_by": editor, "section": section}


def test_the_list_asks_as_much_for_many_as_for_few(editing):
    def ask():
        with CaptureQueriesContext(connection) as asked:
            assert editing.get(LIBRARY).status_code == 200
        return len(asked)

    gathered = Collection.objects.create(name="Salon")
    for _ in range(3):
        image(licence_ends_at=timezone.now() + timedelta(days=3)).collections.add(gathered)
    few = ask()
    for _ in range(30):
        image(single_use=True, keywords="quai").collections.add(gathered)
    Collection.objects.bulk_create(Collection(name=f"Collection {at}") for at in range(20))
    assert ask() == few
    assert few <= 9


def test_pictures_are_found_by_what_is_said_of_them(reporting, reporter):
    gathered = Collection.objects.create(name="Salon de Barcelone")
    kept = {
        "words": image(keywords="quai, Lorient", hue="blue", created_by=reporter),
        "bare": image(alt="", credit="", hue="red"),
        "old": image(),
    }
    kept["words"].collections.add(gathered)
    Image.objects.filter(pk=kept["old"].pk).update(created_at=timezone.now() - timedelta(days=800))
    for query, names in {
        "q=lorient": {"words"},
        "couleur=blue": {"words"},
        "couleur=beige": {"words", "bare", "old"},
        "ajoutee=semaine": {"words", "bare"},
        "ajoutee=avant": {"old"},
        "manque=mots": {"bare"},
        "de=moi": {"words"},
        f"collection={gathered.pk}": {"words"},
        "collection=x": {"words", "bare", "old"},
        "couleur=red&manque=alt": {"bare"},
    }.items():
        assert found(reporting, query) == {kept[name] for name in names}, query


def test_the_page_says_where_a_picture_serves(editing, team, reporter, section):
    shown = image()
    publish(**team, body=showing(shown), title="En ligne")
    write(by=reporter, section=section, hero=shown, title="En brouillon")
    publish(**team, hero=shown, title="Demain", at=timezone.now() + timedelta(days=1))
    Product.objects.create(name="Plumier", image=shown)
    type(reporter.author).objects.filter(pk=reporter.author.pk).update(portrait=shown)
    uses = {use.label: use.where for use in editing.get(change_page(shown)).context["uses"]}
    assert uses == {
        "En ligne": "montrée en ligne, dans le texte de travail",
        "En brouillon": "dans le texte de travail",
        "Demain": "dans une parution programmée, dans le texte de travail",
        "Plumier": "fiche produit",
        reporter.author.name: "portrait",
    }


def test_what_serves_is_not_deleted_and_it_is_said_where(editing, reporter, section):
    drafted, sheet, spare = image(), image(), image()
    write(by=reporter, section=section, body=showing(drafted), title="Un quai")
    Product.objects.create(name="Plumier", image=sheet)
    for shown, where in ((drafted, "Un quai"), (sheet, "Plumier")):
        refused = editing.client.post(delete_page(shown), {"post": "yes"}, follow=True)
        assert f"«\N{NO-BREAK SPACE}{where}\N{NO-BREAK SPACE}»" in told(refused)
        assert "Supprimer" not in text_of(editing.get(change_page(shown)))
    editing.post(delete_page(spare), post="yes")
    assert set(Image.objects.all()) == {drafted, sheet}


def test_another_file_takes_its_place_everywhere(editing, team):
    shown = image(alt="Un quai", credit="Nadia Ferhat")
    publish(**team, hero=shown)
    former, digest = shown.file.name, shown.digest
    sent = {"file": upload(encoded("PNG", (80, 50)), "neuf.png"), "alt": "Un quai"}
    response = editing.client.post(
        change_page(shown), sent | {"credit": "Nadia Ferhat"}, follow=True
    )
    assert "pris la place" in told(response)
    shown.refresh_from_db()
    assert (shown.width, shown.height, shown.alt) == (80, 50, "Un quai")
    assert shown.digest != digest
    jobs = ProcrastinateJob.objects.values_list("task_name", "args")
    assert ("articles.reactions.renew_pages", {"kind": "image", "target_id": shown.pk}) in jobs
    assert ("articles.reactions.make_renditions", {"image_id": shown.pk}) in jobs
    assert ("articles.reactions.remove_files", {"names": [former], "folders": []}) in jobs


def test_a_refused_replacement_leaves_the_file(editing):
    shown = image()
    former = shown.file.name
    words = {"alt": "x", "credit": "x"}
    editing.client.post(change_page(shown), words | {"file": upload(b"<svg/>", "a.svg")})
    shown.refresh_from_db()
    assert shown.file.name == former
    assert shown.file.storage.exists(former)


def test_many_are_changed_at_once_and_what_is_left_empty_stays(reporting):
    first = image(licence="CC BY 4.0", keywords="quai, nuit")
    second = image(credit="Autre", keywords="Quai")
    left = image()
    answer = bulk(
        reporting,
        [first, second],
        credit="Nadia Ferhat",
        add_keywords="Lorient; port,quai",
        remove_keywords="nuit",
        collection="Salon",
    )
    assert "2\N{NO-BREAK SPACE}images modifiées" in told(answer)
    for shown in (first, second, left):
        shown.refresh_from_db()
    assert (first.credit, first.licence, first.keywords) == (
        "Nadia Ferhat",
        "CC BY 4.0",
        "quai, Lorient, port",
    )
    assert (second.credit, second.keywords) == ("Nadia Ferhat", "Quai, Lorient, port")
    assert (left.credit, left.keywords) == ("Le Relais", "")
    assert set(Collection.objects.get(name="Salon").images.all()) == {first, second}


def test_a_picture_is_in_several_collections_and_leaves_one(reporting):
    shown = image()
    for name in ("Salon", "salon", "Robots"):
        bulk(reporting, [shown], collection=name)
    assert set(shown.collections.values_list("name", flat=True)) == {"Salon", "Robots"}
    bulk(reporting, [shown], leave=Collection.objects.get(name="Salon").pk)
    assert set(shown.collections.values_list("name", flat=True)) == {"Robots"}


def test_words_that_readers_see_are_the_editors_to_change(reporting, editing, team):
    shown, spare = image(), image()
    publish(**team, hero=shown)
    answer = bulk(reporting, [shown, spare], credit="Autre", add_keywords="quai")
    assert "en ligne" in told(answer)
    assert dict(Image.objects.values_list("pk", "credit")) == {
        shown.pk: "Le Relais",
        spare.pk: "Autre",
    }
    assert set(Image.objects.values_list("keywords", flat=True)) == {"quai"}
    bulk(editing, [shown], credit="Autre")
    shown.refresh_from_db()
    assert shown.credit == "Autre"


def test_nothing_to_change_and_nothing_chosen_are_said(reporting):
    shown = image()
    assert "au moins un champ" in text_of(bulk(reporting, [shown]))
    assert "Choisissez d’abord" in told(reporting.client.get(BULK, follow=True))
    assert "Choisissez d’abord" in told(
        reporting.client.get(f"{BULK}?image=x&image=99999999999999999999", follow=True)
    )


def test_a_hour_that_means_nothing_is_told_at_its_field(reporting):
    page = bulk(reporting, [image()], licence_ends_at="hier")
    assert "licence_ends_at" in page.context["form"].errors


def test_collections_are_kept_like_other_records(editing):
    gathered = Collection.objects.create(name="Salon")
    image().collections.add(gathered)
    page = text_of(editing.get(reverse("admin:articles_collection_changelist")))
    assert f"?collection={gathered.pk}" in page
    editing.post(reverse("admin:articles_collection_delete", args=[gathered.pk]), post="yes")
    assert Image.objects.get().collections.count() == 0


def test_who_may_only_look_at_a_picture_in_use_sees_all_of_it(reporting, team):
    shown = image(alt="Un quai", keywords="port")
    shown.collections.add(Collection.objects.create(name="Salon"))
    publish(**team, hero=shown)
    page = reporting.get(change_page(shown))
    assert page.status_code == 200
    for words in ("Un quai", "port", "Salon", "montrée en ligne"):
        assert words in text_of(page)
    assert "Remplacer le fichier" not in text_of(page)
