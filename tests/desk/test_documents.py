"""Documents at the desk: sent, refused in words, replaced, found from the editor, kept while they serve."""

from __future__ import annotations

from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.media.documents import Document
from tests.desk.pictures import upload
from tests.desk.sending import text_of, told
from tests.media.papers import paper, pdf
from tests.people import write
from tests.public.test_documents import giving

ADD = reverse("admin:articles_document_add")


def test_a_pdf_comes_in_under_a_name_of_ours(reporting, reporter):
    sent = upload(pdf(), "Mon rapport secret.pdf")
    answer = reporting.client.post(ADD, {"title": "Le rapport", "file": sent, "source": "Arcep"})
    assert answer.status_code == 302
    kept = Document.objects.get()
    assert kept.file.name.startswith("documents/")
    assert "secret" not in kept.file.name
    assert (kept.size, len(kept.digest), kept.created_by) == (len(pdf()), 64, reporter)
    assert kept.file.read() == pdf()


def test_what_is_none_is_refused_at_its_field(reporting):
    answer = reporting.client.post(ADD, {"title": "x", "file": upload(name="photo.pdf")})
    assert "pas un PDF" in " ".join(answer.context["adminform"].form.errors["file"])
    assert not Document.objects.exists()


def test_the_list_and_the_page_tell_its_weight(reporting):
    kept = paper(size=2_430_000)
    weight = "PDF, 2,4\N{NO-BREAK SPACE}Mo"
    assert weight in text_of(reporting.get(reverse("admin:articles_document_changelist")))
    assert weight in text_of(
        reporting.get(reverse("admin:articles_document_change", args=[kept.pk]))
    )


def test_another_file_takes_its_place_and_the_former_goes(reporting):
    kept = paper()
    former = kept.file.name
    address = reverse("admin:articles_document_change", args=[kept.pk])
    sent = upload(pdf("Deuxième version"), "b.pdf")
    assert reporting.post(address, title=kept.title, source="", file=sent).status_code == 302
    kept.refresh_from_db()
    assert kept.file.read() == pdf("Deuxième version")
    assert kept.size == len(pdf("Deuxième version"))
    (asked,) = ProcrastinateJob.objects.filter(task_name__endswith="remove_files")
    assert asked.args["names"] == [former]


def test_the_editor_finds_it_by_title_and_source(reporting):
    kept = paper("Arrêt du Conseil d'État", source="Conseil d’État")
    address = reverse("admin:lookup", args=["documents"])
    (found,) = reporting.client.get(address, {"q": "arret"}).json()["results"]
    assert (found["id"], found["label"]) == (kept.pk, "Arrêt du Conseil d’État")
    assert found["weight"] == kept.weight


def test_one_that_serves_is_not_deleted(editing, reporter, section):
    kept, spare = paper(), paper("Un autre")
    story = write(by=reporter, section=section, body=giving(kept.pk))
    page = editing.get(reverse("admin:articles_document_change", args=[kept.pk]))
    assert story.title in text_of(page)
    address = reverse("admin:articles_document_delete", args=[kept.pk])
    refused = editing.client.post(address, {"post": "yes"}, follow=True)
    assert "s’en servent" in told(refused)
    editing.post(reverse("admin:articles_document_delete", args=[spare.pk]), post="yes")
    assert list(Document.objects.all()) == [kept]
    (asked,) = ProcrastinateJob.objects.filter(task_name__endswith="remove_files")
    assert asked.args["names"] == [spare.file.name]
