"""An author's beats and links, and sections under a section, as the desk keeps them."""

import pytest
from django.urls import reverse

from articles.content.authors import Author
from articles.content.sections import Section

THIN, NBSP = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"


def errors(response):
    assert response.status_code == 200
    return dict(response.context["adminform"].form.errors)


def test_beats_and_links_are_written_one_a_line(leading):
    page = reverse("admin:articles_author_add")
    told = {"beats": "l'IA\n\n logiciel libre ", "links": "mamot.example/@a\nhttps://b.example/"}
    leading.client.post(page, {"name": "Ada", "job": "", "biography": ""} | told)
    author = Author.objects.get(name="Ada")
    assert author.beats == ["l’IA", "logiciel libre"]
    assert author.links == ["https://mamot.example/@a", "https://b.example/"]
    again = leading.get(reverse("admin:articles_author_change", args=[author.pk])).content.decode()
    assert "https://mamot.example/@a\nhttps://b.example/" in again


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("links", "javascript:alert(1)"),
        ("links", "mailto:personne"),
        ("links", "https://" + "x" * 300),
        ("links", "rien du tout"),
        ("beats", "x" * 61),
    ],
)
def test_what_is_no_address_or_too_long_is_named(leading, name, value):
    page = reverse("admin:articles_author_add")
    assert set(errors(leading.client.post(page, {"name": "Ada", name: value}))) == {name}
    assert not Author.objects.filter(name="Ada").exists()


def test_a_section_is_put_under_another_and_no_deeper(leading):
    page = reverse("admin:articles_section_add")
    top = Section.objects.create(name="Mobile", slug="mobile")
    leading.client.post(page, {"name": "Réseaux", "position": 0, "parent": top.pk})
    under = Section.objects.get(name="Réseaux")
    assert under.path == "/mobile/reseaux/"
    deeper = leading.client.post(page, {"name": "5G", "position": 0, "parent": under.pk})
    assert set(errors(deeper)) == {"parent"}
    numbered = {"name": "5 G", "position": 0, "parent": top.pk}
    assert set(errors(leading.client.post(page, numbered))) == {"slug"}
    other = Section.objects.create(name="Web", slug="web")
    change = reverse("admin:articles_section_change", args=[top.pk])
    moved = {"name": "Mobile", "slug": "mobile", "position": 0, "parent": other.pk}
    assert set(errors(leading.client.post(change, moved))) == {"parent"}
