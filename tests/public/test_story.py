from datetime import UTC, datetime, timedelta

import pytest

from articles.content.sections import Section
from articles.workflow.clock import now
from articles.workflow.publishing import Publication
from tests.people import publish, rewrite
from tests.public.conftest import path_of

NBSP, THIN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


def test_a_live_story_is_one_query(client, live, django_assert_num_queries):
    address = path_of(live)
    with django_assert_num_queries(1):
        cold = client.get(address)
    with django_assert_num_queries(1):
        warm = client.get(address)
    assert cold.status_code == warm.status_code == 200
    assert cold.content == warm.content


def test_the_number_of_stories_changes_nothing(client, live, run, django_assert_num_queries):
    run(30)
    address = path_of(live)
    with django_assert_num_queries(1):
        client.get(address)


def test_the_page_holds_what_the_desk_wrote(client, live):
    page = client.get(path_of(live)).content.decode()
    assert page.count("<h1>") == page.count("<main ") == 1
    assert "<h1>Un moteur libre apprend le breton</h1>" in page
    assert "La traduction se passe désormais de connexion." in page
    assert '<a href="/auteur/camille-roussel/" rel="author">Camille Roussel</a>' in page
    assert '<a href="/logiciels/" aria-current="true">Logiciels</a>' in page
    assert f'<link rel="canonical" href="http://127.0.0.1:8000{path_of(live)}">' in page


def test_dates_are_told_as_the_house_tells_them(client, reporter, editor, section, time_machine):
    time_machine.move_to(datetime(2023, 1, 24, 11, 15, tzinfo=UTC), tick=False)
    article = publish(by=reporter, and_by=editor, section=section)
    time_machine.move_to(datetime(2023, 2, 1, 8, 5, tzinfo=UTC), tick=False)
    rewrite(article, by=reporter, title="Un moteur libre parle breton")
    article.submit(by=reporter)
    article.approve(by=editor)
    article.publish(by=editor, change="correction", note="Le moteur tient dans 2 Go.")
    page = client.get(path_of(article)).content.decode().replace(NBSP, " ")
    assert '<time datetime="2023-01-24T12:15:00+01:00">24 janvier 2023 à 12h15</time>' in page
    assert "Publié le <time" in page
    assert (
        'Mis à jour le <time datetime="2023-02-01T09:05:00+01:00">1er février 2023 à 9h05' in page
    )
    assert "Le moteur tient dans 2 Go." in page


@pytest.mark.parametrize(
    "wrong", ["/logiciels/{}-ancien-titre/", "/rubrique-renommee/{}-x/", "/x_Y/{}-É & <b>/"]
)
def test_any_other_section_or_slug_leads_to_the_address_of_today(client, live, wrong):
    answer = client.get(wrong.format(live.pk))
    assert (answer.status_code, answer["Location"]) == (301, path_of(live))


def test_a_renamed_section_moves_its_stories_at_once(client, live, section):
    before = path_of(live)
    client.get(before)
    # Behind the back of save(): the page trusts the table, not a date in it.
    Section.objects.filter(pk=section.pk).update(name="Programmes", slug="programmes")
    moved = client.get(before)
    assert (moved.status_code, moved["Location"]) == (301, path_of(live))
    page = client.get(path_of(live)).content.decode()
    assert '<a href="/programmes/" aria-current="true">Programmes</a>' in page
    assert "Logiciels" not in page


@pytest.mark.parametrize(
    "address",
    [
        "/logiciels/abc-titre/",
        "/logiciels/-titre/",
        "/logiciels/9223372036854775807-titre/",
        "/logiciels/9223372036854775808-titre/",
        f"/logiciels/{'9' * 5000}-titre/",
        "/logiciels/007-titre/",
        "/logiciels/٣-titre/",
        "/logiciels/-1-titre/",
        "/logiciels/1-titre/suite/",
        "/logiciels/1%00-titre/",
        "/logiciels/999-titre/",
    ],
)
def test_an_address_of_nothing_is_404(client, section, address):
    assert client.get(address).status_code == 404


