"""The main job, whole: a story typed in a hurry goes from draft to reader, on the second, with no worker alive."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from articles.content.article import Article
from articles.content.products import Product
from articles.content.sections import Section
from articles.content.sources import Source
from articles.content.tags import Tag
from articles.workflow import clock
from tests.browser.newsroom import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NBSP, THIN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
TITLE = "Orvane ouvre son capital : l'hebergeur Skarvik prend 30 %"
STANDFIRST = "L'accord court sur cinq ans et lie deux anciens rivaux."
BLOCKS = [
    (
        "paragraph",
        "L'entreprise grenobloise n'était jusqu'ici qu'une cliente. Elle devient \"une alliée\".",
    ),
    ("heading", "Un prix qui fait débat"),
    (
        "quotation",
        "Nous n'achetons pas un nom, nous achetons du temps !",
        "Astrid Hovland",
        "P.-D.G. de Skarvik",
    ),
    ("heading", "Et maintenant ?"),
    (
        "paragraph",
        "L'opération valorise Orvane à 8 milliards d'euros, pour 640 salariés et 21 000 000 d'usagers.",
    ),
    ("bullets", ["converser en français", "résumer un texte", "relire du code"]),
    ("product", "Lucarne"),
]
READ = [
    f"Orvane ouvre son capital{NBSP}: l’hebergeur Skarvik prend 30{NBSP}%",
    "L’accord court sur cinq ans et lie deux anciens rivaux.",
    f"L’entreprise grenobloise n’était jusqu’ici qu’une cliente. Elle devient «{NBSP}une alliée{NBSP}».",
    f"Nous n’achetons pas un nom, nous achetons du temps{THIN}!",
    "Astrid Hovland, P.-D.G. de Skarvik",
    f"Et maintenant{THIN}?",
    f"L’opération valorise Orvane à 8{NBSP}milliards d’euros, pour 640 salariés et 21{THIN}000{THIN}000 d’usagers.",
    "résumer un texte",
    "Converse en onze langues",
    f"Source{NBSP}: Communiqué de Skarvik",
    "Par Camille Roussel",
]


@pytest.fixture
def house(reporter, editor, section):
    Section.objects.create(name="Entreprises", position=1)
    Source.objects.create(name="Skarvik", kind="communique", url="https://skarvik.example/")
    Tag.objects.create(name="Skarvik")
    Product.objects.create(name="Lucarne", publisher="Orvane", points=["Converse en onze langues"])


@pytest.fixture
def people(chromium, live_server, house):
    there = [Person(chromium, live_server.url) for _ in range(3)]
    yield there
    for person in there:
        person.leave()
    assert [person.errors for person in there] == [[], [], []]


def test_a_story_goes_from_draft_to_reader(people, live_server, time_machine):
    journalist, editor, reader = people
    journalist.log_in("camille", "mot-de-passe")
    write_it(journalist)
    article = Article.objects.get()
    place = f"{live_server.url}/admin/articles/article/{article.pk}/change/"
    journalist.click("Soumettre")
    journalist.expect_words("soumis à la relecture")

    editor.log_in("nadia", "mot-de-passe")
    editor.page.get_by_role("link", name="Orvane ouvre son capital").first.click()
    editor.click("Renvoyer…")
    editor.page.get_by_label("Motif").fill("Le titre : il manque un accent.")
    editor.click("Renvoyer avec ce motif")

    mend_and_submit_again(journalist, place)
    editor.page.goto(place)
    editor.click("Approuver")
    appears = schedule(editor, article)
    assert_seen_from(appears, reader, article, live_server.url, time_machine)


def write_it(journalist: Person) -> None:
    page = journalist.page
    page.get_by_role("link", name="Nouvel article").first.click()
    page.get_by_label("Titre", exact=True).fill(TITLE)
    page.get_by_label("Chapô").fill(STANDFIRST)
    journalist.type_blocks(BLOCKS)
    page.get_by_label("Rubrique").select_option(label="Entreprises")
    page.get_by_label("Ajouter un mot-clé").or_(page.get_by_label("Mots-clés")).first.fill(
        "Skarvik,"
    )
    page.get_by_text("Ajouter une source").click()
    source = page.locator(".row-source").last
    source.get_by_label("Source").fill("Skarvik")
    source.get_by_label("Intitulé").fill("Communiqué de Skarvik")
    journalist.click("Enregistrer")
    expect(page.get_by_label("Titre", exact=True)).to_have_value(READ[0])


def mend_and_submit_again(journalist: Person, place: str) -> None:
    journalist.page.goto(place)
    journalist.expect_words("il manque un accent")
    title = journalist.page.get_by_label("Titre", exact=True)
    title.fill(title.input_value().replace("hebergeur", "hébergeur"))
    journalist.click("Soumettre")
    journalist.expect_words("soumis à la relecture")


def schedule(editor: Person, article: Article) -> datetime:
    """Asks for an hour a few seconds ahead; gives the instant."""
    appears = (clock.now() + timedelta(seconds=40)).replace(microsecond=0)
    editor.click("Programmer…")
    wall = appears.astimezone(ZoneInfo("Europe/Paris")).strftime("%Y-%m-%dT%H:%M:%S")
    editor.page.get_by_label("Jour et heure").fill(wall)
    editor.page.locator("form button.button-strong").click()
    editor.page.wait_for_load_state()
    article.refresh_from_db()
    assert article.standing().scheduled_at == appears
    return appears


def assert_seen_from(appears, reader: Person, article: Article, site: str, time_machine) -> None:
    address = f"{site}/entreprises/{article.pk}-x/"
    time_machine.move_to(appears - timedelta(seconds=1), tick=False)
    assert reader.page.goto(address).status == 404
    time_machine.move_to(appears, tick=False)
    assert reader.page.goto(address).status == 200
    words = reader.page.locator("main").inner_text()
    expected = [words_read.replace("hebergeur", "hébergeur") for words_read in READ]
    missing = [line for line in expected if line not in words]
    assert not missing, words
    reader.page.goto(site)
    expect(reader.page.get_by_role("link", name="Orvane ouvre son capital").first).to_be_visible()
