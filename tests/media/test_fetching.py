"""A picture by its address: from public places only, whatever names and redirections say; little time, bounded size."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from articles.media import fetching
from articles.media.fetching import fetch, is_public
from articles.media.refusing import Unwelcome

CONTENT = b"\xff\xd8\xff of a picture"


class _Site(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        getattr(self, "_" + self.path.split("/")[1].split("?")[0].replace(".", "_"))()

    def _photo_jpg(self):
        self._answer(200, {"Content-Length": str(len(CONTENT))}, CONTENT)

    def _hop(self):
        left = int(self.path.split("/")[2])
        self._answer(302, {"Location": f"/hop/{left - 1}" if left > 1 else "/photo.jpg"})

    def _away(self):
        self._answer(301, {"Location": self.path.removeprefix("/away/")})

    def _heavy(self):
        self._answer(200, {"Content-Length": str(31 * 1024 * 1024)})

    def _endless(self):
        self._answer(200, {})
        piece = bytes(1024 * 1024)
        for _ in range(32):
            self.wfile.write(piece)

    def _slow(self):
        self._answer(200, {}, b"\xff\xd8")
        self.server.leave.wait(20)

    def _missing(self):
        self._answer(404, {}, b"Non")

    def _answer(self, status, headers, body=b""):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def log_message(self, *args):
        """Quiet."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """Whoever had enough has gone."""


@pytest.fixture
def site():
    server = _Server(("127.0.0.1", 0), _Site)
    server.asked, server.leave = [], threading.Event()
    server.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.leave.set()
    server.shutdown()
    server.server_close()


def here(address: str, port: int) -> bool:
    """The allowance of these tests: loopback, which is public to nobody else."""
    return address == "127.0.0.1"


def refusal(address: str, **how) -> str:
    with pytest.raises(Unwelcome) as refused:
        fetch(address, **how)
    return refused.value.code


def test_the_content_comes_with_its_name_and_its_site(site):
    fetched = fetch(f"  {site.address}/photo.jpg?taille=grande été ", here)
    assert (fetched.content, fetched.name, fetched.host) == (CONTENT, "photo.jpg", "127.0.0.1")
    assert b"".join(fetched.chunks()) == CONTENT
    assert fetched.size == len(CONTENT)
    assert site.asked == ["/photo.jpg?taille=grande%20%C3%A9t%C3%A9"]


def test_three_redirections_are_followed_and_no_more(site):
    assert fetch(f"{site.address}/hop/3", here).content == CONTENT
    assert refusal(f"{site.address}/hop/4", may_reach=here) == "astray"


@pytest.mark.parametrize(
    "elsewhere", ["http://127.0.0.2/x", "http://[::1]/x", "http://169.254.169.254/latest/meta-data"]
)
def test_where_a_redirection_leads_is_judged_too(site, elsewhere):
    assert refusal(f"{site.address}/away/{elsewhere}", may_reach=here) == "private"


def test_a_redirection_cannot_leave_the_web(site):
    assert refusal(f"{site.address}/away/file:///etc/passwd", may_reach=here) == "address"


def test_nothing_private_is_asked_for(site):
    assert refusal(f"{site.address}/photo.jpg") == "private"
    assert refusal(f"http://localhost:{site.server_port}/photo.jpg") == "private"
    assert site.asked == []


def test_a_name_is_resolved_once_and_all_it_stands_for_is_judged(site, monkeypatch):
    """A name that means a public place when it is judged, and ours when it is reached, has no second chance."""
    answers = iter([["93.184.216.34", "127.0.0.1"]])

    def resolve(host, port, **how):
        return [(2, 1, 6, "", (address, port)) for address in next(answers)]

    monkeypatch.setattr(fetching.socket, "getaddrinfo", resolve)
    assert refusal(f"http://photo.example:{site.server_port}/photo.jpg") == "private"
    assert site.asked == []


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
        *("0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1"),  # noqa: S104
        *("::1", "::", "fe80::1", "fc00::1", "ff02::1", "2001:db8::1"),
        # IPv4 in disguise.
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::"),
    ],
)
def test_what_is_not_for_everybody_is_not_public(address):
    assert not is_public(address, 443)


def test_public_places_are_reached_at_the_web_s_own_ports():
    assert is_public("93.184.216.34", 80)
    assert is_public("2606:2800:220:1:248:1893:25c8:1946", 443)
    assert not is_public("93.184.216.34", 22)


@pytest.mark.parametrize(
    "address",
    [
        *("", "photo.jpg", "ftp://example.org/a.jpg", "file:///etc/passwd", "javascript:alert(1)"),
        *("data:image/png;base64,AA", "https://", "http://user:secret@example.org/", "http://[::1"),
        "http://example.org:99999/",
    ],
)
def test_only_addresses_of_the_web_are_understood(address):
    assert refusal(address) == "address"


@pytest.mark.parametrize(
    ("path", "code"), [("heavy", "heavy"), ("endless", "heavy"), ("missing", "missing")]
)
def test_what_is_too_heavy_or_not_there_is_said(site, path, code):
    assert refusal(f"{site.address}/{path}", may_reach=here) == code


def test_a_site_that_lets_us_wait_is_left(site, monkeypatch):
    monkeypatch.setattr(fetching, "SECONDS", 0.3)
    assert refusal(f"{site.address}/slow", may_reach=here) == "slow"


def test_nobody_there_is_said(site):
    site.leave.set()
    port = site.server_port
    site.shutdown()
    site.server_close()
    assert refusal(f"http://127.0.0.1:{port}/photo.jpg", may_reach=here) == "silent"
