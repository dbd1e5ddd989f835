"""A house rule tried on the archive."""

from articles.proofreading.house_rules import HouseRule
from articles.proofreading.trying import try_on_archive
from tests.people import document, publish, write

RULE = {"wrong": "gigaoctets", "right": "Go", "why": "Plus court."}


def test_live_articles_only_are_counted_with_their_passages(
    reporter, editor, section, django_assert_num_queries
):
    write(by=reporter, section=section)
    for number in range(2):
        publish(by=reporter, and_by=editor, section=section, title=f"Numéro {number}")
    other = document("Rien à voir.")
    publish(by=reporter, and_by=editor, section=section, title="Autre", body=other)
    with django_assert_num_queries(2):
        trial = try_on_archive(HouseRule(**RULE))
    assert (trial.live, trial.tried, trial.touched, trial.found) == (3, 3, 2, 2)
    assert trial.is_whole
    hit = trial.hits[0]
    assert (hit.title, hit.before, hit.wrong, hit.after, hit.right) == (
        "Numéro 1",
        "Le moteur tient dans deux ",
        "gigaoctets",
        ".",
        "Go",
    )


def test_when_time_is_up_it_says_over_how_many(reporter, editor, section):
    for number in range(2):
        publish(by=reporter, and_by=editor, section=section, title=f"Numéro {number}")
    trial = try_on_archive(HouseRule(**RULE), seconds=0)
    assert (trial.live, trial.tried, trial.is_whole) == (2, 1, False)
