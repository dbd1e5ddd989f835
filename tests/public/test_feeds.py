"""The feeds, read by a strict parser and by the rules of their formats."""

import json
from datetime import datetime
from xml.etree import ElementTree

import feedparser
import pytest

from articles.content.sections import Section
from tests.body.samples import block, doc, paragraph
from tests.people import publish
from tests.public.conftest import path_of
from tests.public.machines import SITE, feeds_offered

LISTS = ["/", "/logiciels/", "/tag/ia-libre/", "/auteur/camille-roussel/"]
FILES = {
    "rss.xml": "application/rss+xml; charset=utf-8",
    "atom.xml": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json; charset=utf-8",
}
ATOM = "{http://www.w3.org/2005/Atom}"


def read(client, address="/flux/rss.xml"):
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == FILES[address.rpartition("/")[2]]
    feed = feedparser.parse(answer.content)
    assert not feed.bozo
    return feed


def tree(client, address):
    return ElementTree.fromstring(client.get(address).content)  # noqa: S314 - our own answer


@pytest.mark.parametrize("file", ["rss.xml", "atom.xml"])
def test_a_feed_tells_a_story_whole(client, live, file):
    feed = read(client, f"/flux/{file}")
    (entry,) = feed.entries
    assert feed.feed.title == "Le Relais"
    assert feed.feed.language == "fr"
    assert f"{SITE}/flux/{file}" in {link.href for link in feed.feed.links if link.rel == "self"}
    assert entry.title == "Un moteur libre apprend le breton"
    assert entry.link == SITE + path_of(live)
    assert entry.summary == "La traduction se passe désormais de connexion."
    assert entry.id == f"urn:newsroom:article:{live.pk}"
    assert entry.author == "Camille Roussel"
    assert [tag.term for tag in entry.tags] == ["Logiciels"]
    assert entry.published_parsed
    (content,) = entry.content
    assert "<p>Le moteur tient dans deux gigaoctets.</p>" in content.value


def test_the_json_feed_tells_a_story_whole(client, live):
    feed = json.loads(client.get("/flux/feed.json").content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["title"], feed["language"]) == ("Le Relais", "fr")
    assert (feed["home_page_url"], feed["feed_url"]) == (f"{SITE}/", f"{SITE}/flux/feed.json")
    (item,) = feed["items"]
    assert (item["id"], item["url"]) == (f"urn:newsroom:article:{live.pk}", SITE + path_of(live))
    assert item["title"] == "Un moteur libre apprend le breton"
    assert item["authors"] == [
        {"name": "Camille Roussel", "url": f"{SITE}/auteur/camille-roussel/"}
    ]
    assert datetime.fromisoformat(item["date_published"]).tzinfo
    assert "<p>Il est publié sous licence libre.</p>" in item["content_html"]


def test_atom_has_what_its_rules_ask(client, live):
    root = tree(client, "/flux/atom.xml")
    assert root.tag == f"{ATOM}feed"
    for part in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(part.findall(f"{ATOM}{name}")) == 1
        assert datetime.fromisoformat(part.find(f"{ATOM}updated").text).tzinfo
        assert part.find(f"{ATOM}author/{ATOM}name").text
        assert [link.get("rel") for link in part.findall(f"{ATOM}link")].count("alternate") == 1


def test_rss_has_what_its_rules_ask(client, live):
    (channel,) = tree(client, "/flux/rss.xml")
    assert all(channel.find(name).text for name in ("title", "link", "description"))
    (item,) = channel.findall("item")
    assert item.find("guid").get("isPermaLink") == "false"
    assert datetime.strptime(item.find("pubDate").text, "%a, %d %b %Y %H:%M:%S %z")


def test_pictures_and_links_have_full_addresses_and_nothing_runs(
    client, reporter, editor, section, picture
):
    linked = publish(by=reporter, and_by=editor, section=section, title="La première")
    link = {"type": "link", "attrs": {"href": "", "article": linked.pk}}
    text = {"type": "text", "text": "la première", "marks": [link]}
    body = doc(
        {"type": "paragraph", "content": [text]},
        block("figure", image=picture.pk, caption="Le pylône"),
        block("embed", url="https://youtu.be/zW2bGT1rXyQ", caption=""),
        paragraph("Fin."),
    )
    publish(by=reporter, and_by=editor, section=section, body=body, hero=picture, title="Tout")
    item = json.loads(client.get("/flux/feed.json").content)["items"][0]
    html = item["content_html"]
    assert html.count(f"<img src='{SITE}/media/images/pylone.webp' alt='Un pylône'") == 2
    assert f"<a href='{SITE}{path_of(linked)}'>la première</a>" in html
    assert "href='https://www.youtube.com/watch?v=zW2bGT1rXyQ'" in html
    for sign in ("<script", "<iframe", "class=", "src='/", "href='/", "data-", "<source"):
        assert sign not in html
    assert html in client.get("/flux/rss.xml").content.decode()
    assert html in client.get("/flux/atom.xml").content.decode()
    assert item["image"] == f"{SITE}/media/images/pylone.webp"


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("path", LISTS)
def test_every_list_has_its_feeds_in_two_queries(
    client, run, django_assert_num_queries, path, file
):
    run(2, tags=["IA libre"])
    other = Section.objects.create(name="Ailleurs")
    run(1, section=other, title="D’ailleurs")
    address = f"{path}flux/{file}"
    with django_assert_num_queries(2):
        answer = client.get(address)
    told = answer.content.decode()
    assert ("D’ailleurs" in told) == (path in ("/", "/auteur/camille-roussel/"))
    assert "Nouvelle numéro 2" in told


@pytest.mark.parametrize("path", LISTS)
def test_a_list_says_where_its_feeds_are(client, run, path):
    run(1, tags=["IA libre"])
    offered = feeds_offered(client.get(path).content.decode())
    assert [f"{path}flux/{file}" for file in FILES] == offered[: len(FILES)]
    assert all(client.get(address).status_code == 200 for address in offered)


def test_a_feed_ends_somewhere(client, run):
    run(22)
    assert len(read(client).entries) == 20


@pytest.mark.parametrize("file", FILES)
def test_an_empty_feed_is_a_feed(client, db, file):
    answer = client.get(f"/flux/{file}")
    assert answer.status_code == 200
    assert feedparser.parse(answer.content).entries == []


@pytest.mark.parametrize("file", FILES)
def test_signs_that_xml_cannot_hold_do_not_take_the_feed_down(client, run, file):
    from tests.people import document

    run(
        1,
        title="Titre\x0b \x1fpiégé <b>&amp;</b> ]]> \uffff",
        body=document('Texte ]]> <script>alert(1)</script> \\ "fin".'),
    )
    content = client.get(f"/flux/{file}").content.decode()
    assert "piégé" in content
    if file == "feed.json":
        assert "<script" not in json.loads(content)["items"][0]["content_html"]
    else:
        assert "&lt;script&gt;alert(1)" in feedparser.parse(content).entries[0].content[0].value


@pytest.mark.parametrize(
    "address",
    [
        "/inconnue/flux/rss.xml",
        "/tag/inconnu/flux/rss.xml",
        "/auteur/inconnu/flux/atom.xml",
        "/flux/autre.xml",
    ],
)
def test_a_feed_of_nothing_known_is_404(client, section, address):
    assert client.get(address).status_code == 404


def test_feeds_move_with_their_list(client, live, section):
    section.slug = "code"
    section.save()
    answer = client.get("/logiciels/flux/atom.xml")
    assert (answer.status_code, answer["Location"]) == (301, "/code/flux/atom.xml")
    assert len(read(client, "/code/flux/atom.xml").entries) == 1
