from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string

from articles.templatetags.french import people, signatures


def signed(name, role="texte"):
    return SimpleNamespace(name=name, path=f"/auteur/{name.lower()}/", role=role, job="")


def told(bylines) -> list[str]:
    return [
        group["opening"] + "".join(one["name"] + one["joint"] for one in group["people"])
        for group in signatures(bylines)
    ]


@pytest.mark.parametrize(
    ("bylines", "expected"),
    [
        ([], []),
        ([signed("Ana")], ["Par Ana"]),
        ([signed("Ana"), signed("Bo")], ["Par Ana et Bo"]),
        ([signed("Ana"), signed("Bo"), signed("Cléa")], ["Par Ana, Bo et Cléa"]),
        ([signed("Ana", "avec"), signed("Bo")], ["Par Bo", "avec Ana"]),
        (
            [signed("Ana", "photo"), signed("Bo"), signed("Cléa", "traduction")],
            ["Par Bo", "Traduction\N{NO-BREAK SPACE}: Cléa", "Photos\N{NO-BREAK SPACE}: Ana"],
        ),
    ],
)
def test_signatures_are_told_by_role(bylines, expected):
    assert told(bylines) == expected


def test_who_signed_twice_is_presented_once():
    both = [signed("Ana"), signed("Bo"), signed("Ana", "photo")]
    assert [one.name for one in people(both)] == ["Ana", "Bo"]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["Kaolin"], "Source\N{NO-BREAK SPACE}: Kaolin"),
        (["Kaolin", "Orvane"], "Sources\N{NO-BREAK SPACE}: Kaolin, Orvane"),
    ],
)
def test_sources_agree_in_number(labels, expected):
    sources = [SimpleNamespace(label=label, url="", consulted_on=None) for label in labels]
    story = SimpleNamespace(corrections=[], sources=sources, tags=[], bylines=[])
    assert expected in render_to_string("article/end.html", {"story": story})
