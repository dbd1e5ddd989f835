"""A person at the desk, in a browser of their own: what they click and what they type."""

from __future__ import annotations

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, expect


class Person:
    """`errors` gathers what the browser complained of; a journey ends by asserting that there is nothing."""

    def __init__(self, browser: Browser, address: str, **context):
        self.address = address
        desktop = {"locale": "fr-FR", "viewport": {"width": 1280, "height": 900}}
        self.context = browser.new_context(**desktop | context)
        self.page = self.context.new_page()
        self.errors: list[str] = []
        self.has_left = False
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note(self, message) -> None:
        # A page asked for on purpose while it is not there is no fault of the page.
        complains = message.type in {"error", "warning"} and not self.has_left
        if complains and "status of 4" not in message.text:
            self.errors.append(message.text)

    def log_in(self, username: str, password: str) -> Person:
        self.page.goto(f"{self.address}/admin/")
        self.page.get_by_label("Nom d’utilisateur").fill(username)
        self.page.get_by_label("Mot de passe").fill(password)
        self.page.get_by_role("button", name="Se connecter").click()
        expect(self.page.get_by_role("heading", name="Le bureau")).to_be_visible()
        return self

    def enter(self, username: str) -> Person:
        """With a session, as after the login page: the first story goes through that page, the others need not."""
        from articles.staff.users import User

        visitor = Client()
        visitor.force_login(User.objects.get(username=username))
        session = visitor.cookies[settings.SESSION_COOKIE_NAME]
        self.context.add_cookies(
            [{"name": session.key, "value": session.value, "url": self.address}]
        )
        return self

    def leave(self) -> None:
        # Silent first: a request that is just being sent would outlive the browser.
        self.has_left = True
        self.context.set_offline(True)
        self.context.close()

    def click(self, button: str) -> None:
        """A button of the page; those under “Autres actions” are looked for there."""
        wanted = self.page.get_by_role("button", name=button, exact=True)
        aside = self.page.get_by_text("Autres actions")
        expect(wanted.or_(aside).first).to_be_visible()
        if not wanted.first.is_visible():
            aside.click()
        wanted.first.click()
        self.page.wait_for_load_state()

    def expect_words(self, words: str) -> None:
        expect(self.page.locator("body")).to_contain_text(words)

    def type_blocks(self, blocks: list[tuple]) -> None:
        """Types an article body: ("paragraph", words), ("heading", words), ("quotation", words, speaker, role),
        ("bullets", [words, …]), ("product", name)."""
        text = self.page.locator(".text[contenteditable=true]")
        text.focus()
        expect(text).to_be_focused()
        for place, (kind, *told) in enumerate(blocks):
            if place:
                self.page.keyboard.press("Enter")
            getattr(self, f"_type_{kind}")(*told)

    def _type_paragraph(self, words: str) -> None:
        self._keys(words)

    def _type_heading(self, words: str) -> None:
        self._insert("intertitre")
        self._keys(words)

    def _type_bullets(self, items: list[str]) -> None:
        self._insert("puces")
        for place, words in enumerate(items):
            if place:
                self.page.keyboard.press("Enter")
            self._keys(words)
        self.page.keyboard.press("Enter")

    def _type_quotation(self, words: str, speaker: str, role: str) -> None:
        self._insert("citation")
        self._keys(words)
        self.page.get_by_label("Qui parle").last.fill(speaker)
        for filled in ("", role, "", ""):
            self._keys(filled)
            self.page.keyboard.press("Enter")

    def _type_product(self, name: str) -> None:
        self._insert("fiche")
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_role("combobox").or_(dialog.get_by_role("searchbox")).first.fill(name)
        dialog.get_by_role("option", name=name).first.click()

    def _insert(self, words: str) -> None:
        self._keys(f"/{words}")
        self.page.locator(".menu-slash .menu-option").first.wait_for()
        self.page.keyboard.press("Enter")

    def _keys(self, words: str) -> None:
        self.page.keyboard.type(words)
