"""Tags by the names people type: synonyms stand for them, and not everybody adds to the list."""

import pytest
from django.urls import reverse

from articles.content.tag_names import nearest_tag, refuse_synonym, refuse_tag, tags_named
from articles.content.tags import Tag
from articles.typography import slugify
from articles.workflow.autosaving import Autosave
from tests.desk.sending import errors_of, page, sheet, text_of
from tests.desk.test_lookups import look_up
from tests.desk.test_stale import merge_with
from tests.people import rewrite


@pytest.fixture
def ai(db):
    tag = Tag.objects.create(name="intelligence artificielle")
    for name in ("IA", "A.I.", "machine pensante"):
        tag.synonyms.create(name=name)
    return tag


@pytest.fixture
def chips(db):
    return Tag.objects.create(name="processeurs")


def tagged(article) -> set[str]:
    return set(article.tagged.values_list("tag__name", flat=True))


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("intelligence artificielle", "intelligence artificielle"),
        ("Intelligence  Artificielle", "intelligence artificielle"),
        ("IA", "intelligence artificielle"),
        ("ia", "intelligence artificielle"),
        ("a i", "intelligence artificielle"),
        ("Machine-Pensante", "intelligence artificielle"),
        ("PROCESSEURS", "processeurs"),
        ("processeur", None),
        ("I", None),
    ],
)
def test_a_name_stands_for_one_tag_or_none(ai, chips, typed, meant):
    found = tags_named({slugify(typed): typed}).get(slugify(typed))
    assert (found and found.name) == meant


def test_a_tag_whose_address_was_changed_keeps_its_name(db):
    tag = Tag.objects.create(name="Qi", slug="recharge-sans-fil")
    assert tags_named({"qi": "qi"}) == {"qi": tag}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("réseau de neurones", ""),
        ("IA", ""),
        ("???", "ne peut pas être un synonyme"),
        ("Intelligence artificielle", "est le nom du mot-clé lui-même"),
        ("Processeurs", "« processeurs » est un mot-clé. Pour en faire un synonyme"),
        ("CPU", "est déjà un synonyme de « processeurs »"),
    ],
)
def test_what_may_be_a_synonym_of_a_tag(ai, chips, name, told):
    chips.synonyms.create(name="CPU")
    said = plain(refuse_synonym(name, ai))
    assert said == told if not told else told in said


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("processeurs", "C’est déjà l’adresse du mot-clé « processeurs »."),
        ("ia", "« IA » est un synonyme du mot-clé « intelligence artificielle »"),
        ("robotique", ""),
    ],
)
def test_what_may_be_the_address_of_a_new_tag(ai, chips, slug, told):
    said = plain(refuse_tag(slug, Tag()))
    assert said == told if not told else told in said


@pytest.mark.parametrize(
    ("typed", "near"),
    [("proceseurs", "processeurs"), ("processor", "processeurs"), ("machines pensantes", "intelligence artificielle"), ("zèbre", None)],
)  # fmt: skip
def test_the_nearest_tag_of_a_slip(ai, chips, typed, near):
    found = nearest_tag(typed)
    assert (found and found.name) == near


def address(name, *arguments):
    return reverse(f"admin:articles_tag_{name}", args=arguments)


def errors(response):
    assert response.status_code == 200
    return dict(response.context["adminform"].form.errors)


class TestThePageOfATag:
    def test_keeps_synonyms_as_one_line(self, editing, chips):
        words = {"name": "processeurs", "slug": "processeurs"}
        editing.post(address("change", chips.pk), **words, synonym_names="CPU,  puce, l'uc, cpu,")
        assert set(chips.synonyms.values_list("name", "slug")) == {
            ("CPU", "cpu"),
            ("puce", "puce"),
            ("l’uc", "l-uc"),
        }
        shown = text_of(editing.get(address("change", chips.pk)))
        assert 'value="CPU, l’uc, puce"' in shown
        editing.post(address("change", chips.pk), **words, synonym_names="Puce")
        assert list(chips.synonyms.values_list("name", flat=True)) == ["Puce"]

    def test_says_what_to_do_where_the_synonym_is_a_tag(self, editing, ai, chips, draft):
        draft.tags.add(chips)
        sent = {"name": ai.name, "slug": ai.slug, "synonym_names": "IA, Processeurs"}
        (told,) = errors(editing.post(address("change", ai.pk), **sent))["synonym_names"]
        assert plain(told) == (
            "« processeurs » est un mot-clé, employé dans 1 article. Pour en faire un synonyme, donnez d’abord "
            "« intelligence artificielle » à ses articles, puis supprimez-le."
        )
        assert ai.synonyms.count() == 3

    def test_refuses_a_tag_that_is_a_synonym_already(self, editing, ai, chips):
        refused = errors(editing.post(address("add"), name="ia"))
        assert "intelligence artificielle" in str(refused["name"])
        renamed = editing.post(address("change", chips.pk), name="IA", slug="processeurs")
        assert "name" in errors(renamed)

    def test_a_tag_is_found_once_by_its_synonyms(self, editing, ai, chips):
        listed = editing.get(address("changelist"), q="i").context["cl"].result_list
        assert [tag.name for tag in listed] == ["intelligence artificielle"]

    def test_a_journalist_reads_it(self, reporting, ai):
        shown = text_of(reporting.get(address("change", ai.pk)))
        assert "A.I., IA, machine pensante" in shown
        assert 'name="synonym_names"' not in shown


