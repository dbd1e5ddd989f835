from datetime import timedelta

import pytest

from articles.body import InvalidDocument
from articles.workflow.clock import now
from tests.people import document, publish, rewrite, write


def test_words_are_composed_whoever_saves_them(draft):
    draft.title = "L'IA : qui paie ?"
    draft.body = document('Elle a dit "oui" !')
    draft.save()
    draft.refresh_from_db()
    assert draft.title == "L’IA\N{NO-BREAK SPACE}: qui paie\N{NARROW NO-BREAK SPACE}?"
    assert draft.body["content"][0]["content"][0]["text"] == (
        "Elle a dit «\N{NO-BREAK SPACE}oui\N{NO-BREAK SPACE}»\N{NARROW NO-BREAK SPACE}!"
    )


def test_marks_are_invisible_to_the_typography(draft):
    draft.body = {
        "type": "doc",
        "content": [
            {
                "type": "paragraph",
                "content": [
                    {"type": "text", "text": "Il dit "},
                    {"type": "text", "text": "oui ", "marks": [{"type": "italic"}]},
                    {"type": "text", "text": "! puis "},
                    {
                        "type": "text",
                        "text": "what's up ?",
                        "marks": [{"type": "foreign", "attrs": {"lang": "en"}}],
                    },
                ],
            }
        ],
    }
    draft.save()
    assert [node["text"] for node in draft.body["content"][0]["content"]] == [
        "Il dit ",
        "oui\N{NARROW NO-BREAK SPACE}",
        "! puis ",
        "what's up ?",
    ]


def test_an_unknown_block_is_refused_whatever_the_door(draft):
    draft.body = {"type": "doc", "content": [{"type": "paragraph"}, {"type": "iframe"}]}
    with pytest.raises(InvalidDocument, match=r"content\[1\]\xa0: bloc inconnu"):
        draft.save()


def test_each_real_change_is_one_revision_and_no_change_is_none(draft, reporter):
    assert draft.version == 1
    assert draft.keep(by=reporter) is None
    assert rewrite(draft, by=reporter, title="Autre titre").number == draft.version == 2
    assert rewrite(draft, by=reporter, title="Autre titre") is None
    draft.tags.add("IA")
    assert draft.keep(by=reporter).number == 3


def test_the_address_follows_the_title_until_readers_know_it(draft, reporter, editor):
    rewrite(draft, by=reporter, title="L’été des tablettes")
    draft.submit(by=reporter)
    draft.approve(by=editor)
    assert draft.publish(by=editor).slug == "l-ete-des-tablettes"
    rewrite(draft, by=reporter, title="Tout autre chose")
    draft.submit(by=reporter)
    draft.approve(by=editor)
    assert draft.publish(by=editor).slug == "l-ete-des-tablettes"


def test_an_address_chosen_by_hand_is_kept(reporter, editor, section):
    story = publish(by=reporter, and_by=editor, section=section, slug="mon-choix")
    assert story.publications.get().path == f"/logiciels/{story.pk}-mon-choix/"


@pytest.mark.parametrize(
    ("state", "label", "tone"),
    [
        ("draft", "Brouillon", "draft"),
        ("review", "En relecture", "review"),
        ("rework", "À reprendre", "rework"),
        ("ready", "Prêt", "ready"),
        ("live", "En ligne", "live"),
        ("changed", "En ligne · modifications en cours", "pending"),
        ("withdrawn", "Retiré", "withdrawn"),
    ],
)
def test_people_see_one_clear_label(state, label, tone, draft, reporter, editor, chief):
    steps = {
        "draft": [],
        "review": ["submit"],
        "rework": ["submit", "send_back"],
        "ready": ["submit", "approve"],
        "live": ["submit", "approve", "publish"],
        "changed": ["submit", "approve", "publish", "rewrite"],
        "withdrawn": ["submit", "approve", "publish", "withdraw"],
    }
    acts = {
        "submit": lambda: draft.submit(by=reporter),
        "send_back": lambda: draft.send_back(by=editor, why="Une source manque."),
        "approve": lambda: draft.approve(by=editor),
        "publish": lambda: draft.publish(by=editor),
        "rewrite": lambda: rewrite(draft, by=reporter, title="Autre"),
        "withdraw": lambda: draft.withdraw(by=chief, why="Erreur."),
    }
    for step in steps[state]:
        acts[step]()
    listed = type(draft).objects.with_standing().get(pk=draft.pk)
    for standing in (draft.standing(), listed.standing()):
        assert (standing.label, standing.tone) == (label, tone)


def test_a_scheduled_story_says_its_hour(approved, editor):
    approved.publish(by=editor, at=now() + timedelta(days=1))
    assert approved.standing().label.startswith("Programmé, ")


def test_a_list_reads_every_standing_with_one_query(
    reporter, editor, section, django_assert_num_queries
):
    for number in range(3):
        publish(by=reporter, and_by=editor, section=section, title=f"Titre {number}")
    write(by=reporter, section=section)
    with django_assert_num_queries(1):
        labels = [article.standing().label for article in _articles()]
    assert sorted(labels) == ["Brouillon", "En ligne", "En ligne", "En ligne"]


def _articles():
    from articles.content.article import Article

    return Article.objects.with_standing()


def test_the_title_of_a_cancelled_publication_is_never_an_address(approved, reporter, editor):
    rewrite(approved, by=reporter, title="Un secret à garder")
    approved.submit(by=reporter)
    approved.approve(by=editor)
    approved.publish(by=editor, at=now() + timedelta(hours=1))
    approved.unschedule(by=editor)
    rewrite(approved, by=reporter, title="Une annonce publique")
    approved.submit(by=reporter)
    approved.approve(by=editor)
    assert approved.publish(by=editor).slug == "une-annonce-publique"


def test_a_text_that_an_older_schema_let_in_can_still_be_withdrawn(live, chief):
    older = {"type": "doc", "content": [{"type": "marquee"}]}
    type(live).objects.filter(pk=live.pk).update(body=older)
    live.withdraw(by=chief, why="À vérifier.")
    assert not live.standing().is_live


def test_what_returns_after_a_withdrawal_may_be_a_correction(live, reporter, editor, chief):
    live.withdraw(by=chief, why="Chiffre faux.")
    rewrite(live, by=reporter, title="Le moteur tient dans trois gigaoctets")
    live.submit(by=reporter)
    live.approve(by=editor)
    publication = live.publish(
        by=editor, change="correction", note="Trois gigaoctets, et non deux."
    )
    assert publication.change == "correction"
    assert "et non deux" in publication.main_html


def test_a_page_with_thirty_signatures_can_be_published(approved, editor):
    from articles.content.authors import Author

    for number in range(30):
        author = Author.objects.create(name=f"Signature au nom assez long {number}")
        approved.bylines.create(author=author, position=number)
    approved.keep(by=editor)
    approved.work = "ready"
    approved.save()
    assert approved.publish(by=editor).byline.endswith("29")