def test_a_draft_and_a_scheduled_story_are_404(client, draft, run, django_assert_num_queries):
    (planned,) = run(1, at=now() + timedelta(hours=1))
    for article in (draft, planned):
        # The page, where it stands, the desk's redirects, and what the reader may have meant.
        with django_assert_num_queries(4):
            answer = client.get(f"/logiciels/{article.pk}-x/")
        assert answer.status_code == 404


def test_a_withdrawn_story_is_410_and_says_nothing_of_it(client, live, chief):
    address = path_of(live)
    live.withdraw(by=chief, why="Source douteuse.")
    answer = client.get(address)
    page = answer.content.decode()
    assert answer.status_code == 410
    assert "n’est plus en ligne" in page
    assert "breton" not in page
    assert "douteuse" not in page


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch", "options"])
def test_pages_are_only_read(live, method):
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    for address in (path_of(live), "/", "/logiciels/", "/flux/rss.xml", "/healthz"):
        assert getattr(client, method)(address).status_code == 405


def test_head_answers_without_a_body(client, live):
    answer = client.head(path_of(live))
    assert (answer.status_code, answer.content) == (200, b"")


def test_a_missing_slash_is_added(client, live):
    address = path_of(live)
    assert client.get(address.rstrip("/"))["Location"] == address
    assert client.get("/logiciels")["Location"] == "/logiciels/"


def test_nothing_is_set_on_the_reader_and_nothing_outlives_the_next_change(client, live):
    answer = client.get(path_of(live))
    assert answer["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


def test_hostile_words_are_only_words(client, reporter, editor, run):
    section = Section.objects.create(name="<script>alert(1)</script><!--main-->", slug="pirates")
    title = "<script>alert('titre')</script> & \u202eà l’envers\u202c 🗼" + "x" * 150
    (article,) = run(1, title=title, standfirst="<img src=x onerror=alert(2)>", section=section)
    for address in (path_of(article), "/", "/pirates/", "/auteur/camille-roussel/"):
        page = client.get(address).content.decode()
        # The site's own two, and what machines are told.
        assert page.count("<script") == page.count("</script") == 3
        assert page.count('src="/static/site/') == 2
        assert page.count('<script type="application/ld+json">') == 1
        assert "<img src=x" not in page
        assert page.count("<main ") == 1
        assert "&lt;script&gt;" in page


def test_the_hero_keeps_its_place_before_it_loads(client, run, picture):
    (article,) = run(1, hero=picture)
    page = client.get(path_of(article)).content.decode()
    assert 'alt="Un pylône" width="1600" height="900" fetchpriority="high"' in page
    assert (
        '<meta property="og:image" content="http://127.0.0.1:8000/media/images/pylone.webp">'
        in page
    )
    assert '<span class="picture-credit">Nadia Ferhat</span>' in page


def test_a_story_is_announced_by_its_title_and_standfirst_or_by_words_of_its_own(client, run):
    words = {"title": "Le titre", "standfirst": "Le chapô."}
    own_words = {"seo_title": "Pour qui cherche", "social_title": "Pour qui partage"}
    (usual,) = run(1, **words)
    (own,) = run(1, **words, **own_words, seo_description="Ce qu’on trouve.")
    page = client.get(path_of(usual)).content.decode()
    assert "<title>Le titre – " in page
    assert page.count('content="Le chapô."') == 2
    page = client.get(path_of(own)).content.decode()
    assert "<title>Pour qui cherche – " in page
    assert '<meta name="description" content="Ce qu’on trouve.">' in page
    assert '<meta property="og:title" content="Pour qui partage">' in page
    assert '<meta property="og:description" content="Le chapô.">' in page
    assert "<h1>Le titre</h1>" in page


def test_an_article_weighs_less_than_30_kilobytes_with_its_style(client, live):
    import gzip

    from articles.public.stylesheet import served

    page = gzip.compress(client.get(path_of(live)).content)
    assert len(page) + len(gzip.compress(served().encode())) < 30_000


def test_publications_hold_their_own_page(live):
    stored = Publication.objects.get(article=live)
    assert stored.main_html.lstrip().startswith("<main ")
    assert "canonical" not in stored.head_html
