"""Every page is right HTML: the Nu checker has no error and no warning, but those that are explained here."""

from __future__ import annotations

import json
import subprocess

import pytest

from launch.nu import JAR
from tests.public.house import open_house

pytestmark = [pytest.mark.markup, pytest.mark.django_db]

# What it says, and why we do it all the same.
EXPLAINED: dict[str, str] = {}


def test_no_page_has_a_fault(client, tmp_path, reporter, editor, chief, outsider, section):
    house = open_house(
        reporter=reporter, editor=editor, chief=chief, outsider=outsider, section=section
    )
    for name, path in house.items():
        response = client.get(path)
        assert response.status_code == (int(name) if name.isdigit() else 200), path
        (tmp_path / f"{name}.html").write_bytes(response.content)
    told = faults(tmp_path)
    assert not told, "\n".join(told)


def faults(folder) -> list[str]:
    """One line a fault: page, place, what Nu says, and the piece of HTML."""
    command = ["java", "-Xss2m", "-jar", str(JAR), "--stdout", "--format", "json"]
    files = sorted(str(file) for file in folder.glob("*.html"))
    done = subprocess.run([*command, *files], capture_output=True, check=False)
    told = json.loads(done.stdout)["messages"]
    return [
        f"{message['url'].rpartition('/')[2]}:{message.get('lastLine')} {message['message']} — {message.get('extract', '')}"
        for message in told
        if not any(words in message["message"] for words in EXPLAINED)
    ]
