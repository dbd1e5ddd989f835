"""Serves the page on loopback under the site's own policy, static files straight from where they are kept."""

import json
import mimetypes
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from django.contrib.staticfiles import finders
from django.template import engines
from django.utils.safestring import mark_safe

from articles.desk.editing_widget import BodyEditor
from tests.browser.editor.records import RECORDS, picture

PAGE = Path(__file__).with_name("page.html").read_text()
POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'"
# Django's admin gives --accent to a yellow of its own; the desk's styles take it back, as here.
TOKENS = "html, html[data-theme] { --accent: light-dark(#b23300, #ff8f61); }"
THANKS = b'<!doctype html><title>Merci</title><link rel="icon" href="data:,">'
LOOKUPS = {kind: f"/lookup/{kind}/" for kind in RECORDS}


class EditorPage:
    """Says what the page shows (`value`, `attrs`, `lookups`, `theme`) and keeps what its form posted."""

    def __init__(self):
        self.reset()
        self.server = ThreadingHTTPServer(
            ("127.0.0.1", 0), type("Handler", (_Handler,), {"page": self})
        )
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def reset(self):
        self.value, self.attrs, self.lookups, self.theme = "", {}, LOOKUPS, ""
        self.posted = []

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def html(self) -> str:
        widget = BodyEditor(lookups=self.lookups)
        field = widget.render("body", self.value, {"id": "id_body", **self.attrs})
        context = {"widget": widget, "field": mark_safe(field), "theme": self.theme}  # noqa: S308
        return engines["django"].from_string(PAGE).render(context)


class _Handler(BaseHTTPRequestHandler):
    page: EditorPage
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # as for the whole site, in tests/browser/conftest.py

    def do_GET(self):
        url = urlsplit(self.path)
        if url.path == "/":
            self._send(self.page.html().encode(), "text/html; charset=utf-8")
        elif url.path == "/tokens.css":
            self._send(TOKENS.encode(), "text/css")
        elif url.path.startswith("/lookup/"):
            self._look_up(url)
        elif url.path.startswith("/picture/"):
            self._send(picture(url.path).encode(), "image/svg+xml")
        else:
            self._send_static(url.path.removeprefix("/static").lstrip("/"))

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.page.posted.append(parse_qs(body)["body"][0])
        self._send(THANKS, "text/html; charset=utf-8")

    def _look_up(self, url):
        records = RECORDS[url.path.split("/")[2]]
        query = parse_qs(url.query)
        if "ids" in query:
            wanted = {int(number) for number in query["ids"][0].split(",")}
            found = [record for record in records if record["id"] in wanted]
        else:
            words = query.get("q", [""])[0].lower()
            found = [record for record in records if words in record["label"].lower()]
        self._send(json.dumps({"results": found}).encode(), "application/json")

    def _send_static(self, name):
        found = finders.find(name)
        if not found:
            self._send(b"", "text/plain", 404)
            return
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        self._send(Path(found).read_bytes(), kind)

    def _send(self, body: bytes, kind: str, status: int = 200):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Quiet: the test says what failed."""
