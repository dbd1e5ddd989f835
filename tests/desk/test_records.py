"""The records around the articles: who keeps them, and what they refuse."""

import pytest
from django.urls import reverse

from articles.content.authors import Author
from articles.content.dossiers import Dossier
from articles.content.products import Product
from articles.content.sections import Section
from articles.content.sources import Source
from articles.content.tags import Tag
from articles.desk.records_rights import RIGHTS
from articles.media.collections import Collection
from articles.proofreading.house_rules import HouseRule
from articles.proofreading.house_words import HouseWord
from articles.search.synonyms import Synonyms
from articles.staff.users import Role, User
from tests import house
from tests.body.samples import block, doc, paragraph
from tests.desk.sending import text_of, told
from tests.media.papers import paper
from tests.people import person, publish, write

CAN = {True: {200}, False: {302, 403}}


def address(name, *arguments):
    return reverse(f"admin:articles_{name}", args=arguments)


def errors(response):
    assert response.status_code == 200
    return dict(response.context["adminform"].form.errors)


@pytest.mark.parametrize("role", Role.values)
@pytest.mark.parametrize("record", RIGHTS)
def test_the_table_of_rights_holds_at_every_door(at_the_desk, record, role, db):
    desk = at_the_desk(person("quelqu-un", "Ève", "Martin", role))
    rights = RIGHTS[record].get(role, frozenset())
    assert (desk.get(address(f"{record}_changelist")).status_code == 200) == ("view" in rights)
    assert (desk.get(address(f"{record}_add")).status_code == 200) == ("add" in rights)


@pytest.mark.parametrize("record", RIGHTS)
def test_every_form_of_a_record_opens(administering, record, reporter):
    made = {
        "source": lambda: Source.objects.create(name="Agence", kind="agence"),
        "tag": lambda: Tag.objects.create(name="Mot", slug="mot"),
        "product": lambda: Product.objects.create(name="Produit"),
        "image": lambda: __import__("tests.desk.pictures", fromlist=["image"]).image(),
        "collection": lambda: Collection.objects.create(name="Salon"),
        "document": paper,
        "author": lambda: reporter.author,
        "dossier": lambda: Dossier.objects.create(name="Dossier"),
        "section": lambda: Section.objects.create(name="Rubrique"),
        "houserule": lambda: HouseRule.objects.create(wrong="digital", right="numérique", why="."),
        "houseword": lambda: HouseWord.objects.create(word="Nadella"),
        "synonyms": lambda: Synonyms.objects.create(words=["IA", "intelligence artificielle"]),
        "siteidentity": house.identity,
        "housepage": lambda: house.write_page("charte"),
        "redirect": lambda: house.redirect("/vieux", "/neuf/"),
        "user": lambda: reporter,
    }[record]()
    for page in ("change", "history"):
        assert administering.get(address(f"{record}_{page}", made.pk)).status_code == 200
    assert administering.get(address(f"{record}_changelist"), q="É").status_code == 200


def test_what_was_done_is_said_in_the_house_s_french(leading):
    assert "<h1>Nouvel auteur</h1>" in leading.get(address("author_add")).content.decode()
    page = address("section_add")
    assert "<h1>Nouvelle rubrique</h1>" in leading.get(page).content.decode()
    rule = leading.get(address("houserule_add")).content.decode()
    assert "<h1>Nouvelle règle maison</h1>" in rule
    named = "Rubrique «\N{NO-BREAK SPACE}Espace\N{NO-BREAK SPACE}»"
    added = leading.client.post(page, {"name": "Espace", "position": 3}, follow=True)
    assert told(added) == f"{named} ajoutée."
    page = address("section_delete", Section.objects.get().pk)
    deleted = leading.client.post(page, {"post": "yes"}, follow=True)
    assert told(deleted) == f"{named} supprimée."


def test_a_section_may_not_take_an_address_of_the_site(leading):
    response = leading.post(address("section_add"), name="Recherche", slug="tag", position=0)
    assert "slug" in errors(response)
    leading.post(address("section_add"), name="Espace et sciences", position=3)
    assert Section.objects.get().slug == "espace-et-sciences"


