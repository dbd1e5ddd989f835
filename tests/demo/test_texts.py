"""The demo newsroom holds together: every name it uses exists, every state has what it needs."""

import re
from collections import Counter

import pytest

from articles.body.providers import find_embed
from tests.demo.reading import DEMO, NEWSROOM, PICTURES, STORIES, figures

KEY = re.compile(
    "kind|kicker|title|standfirst|section|authors|tags|source|picture|caption|credit|alt|state|age"
    "|point|ai|in|reason|note|correction|before|after|pending|review|verdict|method|plus|minus"
    "|ranked|deal|until|interviewee|quality"
)
WORDS = {
    "breve": (60, 120),
    "actualite": (200, 450),
    "bon_plan": (140, 320),
    **dict.fromkeys(["test", "dossier", "guide", "interview", "tribune"], (400, 900)),
}
NEEDS = {
    "draft": set(),
    "review": set(),
    "ready": set(),
    "rework": {"reason"},
    "scheduled": {"in"},
    "live": {"age"},
    "live_changed": {"age", "pending"},
    "corrected": {"age", "correction", "before", "after"},
    "withdrawn": {"age", "reason"},
}
ONLY_WITH_A_STATE = set.union(*NEEDS.values())
PUBLIC = {"live", "live_changed", "corrected"}
ROLES = {"texte", "photo", "traduction", "avec"}
REAL = re.compile(
    r"\b(?:Microsoft|Google|Apple|OpenAI|ChatGPT|Meta|Facebook|Instagram|Amazon|Samsung|Sony|Tesla|Nvidia"
    r"|AMD|Intel|Qualcomm|Nintendo|PlayStation|Xbox|Huawei|Xiaomi|Orange|Free|SFR|Bouygues|Mistral"
    r"|Anthropic|Claude|Gemini|Copilot|SpaceX|Ariane|ArianeGroup|Starlink|Twitter|TikTok|Android"
    r"|Windows|Firefox|Mozilla|LibreOffice|Linux|Ubuntu|Netflix|Spotify|Uber|IBM|Dell|Lenovo|Asus"
    r"|Ubisoft|Steam|Fairphone|Framework|Bitwarden|Synology|Kobo|Kindle|Bose|WhatsApp|Signal|CNIL"
    r"|Arcep|Arcom|Thales|Airbus|Dassault|ASML|TSMC|LinkedIn|YouTube|Reddit|GitHub|Oracle|Cisco)\b"
)

each_story = pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)


@each_story
def test_the_header_has_known_keys_once_and_the_required_ones(story):
    assert [key for key in story.head if not KEY.fullmatch(key)] == []
    assert not story.doubled
    for key in ("kind", "title", "standfirst", "section", "authors", "tags", "state"):
        assert story.head.get(key), key
    assert story.kind in WORDS


@each_story
def test_names_of_the_header_exist_in_the_newsroom(story):
    assert story.section in {section["slug"] for section in NEWSROOM["sections"]}
    assert set(story.items("tags")) <= set(NEWSROOM["tags"])
    authors = {author["key"] for author in NEWSROOM["authors"]}
    for signature in story.items("authors"):
        key, role = re.fullmatch(r"([a-z-]+)(?: \((\w+)\))?", signature).groups()
        assert key in authors
        assert role is None or role in ROLES


@each_story
def test_sources_are_known_and_dated(story):
    known = {source["key"] for source in NEWSROOM["sources"]}
    for key, label, url, day in story.source:
        assert key in known
        assert label
        assert re.fullmatch(r"https://[\w.-]+\.example/\S*", url)
        assert re.fullmatch(r"2026-\d\d-\d\d", day)


@each_story
def test_what_to_remember_is_short(story):
    assert len(story.point) <= 5
    assert all(len(point) <= 120 for point in story.point)


def test_dossiers_lead_to_stories_that_exist_and_one_at_least_that_readers_can_open():
    for dossier in NEWSROOM["dossiers"]:
        stories = [STORIES[number] for number in dossier["articles"]]
        assert any(story.state in PUBLIC for story in stories)
        assert dossier["picture"] in PICTURES


@each_story
def test_the_state_has_what_it_needs_and_nothing_of_another(story):
    assert ONLY_WITH_A_STATE & set(story.head) == NEEDS[story.state]
    if {"age", "in"} & set(story.head):
        assert story.minutes


@each_story
def test_changed_sentences_stand_in_the_body(story):
    pairs = [(story.before, story.after)] if story.before else []
    pairs += [tuple(story.pending.split(" -> "))] if story.pending else []
    for before, after in pairs:
        assert before != after
        assert before not in story.body
        assert story.body.count(after) == 1


@each_story
def test_links_lead_to_stories_readers_can_open(story):
    for number in re.findall(r"\]\(article:(\d+)\)", story.body):
        target = STORIES[number]
        assert target.state in PUBLIC
        if "age" in story.head:
            assert target.minutes > story.minutes, f"{number} is younger than its mention"
    for url in re.findall(r"\]\((?!article:)([^)]*)\)", story.body):
        assert re.match(r"https://[\w.-]+\.example/", url)


@each_story
def test_cards_exist_and_marks_are_closed(story):
    products = {product["key"] for product in NEWSROOM["products"]}
    assert set(re.findall(r"\[\[produit: ([\w-]+)\]\]", story.body)) <= products
    embeds = re.findall(r"\[\[integre: (\S+)", story.body)
    assert all(map(find_embed, embeds))
    known = story.body.count("[[produit: ") + len(figures(story.body)) + len(embeds)
    assert story.body.count("[[") == known
    openings = re.findall(r"^!! (\w+) \| .+$", story.body, re.MULTILINE)
    assert set(openings) <= {"a_retenir", "definition", "methode"}
    assert len(openings) == len(re.findall(r"^!!$", story.body, re.MULTILINE))
    assert story.body.count("**") % 2 == 0
    assert story.body.count("«") == story.body.count("»")


@each_story
def test_what_goes_with_a_kind_is_told_for_that_kind_and_whole(story):
    products = {product["key"] for product in NEWSROOM["products"]}
    of_kind = {"review": "test", "ranked": "guide", "deal": "bon_plan", "interviewee": "interview"}
    for key, kind in (of_kind | {"quality": "tribune"}).items():
        assert not story.head.get(key) or story.kind == kind
    named = [row[0] for row in story.head.get("ranked", ())]
    named += [story.head[key].split(" |")[0] for key in ("review", "deal") if key in story.head]
    assert set(named) <= products
    if story.kind == "test":
        assert story.review
        assert story.verdict
        assert story.head["plus"]
        assert story.head["minus"]
    if story.kind == "bon_plan":
        assert story.deal.count("|") == 5


@each_story
def test_length_suits_the_kind(story):
    low, high = WORDS[story.kind]
    if story.state == "draft":
        low //= 2
    assert low <= story.words <= high


@each_story
def test_it_is_typed_as_a_journalist_types(story):
    whole = story.body + "".join(str(value) for value in story.head.values())
    assert not re.search("[\u00a0\u202f\u2019\u2026]", whole)


def test_titles_are_not_repeated():
    titles = Counter(story.title.casefold() for story in STORIES.values())
    assert max(titles.values()) == 1
    openings = Counter(" ".join(story.body.split()[:3]) for story in STORIES.values())
    assert max(openings.values()) == 1


def test_nothing_passes_for_news_of_a_real_company():
    for path in sorted(DEMO.rglob("*")):
        if path.suffix in {".txt", ".json"}:
            assert not REAL.findall(path.read_text(encoding="utf-8")), path.name
