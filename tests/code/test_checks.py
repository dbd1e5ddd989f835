import pytest
from django.core.checks import run_checks


@pytest.mark.parametrize(
    "address", ["", "www.example.org", "https://example.org/site", "ftp://example.org"]
)
def test_a_site_address_that_is_no_origin_is_told(settings, address):
    settings.SITE_URL = address
    assert "articles.E001" in {problem.id for problem in run_checks()}


def test_the_newsroom_as_it_is_has_no_problem():
    assert run_checks() == []
