"""The vendored bundle and the list it is made of say the same; its lock names versions and hashes, and no address."""

import json
import re

import pytest

from launch.state import ROOT

BUNDLE = ROOT / "static/desk/vendor/tiptap.js"
SCRIPTS = [*ROOT.glob("static/desk/editor/*.js"), *ROOT.glob("static/desk/js/*.js")]
IMPORT = re.compile(r"import\s*\{([^}]*)\}\s*from\s*\"[./]*vendor/tiptap\.js\"")


def exported(script: str) -> set[str]:
    """The names after `export {`, as others import them."""
    lists = re.findall(r"export\s*\{([^}]*)\}", script)
    names = {name.strip() for listed in lists for name in listed.split(",") if name.strip()}
    return {name.split(" as ")[-1].strip() for name in names}


def test_the_bundle_offers_what_its_list_names():
    listed = (ROOT / "bundle/tiptap.js").read_text()
    assert exported(BUNDLE.read_text()) == exported(listed) | {"pm"}


def test_everything_that_is_bundled_is_used():
    used = {
        name.split(" as ")[0].strip()
        for script in SCRIPTS
        for found in IMPORT.findall(script.read_text())
        for name in found.split(",")
        if name.strip()
    }
    assert used == exported(BUNDLE.read_text())


LOCKED = ("bundle", "checkers", "bench/lighthouse")


@pytest.mark.parametrize("folder", LOCKED)
def test_a_lock_has_a_hash_for_everything_and_no_address(folder):
    text = (ROOT / folder / "package-lock.json").read_text()
    packages = json.loads(text)["packages"]
    assert "://" not in text
    assert all("integrity" in told for name, told in packages.items() if name)


@pytest.mark.parametrize("folder", LOCKED)
def test_versions_are_pinned(folder):
    told = json.loads((ROOT / folder / "package.json").read_text())
    wanted = told.get("dependencies", {}) | told.get("devDependencies", {})
    assert wanted
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
