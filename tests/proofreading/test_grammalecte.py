"""Grammalecte, stood in for by a small server that answers in its shape."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest

from articles.proofreading.grammalecte import mistakes
from articles.proofreading.outside import Unavailable
from articles.proofreading.passages import Passage

ERROR = {
    "nStart": 16,
    "nEnd": 17,
    "sType": "conj",
    "sMessage": "Accord avec le sujet « Les développeurs ».",
    "aSuggestions": ["ont"],
}
PASSAGES = [Passage("title", None, "Un titre."), Passage("body", 0, "Les développeurs a signé.")]


@pytest.fixture
def server(settings):
    asked, answer = [], {}

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            asked.append((self.path, parse_qs(body)["text"][0]))
            sent = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        def log_message(self, *args):
            """Quiet."""

    serving = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    settings.NEWSROOM_GRAMMALECTE_URL = f"http://127.0.0.1:{serving.server_port}/"
    yield asked, answer
    serving.shutdown()
    serving.server_close()


def test_its_notices_come_back_to_their_passage_without_typography(server):
    asked, answer = server
    spaces = ERROR | {"sType": "nbsp"}
    errors = [ERROR | {"nStart": 17, "nEnd": 18}, spaces]
    answer |= {"data": [{"iParagraph": 2, "lGrammarErrors": errors, "lSpellingErrors": []}]}
    (finding,) = mistakes(PASSAGES)
    assert (finding.wrong, finding.rights, finding.kind) == ("a", ("ont",), "grammar")
    assert finding.passage == PASSAGES[1]
    assert asked == [("/gc_text/fr", "Un titre.\nLes développeurs a signé.")]


@pytest.mark.parametrize("nonsense", [{}, {"data": [{"iParagraph": "x"}]}, {"data": 3}])
def test_nonsense_is_no_answer(server, nonsense):
    server[1].update(nonsense)
    with pytest.raises(Unavailable):
        mistakes(PASSAGES)


def test_nobody_is_asked_unless_the_house_names_a_server(settings):
    assert settings.NEWSROOM_GRAMMALECTE_URL == ""
    assert mistakes(PASSAGES) == []
    settings.NEWSROOM_GRAMMALECTE_URL = "http://127.0.0.1:1"
    with pytest.raises(Unavailable):
        mistakes(PASSAGES)