class TestTheField:
    def test_a_synonym_gives_the_tag_itself(self, reporting, draft, ai, chips):
        reporting.save(draft, tag_names="ia, Processeurs, intelligence artificielle")
        assert tagged(draft) == {"intelligence artificielle", "processeurs"}
        assert 'value="intelligence artificielle, processeurs"' in text_of(reporting.open(draft))
        assert Tag.objects.count() == 2

    def test_editors_make_tags(self, editing, draft, ai):
        editing.save(draft, tag_names="IA, Un mot neuf")
        assert tagged(draft) == {"intelligence artificielle", "Un mot neuf"}

    def test_a_journalist_is_told_what_is_no_tag_and_loses_nothing(self, reporting, draft, chips):
        answer = reporting.save(draft, tag_names="procesors, zèbre, Processeurs", title="Gardé")
        slip, stranger = map(plain, errors_of(answer)["tag_names"])
        assert slip.startswith("« procesors » n’est pas un mot-clé")
        assert slip.endswith("Le plus proche : « processeurs ».")
        assert stranger.startswith("« zèbre » n’est pas un mot-clé")
        assert 'value="procesors, zèbre, Processeurs"' in text_of(answer)
        assert "Gardé" in text_of(answer)
        assert not Tag.objects.exclude(pk=chips.pk).exists()

    def test_a_tag_the_article_has_stays_allowed(self, reporting, draft):
        draft.tags.add("d’avant")
        reporting.save(draft, tag_names="d'avant", title="Changé")
        draft.refresh_from_db()
        assert (tagged(draft), draft.title) == ({"d’avant"}, "Changé")

    def test_autosave_keeps_what_was_typed(self, reporting, draft, ai):
        sent = sheet(draft, tag_names="ia, zèbre") | {"sequence": 1}
        assert reporting.post(page(draft, "autosave"), **sent).status_code == 200
        assert Autosave.objects.get().sheet["tag_names"] == ["ia, zèbre"]
        opened = reporting.open(draft)
        assert 'value="ia, zèbre"' in text_of(opened)
        assert "tag_names" in errors_of(opened)

    def test_a_merge_puts_the_tag_in_the_place_of_its_synonym(self, reporting, editor, draft, ai):
        mine = sheet(draft, tag_names="IA")
        rewrite(draft, by=editor, title="Le titre de Nadia")
        asked = reporting.client.post(page(draft), mine)
        shown = text_of(reporting.get(asked.headers["Location"]))
        assert "intelligence artificielle" in shown
        merge_with(reporting, asked)
        assert tagged(draft) == {"intelligence artificielle"}

    def test_only_those_who_may_are_offered_to_create(self, reporting, editing, draft):
        assert "data-create" not in text_of(reporting.open(draft))
        assert "data-create" in text_of(editing.open(draft))


class TestTheProposals:
    def test_tell_the_synonym_and_the_uses(self, reporting, draft, ai):
        draft.tags.add(ai)
        (found,) = look_up(reporting, "tags", q="ia")
        assert (found["label"], found["via"], found["exact"]) == (ai.name, "IA", True)
        assert plain(found["detail"]) == "1 article"

    @pytest.mark.parametrize(
        ("typed", "names"),
        [
            ("INTEL", ["intelligence artificielle"]),
            ("energ", ["Énergie"]),
            ("pensante", ["intelligence artificielle"]),
            ("i", ["Énergie", "asiatique (IA)", "intelligence artificielle"]),
            ("IA", ["intelligence artificielle", "asiatique (IA)"]),
            ("zèbre", []),
            ("inteligence artificiele", ["intelligence artificielle"]),
            ("\x00zèbre", []),
            ("", ["asiatique (IA)", "Énergie", "intelligence artificielle"]),
        ],
    )
    def test_are_found_whatever_accents_and_capitals(self, reporting, ai, typed, names):
        Tag.objects.create(name="Énergie")
        Tag.objects.create(name="asiatique (IA)")
        found = [one["label"] for one in look_up(reporting, "tags", q=typed)]
        assert sorted(found) == sorted(names)

    def test_what_was_typed_whole_comes_first(self, reporting, ai, draft):
        draft.tags.add("asiatique (IA)")
        found = [one["label"] for one in look_up(reporting, "tags", q="IA")]
        assert found == ["intelligence artificielle", "asiatique (IA)"]

    def test_most_used_first(self, reporting, draft):
        draft.tags.add("zinc")
        Tag.objects.create(name="zébu")
        assert [one["label"] for one in look_up(reporting, "tags", q="z")] == ["zinc", "zébu"]

    def test_cost_one_query(self, reporting, ai, chips, django_assert_max_num_queries):
        with django_assert_max_num_queries(3):
            look_up(reporting, "tags", q="i")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("processeurs", "Il y a déjà un mot-clé de ce nom."),
        ("!!!", "Il faut au moins une lettre ou un chiffre."),
    ],
)
def test_a_name_that_is_taken_or_says_nothing_is_told_at_its_field(editing, chips, name, told):
    response = editing.post(address("add"), name=name, slug="", description="")
    assert errors(response)["name"] == [told]
    assert Tag.objects.count() == 1
