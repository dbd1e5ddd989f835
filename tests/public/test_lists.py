import pytest

from articles.content.authors import Author
from articles.content.tags import Tag
from articles.public.paging import Key
from tests.people import publish
from tests.public.conftest import path_of

LISTS = ["/logiciels/", "/tag/ia-libre/", "/auteur/camille-roussel/"]


@pytest.mark.parametrize("count", [1, 30])
def test_a_list_is_two_queries_whatever_there_is(
    client, run, picture, django_assert_num_queries, count
):
    run(count, tags=["IA libre"], hero=picture)
    for address in LISTS * 2:
        with django_assert_num_queries(2):
            assert client.get(address).status_code == 200


def test_a_list_is_paged_by_key_to_its_end(client, run, time_machine):
    time_machine.move_to("2026-11-23T12:15:00Z", tick=False)
    # All at the same instant: the number settles the order.
    everything = [path_of(article) for article in run(45, tags=["IA libre", "Breton"])]
    for address in LISTS:
        found = list(pages_from(client, address, everything))
        assert [len(one) for one in found] == [20, 20, 5], address
        assert [path for page in found[::-1] for path in page] == everything, address


def pages_from(client, following: str, everything: list[str]):
    """Which of these paths each page has, as often as it has them."""
    while following:
        page = client.get(following).content.decode()
        yield [path for path in everything for _ in range(page.count(f'href="{path}"'))]
        following = page.partition('rel="next" href="')[2].partition('"')[0]


BAD_KEYS = [
    "",
    "2",
    "demain",
    "20261123T121500.123456Z",
    "20261123T121500.123456Z-",
    "20261123T121500.123456Z--4",
    "20261123T121500.123456Z-x",
    "20261323T121500.123456Z-42",
    "00000123T121500.123456Z-42",
    "20261123T251500.123456Z-42",
    "20261123T121500.123456Z-9223372036854775808",
    "20261123T121500.123456Z-42%00",
    "20261123T121500.123456Z-42%0A",
    "%D9%A2" * 8 + "T121500.123456Z-42",
]


@pytest.mark.parametrize("address", ["/", *LISTS])
def test_a_bad_key_is_a_page_that_does_not_exist(client, run, address):
    run(1, tags=["IA libre"])
    answers = {key: client.get(f"{address}?avant={key}").status_code for key in BAD_KEYS}
    assert set(answers.values()) == {404}, answers


@pytest.mark.parametrize("moment", ["00010101T000000.000000", "99991231T235959.999999"])
def test_the_ends_of_time_are_keys_like_others(client, run, moment):
    run(1, tags=["IA libre"])
    for address in ("/", "/logiciels/", "/auteur/camille-roussel/"):
        assert client.get(f"{address}?avant={moment}Z-1").status_code == 200


def test_a_key_comes_back_as_it_went():
    written = "20261123T121500.123456Z-42"
    assert str(Key.parse(written)) == written


@pytest.mark.parametrize(
    "address",
    [
        "/inconnue/",
        "/tag/inconnu/",
        "/auteur/inconnu/",
        "/tag/",
        "/flux/",
        "/a.php",
        "/%00/",
        "/é/",
    ],
)
def test_a_list_of_nothing_known_is_404(client, section, address):
    assert client.get(address).status_code == 404


def test_an_empty_section_says_so_kindly(client, section):
    page = client.get("/logiciels/").content.decode()
    assert "Cette rubrique attend son premier article" in page
    assert page.count("<h1>") == 1


def test_an_author_without_a_story_has_a_page(client, reporter):
    assert client.get("/auteur/camille-roussel/").status_code == 200


def test_a_tag_nobody_published_under_tells_nothing(client, draft):
    draft.tags.add("Rachat secret")
    assert Tag.objects.get().slug == "rachat-secret"
    assert client.get("/tag/rachat-secret/").status_code == 404


def test_a_section_page_marks_its_place(client, live):
    page = client.get("/logiciels/").content.decode()
    assert '<a href="/logiciels/" aria-current="page">Logiciels</a>' in page
    assert '<link rel="canonical" href="http://127.0.0.1:8000/logiciels/">' in page


def test_an_author_shows_face_and_words(client, live, picture):
    Author.objects.filter(slug="camille-roussel").update(
        job="Logiciels", biography="Elle lit les licences.", portrait=picture
    )
    page = client.get("/auteur/camille-roussel/").content.decode()
    assert "Elle lit les licences." in page
    assert "/media/images/pylone.webp" in page


@pytest.mark.parametrize("kind", ["section", "author", "tag"])
def test_an_address_that_was_given_up_leads_to_the_new_one(client, reporter, editor, section, kind):
    story = publish(by=reporter, and_by=editor, section=section, tags=["IA libre"])
    record = {"section": section, "author": reporter.author, "tag": story.tags.get()}[kind]
    old = record.path
    record.slug = "tout-neuf"
    record.save()
    answer = client.get(old)
    assert (answer.status_code, answer["Location"]) == (301, record.path)
    assert client.get(record.path).status_code == 200
    # Taken again, it is a page and no detour.
    record.slug = old.strip("/").rpartition("/")[2]
    record.save()
    assert client.get(old).status_code == 200