@pytest.mark.parametrize("record", ["author", "dossier", "housepage", "product", "section"])
def test_an_address_that_another_has_is_refused_in_plain_words(leading, record):
    sent = {"slug": "prise", "position": 3, "entries-TOTAL_FORMS": 0, "entries-INITIAL_FORMS": 0}
    label = "title" if record == "housepage" else "name"
    for name in ("Une", "Autre"):
        answer = leading.post(address(f"{record}_add"), **sent | {label: name})
    assert errors(answer) == {"slug": ["Cette adresse est déjà prise."]}
    assert 'value="Autre"' in text_of(answer)


def test_what_another_record_has_is_told_in_plain_words(leading, reporter):
    author = leading.post(address("author_add"), name="Ève", user=reporter.pk)
    assert errors(author) == {"user": ["Ce compte a déjà sa fiche d’auteur."]}
    Source.objects.create(name="Agence", kind="agence")
    source = leading.post(address("source_add"), name="Agence", kind="agence")
    assert errors(source) == {"name": ["Il y a déjà une source de ce nom."]}


def test_an_address_that_is_none_is_refused_without_jargon(reporting):
    for record, sent in (
        ("product", {"name": "Lucarne"}),
        ("source", {"name": "A", "kind": "agence"}),
    ):
        answer = reporting.post(address(f"{record}_add"), url="javascript:alert(1)", **sent)
        assert "Ce n’est pas une adresse web" in str(errors(answer)["url"])
        assert "javascript:alert(1)" in text_of(answer)


@pytest.mark.parametrize("record", ["author", "section"])
def test_no_choice_of_a_record_is_a_row_of_dashes(leading, record):
    shown = text_of(leading.get(address(f"{record}_add")))
    assert "---" not in shown
    assert '<option value="" selected>Aucun' in shown


def test_a_section_stands_neither_under_itself_nor_goes_while_others_stand_under_it(leading):
    section = Section.objects.create(name="Logiciels")
    page = address("section_change", section.pk)
    assert "<option" in text_of(leading.get(page))
    assert f'<option value="{section.pk}"' not in text_of(leading.get(page))
    child = Section.objects.create(name="Navigateurs", parent=section)
    kept = leading.client.post(address("section_delete", section.pk), {"post": "yes"}, follow=True)
    assert "elle a des sous-rubriques (Navigateurs)" in told(kept)
    assert Section.objects.filter(pk=child.parent_id).exists()


def test_words_of_records_are_measured_as_they_are_kept(reporting):
    response = reporting.post(address("source_add"), name="a" * 159 + "?", kind="agence")
    assert reporting.post(address("source_add"), name="a" * 158 + "?", kind="agence")
    assert Source.objects.filter(name="a" * 158 + "\N{NARROW NO-BREAK SPACE}?").exists()
    assert response.status_code in {200, 302}


def test_the_points_of_a_product_are_lines(reporting):
    points = "Cite ses sources\n\n  L'essai dure deux mois  \n"
    reporting.post(address("product_add"), name="Lucarne", points=points)
    product = Product.objects.get()
    assert product.points == ["Cite ses sources", "L’essai dure deux mois"]
    shown = text_of(reporting.get(address("product_change", product.pk)))
    assert "Cite ses sources\nL’essai dure deux mois" in shown
    for wrong in ("a" * 201, "a\x00"):
        response = reporting.post(address("product_add"), name="X", points=wrong)
        assert "points" in errors(response)


def test_two_spellings_of_a_tag_are_refused_with_the_one_there_is(editing):
    Tag.objects.create(name="IA générative", slug="ia-generative")
    response = editing.post(address("tag_add"), name="ia generative")
    assert "IA générative" in str(errors(response)["slug"])
    assert "name" in errors(editing.post(address("tag_add"), name="un, deux"))
    for name in ("!!!", "???"):
        assert set(errors(editing.post(address("tag_add"), name=name))) == {"name"}
    assert "slug" in errors(editing.post(address("tag_add"), name="École", slug="École"))
    editing.post(address("tag_add"), name="L'école")
    assert Tag.objects.filter(slug="l-ecole", name="L’école").exists()


