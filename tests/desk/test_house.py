"""The chief's pages about the house: identity, pages that must be written, redirects."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.content.house_pages import FIXED, HousePage, found_pages
from articles.content.redirects import Redirect
from articles.content.site_identity import SiteIdentity
from articles.public import shell
from articles.workflow.events import Event
from tests.desk.pictures import image
from tests.desk.sending import text_of, told
from tests.house import redirect, write_page
from tests.people import document

IDENTITY = reverse("admin:articles_siteidentity_changelist")


@pytest.fixture(autouse=True)
def forgotten():
    shell.forget()
    yield
    shell.forget()


def errors(response) -> dict:
    assert response.status_code == 200
    return dict(response.context["adminform"].form.errors)


def page_address(slug: str) -> str:
    found_pages()
    return reverse("admin:articles_housepage_change", args=[HousePage.objects.get(slug=slug).pk])


def page_sheet(body: dict, **more) -> dict:
    return {"title": "Charte", "position": 3, "body": json.dumps(body), "seen": 0} | more


def test_the_chief_names_the_site_and_pages_follow(leading, section):
    assert 'placeholder="Le Relais"' in text_of(leading.get(IDENTITY))
    answer = leading.client.post(
        IDENTITY, {"name": "Le Sémaphore", "accent": "#0B5C8A", "_continue": ""}, follow=True
    )
    assert told(answer) == "Identité du site enregistrée."
    assert SiteIdentity.objects.get().accent == "#0b5c8a"
    assert "<title>Le Sémaphore" in text_of(leading.client.get("/"))
    assert "Le Sémaphore" in text_of(leading.get(reverse("admin:index")))


@pytest.mark.parametrize(("accent", "word"), [("#ffcc00", "trop claire"), ("bleu", "hexadécimal")])
def test_a_colour_that_cannot_be_read_is_told_at_its_field(leading, accent, word):
    answer = leading.post(IDENTITY, accent=accent)
    assert word in str(errors(answer)["accent"])
    assert "<title>Erreur – Identité du site" in text_of(answer)
    assert not SiteIdentity.objects.exclude(accent="").exists()


def test_the_logo_comes_from_the_library_and_stays_there(leading):
    shown = image()
    leading.post(IDENTITY, logo=shown.pk)
    assert SiteIdentity.objects.get().logo == shown
    assert "Identité du site" in text_of(
        leading.get(reverse("admin:articles_image_change", args=[shown.pk]))
    )
    leading.post(reverse("admin:articles_image_delete", args=[shown.pk]), post="yes")
    assert SiteIdentity.objects.get().logo == shown


def test_the_pages_of_the_house_wait_to_be_written(leading, settings):
    found_pages()
    listed = text_of(leading.get(reverse("admin:articles_housepage_changelist")))
    assert all(title in listed for title in FIXED.values())
    assert "Mentions légales, Confidentialité, Accessibilité" in listed
    assert "pages obligatoires" in text_of(leading.get(reverse("admin:index")))


def test_a_page_is_written_kept_and_taken_up_again(leading):
    address = page_address("charte")
    leading.post(address, **page_sheet(document("Deux sources.")))
    leading.post(address, **page_sheet(document("Trois sources."), seen=1))
    leading.post(address, **page_sheet(document("Trois sources."), seen=2))
    page = HousePage.objects.get(slug="charte")
    assert [(each.number, each.author) for each in page.revisions.all()] == [
        (2, leading.user),
        (1, leading.user),
    ]
    versions = text_of(leading.get(reverse("admin:articles_housepage_history", args=[page.pk])))
    former = reverse("admin:articles_housepage_version", args=[page.pk, 1])
    assert former in versions
    assert "Deux sources." in text_of(leading.get(former))
    assert "reprise" in told(leading.client.post(former, follow=True))
    page.refresh_from_db()
    assert page.version == 3
    assert page.body["content"][0]["content"][0]["text"] == "Deux sources."


def test_two_who_write_one_page_do_not_overwrite_each_other(leading):
    address = page_address("charte")
    leading.post(address, **page_sheet(document("Le mien.")))
    answer = leading.post(address, **page_sheet(document("Le tien."), seen=0))
    assert "pendant que vous l’écriviez" in str(errors(answer))
    assert "Le tien." in text_of(answer)
    assert HousePage.objects.get(slug="charte").version == 1


def test_a_legal_page_is_not_emptied_nor_deleted(leading):
    page = write_page("mentions-legales")
    address = page_address("mentions-legales")
    answer = leading.post(address, **page_sheet(document(" "), seen=1))
    assert "obligatoire" in str(errors(answer)["body"])
    delete = reverse("admin:articles_housepage_delete", args=[page.pk])
    assert leading.post(delete, post="yes").status_code == 403
    assert HousePage.objects.get(slug="mentions-legales").is_written


@pytest.mark.parametrize(
    "block",
    [
        {"type": "embed", "attrs": {"url": "https://vimeo.com/1", "caption": "", "transcript": ""}},
        {"type": "productCard", "attrs": {"product": 1}},
        {"type": "figure", "attrs": {"image": 1, "caption": "", "credit": "", "alt": ""}},
    ],
)
def test_what_leans_on_records_has_no_place_in_a_page(leading, block):
    answer = leading.post(page_address("charte"), **page_sheet({"type": "doc", "content": [block]}))
    assert "que du texte" in str(errors(answer)["body"])


@pytest.mark.parametrize("slug", ["logiciels", "tag", "contact", "Majuscule"])
def test_an_added_page_may_not_take_an_address_of_the_site(leading, section, slug):
    address = reverse("admin:articles_housepage_add")
    assert "slug" in errors(leading.post(address, **page_sheet(document("Ici."), slug=slug)))
    assert leading.post(address, **page_sheet(document("Ici."), title="Qui sommes-nous ?"))
    assert HousePage.objects.filter(slug="qui-sommes-nous").exists()
    taken = leading.post(reverse("admin:articles_section_add"), name="Qui sommes nous", position=1)
    assert "slug" in errors(taken)


def test_a_title_without_a_letter_makes_no_address(leading):
    address = reverse("admin:articles_housepage_add")
    answer = leading.post(address, **page_sheet(document("Ici."), title="???"))
    assert "donnez-en une" in str(errors(answer)["slug"])
    assert 'value="???"' in text_of(answer)
    assert set(errors(leading.post(address, **page_sheet(document("Ici."), title="")))) == {"title"}
    assert not HousePage.objects.exclude(slug__in=FIXED).exists()


def test_an_emptied_address_of_a_page_is_the_one_it_had(leading):
    page = write_page("equipe", title="L’équipe")
    address = reverse("admin:articles_housepage_change", args=[page.pk])
    assert "reste la même" in text_of(leading.get(address))
    sent = page_sheet(document("Trois."), slug="", seen=1, title="La rédaction")
    assert leading.post(address, **sent).status_code == 302
    page.refresh_from_db()
    assert (page.title, page.slug) == ("La rédaction", "equipe")


def test_readers_follow_a_page_that_moves_and_comes_back(leading):
    page = write_page("equipe", title="L’équipe")
    address = reverse("admin:articles_housepage_change", args=[page.pk])
    for slug, former in (("qui", "equipe"), ("equipe", "qui")):
        leading.post(address, **page_sheet(document("Trois."), slug=slug, seen=page.version))
        page.refresh_from_db()
        assert leading.client.get(f"/{slug}/").status_code == 200
        assert leading.client.get(f"/{former}/").headers["Location"] == f"/{slug}/"
    assert Redirect.objects.count() == 1


def test_a_page_that_nobody_read_leaves_no_redirect_behind(leading):
    page = write_page("equipe", " ", title="L’équipe")
    address = reverse("admin:articles_housepage_change", args=[page.pk])
    leading.post(address, **page_sheet(document(" "), slug="qui", seen=page.version))
    page.refresh_from_db()
    assert page.slug == "qui"
    assert not Redirect.objects.exists()


def test_every_fault_of_a_redirect_is_told_once_at_its_field(leading):
    add = reverse("admin:articles_redirect_add")
    assert {name: len(told) for name, told in errors(leading.post(add, code=301)).items()} == {
        "source": 1,
        "target": 1,
    }
    assert set(errors(leading.post(add, source="a", code=301, target="b"))) == {"source", "target"}
    long = errors(leading.post(add, source="/" + "a" * 600, code=301, target="/b"))
    assert [len(told) for told in long.values()] == [1]
    redirect("/a", "/b/")
    taken = errors(leading.post(add, source="/a/", code=410))
    assert taken == {"source": ["Cette adresse a déjà sa redirection."]}


def test_redirects_are_kept_and_sorted_by_use(leading):
    add = reverse("admin:articles_redirect_add")
    leading.post(add, source="/vieux/", code=301, target="/logiciels/")
    assert Redirect.objects.get().source == "/vieux"
    assert "target" in errors(leading.post(add, source="/a", code=301, target="/a/"))
    assert "target" in errors(leading.post(add, source="/a", code=301, target="https://b.example/"))
    leading.post(add, source="/a", code=301, target="https://b.example/", outside="on")
    Redirect.objects.filter(source="/a").update(hits=7)
    listed = leading.get(reverse("admin:articles_redirect_changelist"), o="-4")
    assert [each.source for each in listed.context["cl"].result_list] == ["/a", "/vieux"]
    assert "déjà sa redirection" in text_of(leading.post(add, source="/a/", code=301, target="/b"))


def test_a_file_of_redirects_is_taken_in_or_told_line_by_line(leading):
    address = reverse("admin:articles_redirect_import")

    def send(content: bytes, **more):
        file = SimpleUploadedFile("redirections.csv", content)
        return leading.client.post(address, {"file": file} | more, follow=True)

    answer = text_of(send(b"/a,/b,301\n/admin/x,/b,301\n"))
    assert "Rien n’a été repris" in answer
    assert "Ligne 2" in answer
    assert not Redirect.objects.exists()
    assert "2 redirections reprises" in told(
        send(b"/a,/b,301\n/c,https://d.example/,302\n", outside="on")
    )
    assert "Choisissez un fichier" in text_of(leading.client.post(address))


def test_what_goes_with_a_record_is_said_before_it_is_deleted(leading):
    page, rule = write_page("equipe", title="L’équipe"), redirect("/vieux", "/neuf/")
    asked = {"housepage": (page, "Toutes ses versions"), "redirect": (rule, "plus rien")}
    for name, (record, words) in asked.items():
        shown = text_of(leading.get(reverse(f"admin:articles_{name}_delete", args=[record.pk])))
        assert "sera supprimée pour toujours." in shown
        assert words in shown


def test_who_is_no_chief_keeps_out(editing, reporting):
    redirect("/vieux", "/neuf/")
    page = write_page("charte")
    for desk in (editing, reporting):
        for path in (
            IDENTITY,
            reverse("admin:articles_redirect_import"),
            reverse("admin:articles_housepage_version", args=[page.pk, 1]),
            reverse("admin:articles_housepage_history", args=[page.pk]),
        ):
            assert desk.get(path).status_code == 403


def test_withdrawing_asks_what_readers_are_to_be_told(leading, live):
    asked = text_of(
        leading.get(reverse("admin:articles_article_decide", args=[live.pk, "withdraw"]))
    )
    assert "Explication aux lecteurs" in asked
    leading.decide(live, "withdraw", why="Plainte.", note="Un nom était faux.")
    event = Event.objects.get(verb="withdraw")
    assert (event.why, event.public_note) == ("Plainte.", "Un nom était faux.")
    history = text_of(leading.get(reverse("admin:articles_article_history", args=[live.pk])))
    assert "Aux lecteurs\N{NO-BREAK SPACE}: Un nom était faux." in history
