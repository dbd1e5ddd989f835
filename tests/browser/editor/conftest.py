"""The editor on a page of its own; any console error or warning fails the test that caused it."""

import pytest

from tests.browser.editor.desk import Desk
from tests.browser.editor.serving import EditorPage


@pytest.fixture(scope="package")
def served():
    page = EditorPage()
    yield page
    page.close()


@pytest.fixture
def desk(chromium, served):
    """The page, opened by `desk.open(document)`; its errors fail the test at the end."""
    served.reset()
    context = chromium.new_context(viewport={"width": 1100, "height": 900}, locale="fr-FR")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk = Desk(context.new_page(), served)
    yield desk
    context.close()
    assert desk.errors == []