def test_the_list_of_tags_counts_uses_in_one_query(
    editing, reporter, section, django_assert_max_num_queries
):
    write(by=reporter, section=section, tags=["un", "deux"])
    write(by=reporter, section=section, tags=["un"])
    with django_assert_max_num_queries(5):
        response = editing.get(address("tag_changelist"))
    counts = {tag.name: tag.uses_count for tag in response.context["cl"].result_list}
    assert counts == {"un": 2, "deux": 1}


@pytest.mark.parametrize("record", ["author", "section", "source", "tag"])
def test_a_record_that_serves_is_not_deleted(leading, draft, reporter, record):
    source = Source.objects.create(name="Agence", kind="agence")
    draft.source_credits.create(source=source)
    draft.tags.add("mot")
    draft.keep(by=reporter)
    used = {
        "author": reporter.author,
        "section": draft.section,
        "source": source,
        "tag": Tag.objects.get(),
    }[record]
    refused = leading.client.post(
        address(f"{record}_delete", used.pk), {"post": "yes"}, follow=True
    )
    assert "s’en servent" in told(refused)
    assert type(used).objects.filter(pk=used.pk).exists()


def test_an_author_that_nobody_uses_is_deleted_by_the_chief_only(leading, editing):
    author = Author.objects.create(name="Personne")
    assert editing.post(address("author_delete", author.pk), post="yes").status_code == 403
    leading.post(address("author_delete", author.pk), post="yes")
    assert not Author.objects.filter(pk=author.pk).exists()


def test_the_administrator_opens_accounts_and_gives_roles(administering):
    administering.post(
        address("user_add"),
        username="lea",
        first_name="Léa",
        last_name="Petit",
        role="edition",
        password1="un-mot-de-passe-long",
        password2="un-mot-de-passe-long",
    )
    made = User.objects.get(username="lea")
    assert (made.role, made.is_staff, made.is_superuser) == ("edition", True, False)
    assert made.check_password("un-mot-de-passe-long")


def test_the_administrator_does_not_lock_themself_out(administering):
    me = administering.user
    response = administering.post(
        address("user_change", me.pk), username=me.username, role="journaliste"
    )
    assert set(errors(response)) == {"role", "is_active", "is_staff"}


def test_a_new_password_is_set_for_somebody(administering, reporter):
    new = "un-autre-mot-de-passe"
    page = reverse("admin:auth_user_password_change", args=[reporter.pk])
    assert "Nouveau mot de passe" in text_of(administering.get(page))
    administering.post(page, password1=new, password2=new)
    reporter.refresh_from_db()
    assert reporter.check_password(new)


def test_one_s_own_password_is_changed(reporting):
    page = reverse("admin:password_change")
    assert "Changer de mot de passe" in text_of(reporting.get(page))
    reporting.post(
        page,
        old_password="mot-de-passe",
        new_password1="un-autre-mot-de-passe",
        new_password2="un-autre-mot-de-passe",
    )
    reporting.user.refresh_from_db()
    assert reporting.user.check_password("un-autre-mot-de-passe")


def test_what_readers_see_of_a_sheet_is_the_editors_to_change(
    reporting, editing, reporter, editor, section
):
    """A journalist adds sheets and mends their own; once one stands on a live page, changing it publishes."""
    shown = Product.objects.create(name="Bavard", publisher="Armor IA")
    spare = Product.objects.create(name="Muet")
    body = doc(paragraph("Un assistant."), block("productCard", product=shown.pk))
    publish(by=reporter, and_by=editor, section=section, body=body)
    for product, desk, may in (
        (shown, reporting, False),
        (spare, reporting, True),
        (shown, editing, True),
    ):
        address = reverse("admin:articles_product_change", args=[product.pk])
        desk.client.post(
            address, {"name": product.name, "publisher": f"Chez {desk.user}", "points": ""}
        )
        product.refresh_from_db()
        assert (product.publisher == f"Chez {desk.user}") == may
