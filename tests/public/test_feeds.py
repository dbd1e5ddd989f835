import feedparser

from tests.public.conftest import path_of


def read(client):
    answer = client.get("/flux/rss.xml")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/rss+xml; charset=utf-8"
    feed = feedparser.parse(answer.content)
    assert not feed.bozo
    return feed


def test_the_feed_tells_a_story_whole(client, live):
    feed = read(client)
    (entry,) = feed.entries
    assert feed.feed.title == "Le Relais"
    assert feed.feed.language == "fr"
    assert {"rel": "self", "href": "http://127.0.0.1:8000/flux/rss.xml"}.items() <= {
        pair for link in feed.feed.links if link.rel == "self" for pair in link.items()
    }
    assert entry.title == "Un moteur libre apprend le breton"
    assert entry.link == f"http://127.0.0.1:8000{path_of(live)}"
    assert entry.summary == "La traduction se passe désormais de connexion."
    assert (entry.id, entry.guidislink) == (f"urn:newsroom:article:{live.pk}", False)
    assert entry.author == "Camille Roussel"
    assert [tag.term for tag in entry.tags] == ["Logiciels"]
    assert entry.published_parsed


def test_the_feed_is_two_queries_and_ends_somewhere(client, run, django_assert_num_queries):
    run(35)
    with django_assert_num_queries(2):
        client.get("/flux/rss.xml")
    assert len(read(client).entries) == 30


def test_an_empty_feed_is_a_feed(client, db):
    assert read(client).entries == []


def test_signs_that_xml_cannot_hold_do_not_take_the_feed_down(client, run):
    run(1, title="Titre\x0b \x1fpiégé <b>&amp;</b> ]]> \uffff")
    (entry,) = read(client).entries
    assert "piégé" in entry.title
