"""The house rules that a machine can hold; DESIGN and docs/decisions say why."""

import ast
import re
import subprocess

import pytest
from django.apps import apps

from newsroom.static import COMMENTS
from tests.code.sources import ROOT, files, length, name, python_files, tree

LONGEST_FILE = 300
LONGEST_FUNCTION = 20
FORBIDDEN_NAMES = re.compile(r"(^|_)(utils?|helpers?|common|services?|misc)(_|$)")


def test_files_are_short_enough_to_be_read_at_once():
    long = {
        name(file): lines
        for file in [*python_files(), *files("static/desk/**/*.js", "static/site/**/*.js")]
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_functions_are_short_enough_to_be_seen_whole():
    long = {
        f"{name(file)}:{node.name}": length(node)
        for file in python_files()
        # A drawing is one sequence of strokes, and no easier to see in pieces.
        if "demo/drawing/" not in name(file)
        for node in ast.walk(tree(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and length(node) > LONGEST_FUNCTION
    }
    assert long == {}


def test_no_drawer_for_things_without_a_place():
    assert [name(file) for file in python_files() if FORBIDDEN_NAMES.search(file.stem)] == []


def test_every_room_has_its_door_sign():
    for room in (ROOT / "articles").iterdir():
        if (room / "__init__.py").exists() and room.name not in {
            "migrations",
            "management",
            "templatetags",
        }:
            sign = ast.get_docstring(tree(room / "__init__.py"))
            assert sign, f"{room.name} says nothing of itself"
            assert len(sign.strip().splitlines()) <= 6, f"the sign of {room.name} is a book"


def test_every_model_is_imported_by_name():
    from articles import models

    concrete = {model.__name__ for model in apps.get_app_config("articles").get_models()}
    assert concrete == set(models.__all__)


def test_only_the_renderers_trust_html():
    trusting = {
        name(file)
        for file in python_files()
        if re.search(r"\bmark_safe\b|\|safe\b", file.read_text(encoding="utf-8"))
    }
    assert trusting <= {"articles/body/inline.py"}


def test_templates_make_no_html_safe_by_hand():
    trusting = {
        name(file)
        for file in files("templates/**/*.html")
        if "|safe" in file.read_text(encoding="utf-8")
    }
    assert trusting == set()


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_locks_name_no_address_and_hash_everything(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?://|index-url|find-links", text)
    pinned = re.findall(r"(?m)^[a-z0-9][^\n]*==[^\n]*$", text)
    assert len(pinned) > 10
    assert all(line.endswith("\\") for line in pinned)


def test_the_tree_names_no_place_of_this_machine():
    tracked = subprocess.run(
        ["git", "grep", "-lIF", f"{ROOT}/", "--", "."],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert tracked.stdout == ""


def test_pages_carry_no_inline_script_or_style():
    offending = {
        name(file)
        for file in files("templates/**/*.html")
        if re.search(
            r"<style|<[^>%{]*\sstyle=|<[^>%{]*\son(click|change|load|error|submit|input|focus|blur|key\w+|mouse\w+)=|<script(?![^>]*\bsrc=)(?![^>]*type=\"application/)",
            file.read_text(encoding="utf-8"),
        )
    }
    assert offending == set()


def test_no_text_in_a_script_looks_like_a_comment():
    """Scripts are served without their comments, which newsroom/static.py tells by the look of whole lines."""
    texts = {
        name(file): re.findall(r"`[^`]*`", file.read_text(encoding="utf-8"))
        for file in files("static/desk/**/*.js", "static/site/**/*.js")
    }
    assert [file for file, found in texts.items() if any(map(COMMENTS.search, found))] == []
