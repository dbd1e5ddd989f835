"""The desk of the demo: enough of everything for each page to look alive."""

import re
from collections import Counter

import pytest

from articles.typography import slugify
from tests.demo.reading import NEWSROOM, PICTURES, STORIES, figures

PUBLIC = [s for s in STORIES.values() if s.state in {"live", "live_changed", "corrected"}]
MOTIF = re.compile(
    "circuit|orbit|waves|city|chip|cloud|network|phone|keyboard|lock|rocket|chart|camera|game|car"
    "|satellite|battery|book|robot|map|antenna|portrait"
)
RESERVED = re.compile("tag|auteur|flux|admin|media|static|recherche|healthz|readyz|corrections")
SOURCE_KINDS = {"communique", "agence", "media", "institution", "entreprise", "document"}


def test_stories_are_numbered_without_a_hole():
    assert sorted(STORIES) == [f"{n:03d}" for n in range(1, len(STORIES) + 1)]
    assert len(STORIES) >= 60


def test_every_state_and_every_kind_is_shown():
    states = Counter(story.state for story in STORIES.values())
    assert states["live"] >= 40
    assert states["scheduled"] == states["live_changed"] == 4
    assert len(states) == 9
    assert len(Counter(story.kind for story in PUBLIC)) == 8


def test_the_last_three_days_are_full():
    assert sum(story.minutes < 3 * 1440 for story in PUBLIC) >= 20


def test_sections_and_tags_have_something_to_list():
    sections = Counter(story.section for story in PUBLIC)
    assert all(sections[section["slug"]] >= 4 for section in NEWSROOM["sections"])
    tags = Counter(tag for story in PUBLIC for tag in story.items("tags"))
    assert sum(count >= 4 for count in tags.values()) >= 6
    used = {tag for story in STORIES.values() for tag in story.items("tags")}
    assert used == set(NEWSROOM["tags"])


def test_synonyms_are_other_names_of_tags_there_are():
    names = [name for names in NEWSROOM["synonyms"].values() for name in names]
    assert set(NEWSROOM["synonyms"]) <= set(NEWSROOM["tags"])
    assert not {slugify(name) for name in names} & {slugify(tag) for tag in NEWSROOM["tags"]}
    assert len({slugify(name) for name in names}) == len(names)


def test_slugs_are_free_and_keys_are_not_repeated():
    slugs = {section["slug"] for section in NEWSROOM["sections"]}
    assert len(slugs) == len(NEWSROOM["sections"]) == 9
    assert [one["slug"] for one in NEWSROOM["sections"] if "parent" in one] == ["ia-et-societe"]
    assert not any(RESERVED.fullmatch(slug) for slug in slugs)
    for group in ("authors", "sources", "products"):
        keys = [row["key"] for row in NEWSROOM[group]]
        assert len(keys) == len(set(keys))
    assert {source["kind"] for source in NEWSROOM["sources"]} == SOURCE_KINDS


def test_every_author_signs_and_has_a_portrait():
    signatures = " ".join(story.authors for story in PUBLIC)
    for author in NEWSROOM["authors"]:
        assert author["key"] in signatures
        assert PICTURES[author["portrait"]]["motif"] == "portrait"


def test_the_staff_covers_the_four_roles():
    roles = {person["role"]: person for person in NEWSROOM["staff"]}
    authors = {author["key"] for author in NEWSROOM["authors"]}
    assert set(roles) == {"journaliste", "edition", "chef", "admin"}
    assert {roles["journaliste"]["author"], roles["edition"]["author"]} <= authors


def test_products_have_points_and_an_example_address():
    used = " ".join(story.body for story in STORIES.values())
    used += "".join(
        f"[[produit: {row[0]}]]" for s in STORIES.values() for row in s.head.get("ranked", ())
    )
    for product in NEWSROOM["products"]:
        assert 3 <= len(product["points"]) <= 5
        assert re.match(r"https://[\w.-]+\.example/", product["url"])
        assert f"[[produit: {product['key']}]]" in used


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_pictures_can_be_drawn_and_described(picture):
    assert MOTIF.fullmatch(picture["motif"])
    assert 0 <= picture["hue"] <= 359
    assert picture["alt"]
    assert picture["caption"]
    assert picture["credit"]


def test_pictures_are_known_used_and_described():
    used = {author["portrait"] for author in NEWSROOM["authors"]}
    for story in STORIES.values():
        if story.picture:
            used.add(story.picture)
            assert story.caption
            assert story.credit
            assert story.alt == PICTURES[story.picture]["alt"]
        for key, caption, credit, alt in figures(story.body):
            used.add(key)
            assert caption
            assert credit
            assert alt == PICTURES[key]["alt"]
    assert used == set(PICTURES)


def test_long_public_stories_open_on_a_picture():
    bare = [s.number for s in PUBLIC if s.kind != "breve" and not s.picture]
    assert not bare
