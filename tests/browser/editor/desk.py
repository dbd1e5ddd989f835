"""What a journalist sees of the editor, and does with it."""

import json


class Desk:
    """What a journalist sees and does on the page."""

    def __init__(self, page, served):
        self.page, self.served, self.errors = page, served, []
        page.on("console", lambda message: self._note(message.type, message.text))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.keys = page.keyboard
        self.text = page.locator(".text")

    def _note(self, kind, words):
        if kind in {"error", "warning"}:
            self.errors.append(words)

    def open(self, value="", **attrs):
        self.served.value, self.served.attrs = value, attrs
        self.page.goto(self.served.address)
        self.page.wait_for_selector(".toolbar, .refusal, .text[contenteditable=false]")
        return self

    def write(self, words=""):
        self.text.focus()
        self.keys.type(words)

    def insert(self, words):
        self.keys.type(f"/{words}")
        self.page.locator(".menu-slash .menu-option").first.wait_for()
        self.keys.press("Enter")

    def press(self, *keys):
        for key in keys:
            self.keys.press(key)

    def point(self, words):
        """Puts the caret into these words."""
        self.text.get_by_text(words).click()

    def click(self, name):
        self.page.get_by_role("button", name=name).first.click()

    def send(self):
        self.page.get_by_role("button", name="Enregistrer").click()
        self.page.wait_for_function("document.title === 'Merci'")

    @property
    def stored(self):
        """The document as the form would send it."""
        return json.loads(self.page.locator("textarea[name=body]").evaluate("area => area.value"))
