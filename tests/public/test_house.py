"""The house as readers meet it: its name and colours, its pages, and a door that stays shut until they are written."""

import json
from io import BytesIO

import pytest
from PIL import Image as Pillow

from articles.content.house_pages import LEGAL, HousePage
from articles.public import shell
from tests.desk.pictures import image
from tests.house import identity, write_page
from tests.public.conftest import path_of

SITE = "http://127.0.0.1:8000"


@pytest.fixture
def open_by_law(settings):
    settings.NEWSROOM_NEEDS_LEGAL_PAGES = True


def text(client, path: str) -> str:
    return client.get(path).content.decode()


def test_a_new_name_shows_at_once_on_every_page_without_a_query_more(
    client, live, django_assert_num_queries
):
    path = path_of(live)
    assert f"{live.title} – Le Relais</title>" in text(client, path)
    identity(name="Le Sémaphore", baseline="Ce qui bouge")
    # As another process would see it: it was told nothing.
    shell.house.forget()
    with django_assert_num_queries(1):
        page = text(client, path)
    assert f"{live.title} – Le Sémaphore</title>" in page
    assert 'og:site_name" content="Le Sémaphore"' in page
    assert "Le Relais" not in page
    assert "<title>Le Sémaphore – Ce qui bouge</title>" in text(client, "/")
    assert "<title>Le Sémaphore</title>" in text(client, "/flux/rss.xml")
    assert "Le Sémaphore</title>" in text(client, "/nulle-part/")


def test_a_name_is_escaped_everywhere(client, live):
    identity(name="<b>Fil & Cie</b>")
    for path in (path_of(live), "/", "/logiciels/", "/nulle-part/"):
        page = text(client, path)
        assert "<b>Fil" not in page
        assert "&lt;b&gt;Fil &amp; Cie" in page


def test_the_accent_is_a_stylesheet_kept_for_ever(client, live):
    assert "identite-" not in text(client, "/")
    identity(accent="#0b5c8a")
    page = text(client, path_of(live))
    (address,) = {part.split('"')[0] for part in page.split('href="') if "identite-" in part}
    answer = client.get(address)
    assert answer["Content-Type"].startswith("text/css")
    assert "immutable" in answer["Cache-Control"]
    assert "--accent: #0b5c8a" in answer.content.decode()
    identity(accent="#006b3c")
    assert address not in text(client, "/")
    old = client.get(address)
    assert "#006b3c" in old.content.decode()
    assert "immutable" not in old["Cache-Control"]


def test_the_logo_takes_the_wordmark_s_place_and_may_be_seen(client, section):
    shown = image(alt="Le Sémaphore")
    assert client.get(shown.file.url).status_code == 404
    identity(name="Le Sémaphore", logo=shown)
    page = text(client, "/")
    assert '<img class="logo"' in page
    assert 'alt="Le Sémaphore"' in page
    assert client.get(shown.file.url).status_code == 200
    identity(logo=None)
    assert client.get(shown.file.url).status_code == 404


@pytest.mark.parametrize(
    "told", [{}, {"name": "Émile"}, {"accent": "#006b3c"}, {"name": "Sémaphore", "logo": True}]
)
def test_the_manifest_names_icons_that_are_there(client, section, told):
    if told.get("logo"):
        told = told | {"logo": image()}
    if told:
        identity(**told)
    answer = client.get("/manifest.webmanifest")
    assert answer["Content-Type"] == "application/manifest+json"
    manifest = json.loads(answer.content)
    assert manifest["name"] == told.get("name", "Le Relais")
    assert [icon["sizes"] for icon in manifest["icons"]] == ["192x192", "512x512", "512x512"]
    assert manifest["icons"][2]["purpose"] == "maskable"
    page = text(client, "/")
    touch = page.split('rel="apple-touch-icon" href="')[1].split('"')[0]
    for address in (*(icon["src"] for icon in manifest["icons"]), touch, "/apple-touch-icon.png"):
        icon = client.get(address)
        assert icon["Content-Type"] == "image/png"
        drawn = Pillow.open(BytesIO(icon.content))
        assert drawn.size in {(180, 180), (192, 192), (512, 512)}
        assert len(icon.content) < (9_000 if "logo" not in told else 600_000)
    assert client.get("/icone-99-0.png").status_code == 404
    assert client.get("/favicon.ico").status_code in {200, 302}


def test_a_page_of_the_house_is_one_query_and_in_footer_and_sitemap(
    client, section, django_assert_num_queries
):
    assert client.get("/charte/").status_code == 404
    write_page("charte", "Nous vérifions : deux sources.")
    client.get("/charte/")
    with django_assert_num_queries(1):
        page = text(client, "/charte/")
    assert "Nous vérifions\N{NO-BREAK SPACE}: deux sources." in page
    assert "<h1>Charte de la rédaction</h1>" in page
    assert '<link rel="canonical" href="http://127.0.0.1:8000/charte/">' in page
    assert '<a href="/charte/">Charte de la rédaction</a>' in text(client, "/")
    assert f"<loc>{SITE}/charte/</loc>" in text(client, "/sitemap.xml")
    assert "/contact/" not in text(client, "/")
    write_page("charte", "Trois sources.")
    assert "Trois sources." in text(client, "/charte/")


def test_the_legal_notice_tells_who_publishes(client, section):
    write_page("mentions-legales")
    identity(
        publisher="Le Sémaphore SAS", host="Halage\n59000 Lille", contact="a@semaphore.example"
    )
    page = text(client, "/mentions-legales/")
    assert "Le Sémaphore SAS" in page
    assert "Halage<br>59000 Lille" in page
    assert 'href="mailto:a@semaphore.example"' in page


def test_a_page_that_the_house_added_has_its_address(client, section):
    write_page("qui-sommes-nous", "Sept personnes.", title="Qui sommes-nous")
    for _ in ("a process that was told nothing", "one that was"):
        assert "Sept personnes." in text(client, "/qui-sommes-nous/")
        assert client.get("/logiciels/").status_code == 200
    section.slug = "programmes"
    section.save()
    assert client.get("/logiciels/")["Location"] == "/programmes/"
    assert client.get("/programmes/").status_code == 200


def test_readers_wait_until_the_legal_pages_are_written(client, live, open_by_law, settings):
    paths = (path_of(live), "/", "/logiciels/", "/flux/rss.xml", "/sitemap.xml", "/contact/")
    write_page("contact")
    for path in paths:
        answer = client.get(path)
        assert answer.status_code == 503, path
        assert answer["Cache-Control"] == "no-store"
    page = text(client, "/")
    assert "Mentions légales, Confidentialité, Accessibilité" in page
    assert client.get("/admin/login/").status_code == 200
    assert client.get("/readyz").status_code == 200
    for slug in LEGAL:
        assert client.get("/").status_code == 503
        write_page(slug)
    for path in paths:
        assert client.get(path).status_code == 200, path


def test_a_shut_house_has_no_shell_to_lend_and_still_answers_404(client, section, open_by_law):
    assert client.get("/nulle/part/").status_code == 404


def test_a_page_of_blanks_is_not_written(client, section, open_by_law):
    for slug in LEGAL:
        write_page(slug, "  ")
    assert not HousePage.objects.filter(is_written=True).exists()
    assert client.get("/").status_code == 503
