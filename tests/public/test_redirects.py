"""What readers get at addresses that lead nowhere."""

import pytest

from articles.content.redirects import Redirect
from articles.workflow.publishing import Publication
from tests.house import redirect
from tests.public.conftest import path_of


def test_a_redirect_is_one_step_and_counted(client, section, time_machine):
    time_machine.move_to("2026-11-24 12:00+01:00", tick=False)
    first, second = redirect("/un", "/deux"), redirect("/deux", "/logiciels/")
    for asked in ("/un/", "/un"):
        answer = client.get(f"{asked}?page=2")
        assert (answer.status_code, answer["Location"]) == (301, "/logiciels/?page=2")
    client.head("/deux")
    counted = dict(Redirect.objects.values_list("source", "hits"))
    assert counted == {first.source: 2, second.source: 3}
    assert Redirect.objects.filter(last_hit_at__isnull=True).count() == 0


def test_what_is_live_wins_and_pays_nothing(client, live, django_assert_num_queries):
    redirect("/logiciels", "/ailleurs/", is_prefix=True)
    path = path_of(live)
    assert client.get(path).status_code == 200
    with django_assert_num_queries(1):
        client.get(path)
    assert client.get("/logiciels/").status_code == 200
    assert client.get("/logiciels/9999-x/")["Location"] == "/ailleurs/9999-x/"


def test_a_page_that_is_gone_says_why(client, section):
    redirect("/concours", reason="Le concours est terminé ; merci à tous.")
    answer = client.get("/concours/")
    assert answer.status_code == 410
    assert (
        "Le concours est terminé\N{NARROW NO-BREAK SPACE}; merci à tous." in answer.content.decode()
    )


def test_only_reading_is_led_elsewhere(client, section):
    redirect("/vieux/x/y", "/neuf/")
    assert client.get("/vieux/x/y/").status_code == 301
    assert client.post("/vieux/x/y/").status_code == 404


def test_a_withdrawn_article_tells_readers_only_what_is_meant_for_them(client, live, chief):
    path = path_of(live)
    live.withdraw(
        by=chief, why="La source s'est rétractée.", note="L'article reposait sur un faux ; pardon."
    )
    answer = client.get(path)
    page = answer.content.decode()
    assert answer.status_code == 410
    assert "L’article reposait sur un faux\N{NARROW NO-BREAK SPACE}; pardon." in page
    assert "rétractée" not in page
    assert not Publication.objects.live().exists()


def test_a_withdrawn_article_without_a_note_says_nothing_more(client, live, chief):
    path = path_of(live)
    live.withdraw(by=chief, why="Litige avec M. Untel.")
    page = client.get(path).content.decode()
    assert "Cet article n’est plus en ligne" in page
    assert "Untel" not in page


def test_a_withdrawn_article_may_lead_to_what_replaced_it(client, live, chief):
    path = path_of(live)
    redirect(path, "/logiciels/")
    assert client.get(path).status_code == 200
    live.withdraw(by=chief, why="Remplacé.")
    assert client.get(path)["Location"] == "/logiciels/"


def test_a_lost_reader_is_shown_what_the_address_named(client, run, django_assert_max_num_queries):
    old = run(1, title="Lucarne déménage ses serveurs", tags=("Skarvik",))[0]
    run(3)
    client.get("/")
    with django_assert_max_num_queries(4):
        page = client.get("/actus/lucarne-demenage.html").content.decode()
    assert "Vous cherchiez peut-être" in page
    assert page.count("Nouvelle numéro") == 0
    assert path_of(old) in page
    tagged = client.get("/themes/skarvik/").content.decode()
    assert path_of(old) in tagged


@pytest.mark.parametrize("path", ["/nulle-part/", "/a/b/c/", "/logiciels/9999-x/", "/tag/rien/"])
def test_a_lost_reader_costs_four_queries_at_most(
    client, live, path, django_assert_max_num_queries
):
    with django_assert_max_num_queries(4):
        assert client.get(path).status_code == 404
    client.get("/")
    with django_assert_max_num_queries(4):
        client.get(path)


def test_without_a_clue_the_newest_are_shown_and_robots_get_none(client, run):
    run(2)
    client.get("/")
    assert "À lire en ce moment" in client.get("/zzz/").content.decode()
    assert "À lire en ce moment" not in client.get("/wp-login.php").content.decode()
