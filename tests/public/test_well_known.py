"""What machines look for at addresses that are known everywhere."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.house import identity


def fields(answer) -> dict[str, str]:
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    lines = answer.content.decode().splitlines()
    return dict(line.split(": ", 1) for line in lines)


@pytest.mark.parametrize("moment", ["2026-01-01", "2026-07-31", "2026-12-31"])
def test_security_txt_is_young_and_says_whom_to_tell(client, db, settings, time_machine, moment):
    time_machine.move_to(f"{moment} 12:00+00:00", tick=False)
    assert client.get("/.well-known/security.txt").status_code == 404
    identity(contact="redaction@relais.example")
    found = fields(client.get("/.well-known/security.txt"))
    assert found["Contact"] == "mailto:redaction@relais.example"
    assert found["Preferred-Languages"].startswith("fr")
    assert found["Canonical"] == "http://127.0.0.1:8000/.well-known/security.txt"
    left = datetime.fromisoformat(found["Expires"]) - datetime.now(UTC)
    assert timedelta(days=140) < left < timedelta(days=365)
    settings.NEWSROOM_SECURITY_CONTACT = "https://relais.example/faille"
    settings.NEWSROOM_SECURITY_POLICY = "https://relais.example/politique"
    found = fields(client.get("/.well-known/security.txt"))
    assert found["Contact"] == "https://relais.example/faille"
    assert found["Policy"] == "https://relais.example/politique"


@pytest.mark.parametrize(
    ("reserved", "policy", "told"),
    [
        (None, "", None),
        (True, "", [{"location": "/", "tdm-reservation": 1}]),
        (False, "", [{"location": "/", "tdm-reservation": 0}]),
        (
            True,
            "https://relais.example/fouille",
            [
                {
                    "location": "/",
                    "tdm-reservation": 1,
                    "tdm-policy": "https://relais.example/fouille",
                }
            ],
        ),
    ],
)
def test_the_reservation_of_rights_is_what_the_house_set(
    client, db, settings, reserved, policy, told
):
    settings.NEWSROOM_TDM_RESERVED, settings.NEWSROOM_TDM_POLICY = reserved, policy
    answer = client.get("/.well-known/tdmrep.json")
    assert answer.status_code == (404 if told is None else 200)
    if told:
        assert answer["Content-Type"] == "application/json"
        assert json.loads(answer.content) == told


def test_robots_that_feed_models_are_refused_by_name_when_the_house_says_so(client, settings):
    assert "GPTBot" not in client.get("/robots.txt").content.decode()
    settings.NEWSROOM_REFUSE_AI_CRAWLERS = True
    groups = client.get("/robots.txt").content.decode().split("\n\n")
    refused = next(group for group in groups if "GPTBot" in group)
    assert refused.splitlines()[-1] == "Disallow: /"
    assert "User-agent: ClaudeBot" in refused
    assert groups[0].splitlines() == ["User-agent: *", "Disallow: /admin/"]
    assert groups[-1].startswith("Sitemap: ")
    settings.NEWSROOM_AI_CRAWLERS = ["Toto"]
    assert "GPTBot" not in client.get("/robots.txt").content.decode()
