"""Where redirects lead, which are refused, and what a file of them must be."""

import pytest
from django.core.exceptions import ValidationError

from articles.content.redirect_files import BadFile, take_in
from articles.content.redirects import Redirect, find_way
from tests.house import redirect

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("rules", "asked", "leads"),
    [
        ([("/vieux", "/neuf/")], "/vieux", "/neuf/"),
        ([("/vieux/", "/neuf/")], "/vieux/", "/neuf/"),
        ([("/vieux", "/neuf/")], "/vieux/plus", None),
        ([("/blog/*", "/logiciels/")], "/blog/2019/a/", "/logiciels/2019/a/"),
        ([("/blog/*", "/logiciels/")], "/blog", "/logiciels/"),
        ([("/blog/*", "/logiciels/")], "/blogueur/", None),
        ([("/blog/*", "/")], "/blog/a/", "/a/"),
        ([("/blog/*", "/a/"), ("/blog/b/*", "/c/")], "/blog/b/d", "/c/d"),
        ([("/blog/*", "/a/"), ("/blog/b", "/c/")], "/blog/b/", "/c/"),
        ([("/un", "/deux"), ("/deux", "/trois/"), ("/trois", "/quatre/")], "/un", "/quatre/"),
        (
            [("/un", "/blog/x/"), ("/blog/*", "https://ailleurs.example/y")],
            "/un",
            "https://ailleurs.example/y/x/",
        ),
        ([("/été", "/juillet/")], "/été", "/juillet/"),
        ([("/%C3%A9t%C3%A9", "/juillet/")], "/été", "/juillet/"),
    ],
)
def test_a_lost_address_leads_where_the_table_says(rules, asked, leads):
    for source, target in rules:
        redirect(source, target, outside=target.startswith("https"))
    way = find_way(asked)
    assert (way and way.target) == leads


@pytest.mark.parametrize(
    ("target", "query", "leads"),
    [
        ("/neuf/", "a=1", "/neuf/?a=1"),
        ("/neuf/?b=2", "a=1", "/neuf/?b=2&a=1"),
        ("/neuf/#bas", "a=1", "/neuf/?a=1#bas"),
        ("/œuvre/", "", "/%C5%93uvre/"),
    ],
)
def test_queries_and_anchors_are_kept(target, query, leads):
    redirect("/vieux", target)
    assert find_way("/vieux", query).target == leads


def test_one_provisional_step_makes_the_whole_way_provisional():
    redirect("/un", "/deux")
    redirect("/deux", "/trois", code=302)
    assert find_way("/un").code == 302
    assert len(find_way("/un").rules) == 2


@pytest.mark.parametrize(
    ("there", "source", "target"),
    [
        ([], "/a", "/a/"),
        ([], "/a/*", "/a/"),
        ([], "/a/*", "/a/b/"),
        ([("/b", "/a")], "/a", "/b"),
        ([("/b", "/c"), ("/c", "/a?x=1")], "/a", "/b"),
        ([("/b/*", "/a/")], "/a/*", "/b/"),
        ([("/b/*", "/a/")], "/a/x", "/b/x"),
        ([("/a/*", "/b/c/"), ("/d/c/*", "/a/")], "/b/*", "/d/"),
        ([(f"/{step}", f"/{step + 1}") for step in range(1, 11)], "/0", "/1"),
    ],
)
def test_what_would_go_round_is_refused(there, source, target):
    for each in there:
        redirect(*each)
    with pytest.raises(ValidationError) as refused:
        redirect(source, target)
    assert set(refused.value.message_dict) == {"target"}


@pytest.mark.parametrize(
    ("there", "source", "target"),
    [
        ([], "/blog/*", "/"),
        ([("/b/x", "/a/y")], "/a/*", "/b/"),
        ([("/b", "/c"), ("/c", "/d")], "/a", "/b"),
        ([("/b/*", "/a/")], "/a", "/c"),
    ],
)
def test_what_ends_is_kept(there, source, target):
    for each in (*there, (source, target)):
        redirect(*each)


@pytest.mark.parametrize(
    ("field", "source", "target"),
    [
        ("source", "vieux", "/neuf/"),
        ("source", "//ailleurs", "/neuf/"),
        ("source", "/", "/neuf/"),
        ("source", "/*", "/neuf/"),
        ("source", "/?p=12", "/neuf/"),
        ("source", "/admin/articles/", "/neuf/"),
        ("source", "/Admin", "/neuf/"),
        ("source", "/api/v1", "/neuf/"),
        ("source", "/static/site.css", "/neuf/"),
        ("source", "/media/*", "/neuf/"),
        ("source", "/a%0Ab", "/neuf/"),
        ("target", "/vieux", "/admin/"),
        ("target", "/vieux", ""),
        ("target", "/vieux", "//ailleurs.example/"),
        ("target", "/vieux", "javascript:alert(1)"),
        ("target", "/vieux", "https://ailleurs.example/"),
        ("target", "/vieux", "https://moi@ailleurs.example/"),
        ("target", "/vieux", "/a\r\nSet-Cookie: x"),
        ("target", "/vieux", "/\\ailleurs.example"),
    ],
)
def test_addresses_that_may_not_be_are_refused_at_their_field(field, source, target):
    with pytest.raises(ValidationError) as refused:
        redirect(source, target, code=301)
    assert field in refused.value.message_dict


def test_the_site_s_own_full_address_is_a_path():
    made = redirect("http://127.0.0.1:8000/vieux/", "http://127.0.0.1:8000/neuf/")
    assert (made.source, made.target, made.outside) == ("/vieux", "/neuf/", False)


def test_a_file_is_taken_in_whole():
    redirect("/vieux", "/ancien/", hits=3)
    content = "\N{BYTE ORDER MARK}de;vers;code\n/vieux;/neuf/;301\n\n/blog/*;/logiciels/;302\n/parti;;410\n/seul;/neuf/\n"
    assert take_in(content.encode()) == 4
    kept = Redirect.objects.values_list("source", "is_prefix", "target", "code", "hits")
    assert set(kept) == {
        ("/vieux", False, "/neuf/", 301, 3),
        ("/blog", True, "/logiciels/", 302, 0),
        ("/parti", False, "", 410, 0),
        ("/seul", False, "/neuf/", 301, 0),
    }


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("/a,/b,301\n/c,/d,404\n", [2]),
        ("/a,/b\nsans-barre,/d\n/admin/,/e\n", [2, 3]),
        ("/a,/b\n/b,/a\n", [1, 2]),
        ("/a,/b\n/c,/d\n/a/,/e\n", [3]),
        ("/a,https://ailleurs.example/,301\n", [1]),
        ("/a,/b,301,plus\n", [1]),
        ("/a,,301\n", [1]),
        ("from,to,code\n", [1]),
        ("", [1]),
        ('/a,"' + "x" * 200_000, [1]),
    ],
)
def test_a_file_with_a_fault_changes_nothing_and_says_which_lines(content, lines):
    redirect("/là", "/ici/")
    with pytest.raises(BadFile) as bad:
        take_in(content.encode())
    assert [fault.line for fault in bad.value.faults] == lines
    assert all(fault.told for fault in bad.value.faults)
    assert [each.source for each in Redirect.objects.all()] == ["/là"]


def test_a_file_is_judged_with_the_table_it_joins():
    redirect("/b", "/a")
    with pytest.raises(BadFile):
        take_in(b"/a,/b")
    assert take_in(b"/a,/b\n/b,/c") == 2
    assert take_in("/été,https://ailleurs.example/".encode("cp1252"), outside=True) == 1
