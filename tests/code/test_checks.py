import pytest
from django.core.checks import run_checks

from articles.content import house_pages
from launch import legal_pages, managing
from tests.house import write_page


@pytest.mark.parametrize(
    "address", ["", "www.example.org", "https://example.org/site", "ftp://example.org"]
)
def test_a_site_address_that_is_no_origin_is_told(settings, address):
    settings.SITE_URL = address
    assert "articles.E001" in {problem.id for problem in run_checks()}


def test_a_deployment_without_legal_pages_is_refused_with_their_names(db):
    def faults() -> dict:
        found = run_checks(include_deployment_checks=True)
        return {fault.id: fault.msg for fault in found if fault.id.startswith("articles.")}

    assert "Mentions légales, Confidentialité, Accessibilité" in faults()["articles.E002"]
    for slug in ("mentions-legales", "confidentialite"):
        write_page(slug)
    assert faults()["articles.E002"].endswith("vides : Accessibilité.")
    write_page("accessibilite")
    assert faults() == {}


def test_launcher_and_newsroom_agree_on_the_legal_pages():
    assert legal_pages.LEGAL == house_pages.LEGAL
    assert managing._needs_database(["check", "--deploy"])
    assert not managing._needs_database(["check"])


def test_a_database_that_fell_while_a_newsroom_opens_ends_nothing(tmp_path, monkeypatch):
    monkeypatch.delenv("NEWSROOM_DEBUG", raising=False)
    assert legal_pages.missing(f"postgres://newsroom@/newsroom?host={tmp_path}") == []


def test_the_newsroom_as_it_is_has_no_problem():
    assert run_checks() == []
