"""A picture by its address on the web: fetched by the server, which goes nowhere but to public places.

Whoever types an address must not see through us what stands behind our walls. So every address a name stands for is
judged, the connection is made to the very one that was judged, and each redirection starts anew.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from articles.media.formats import MOST_BYTES
from articles.media.refusing import Unwelcome, too_heavy, unreachable

SECONDS = 10
MOST_REDIRECTIONS = 3
PORTS = {"http": 80, "https": 443}
# What translates to IPv4 at the network's edge.
_TRANSLATED = IPv6Network("64:ff9b::/96")
_SAFE = "/%:=&?~+!$,;'@()*[]"
MayReach = Callable[[str, int], bool]


@dataclass(frozen=True)
class Fetched:
    """As a file that was sent."""

    name: str
    host: str
    content: bytes = field(repr=False)

    @property
    def size(self) -> int:
        return len(self.content)

    def chunks(self) -> Iterator[bytes]:
        yield self.content


def is_public(address: str, port: int) -> bool:
    """Whether anybody on the Internet could ask there too."""
    known = _meant(ip_address(address))
    return port in PORTS.values() and known.is_global and not known.is_multicast


def _meant(known: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 one wraps, where it does."""
    if known.version == 4:
        return known
    if known in _TRANSLATED:
        return IPv4Address(int(known) & 0xFFFFFFFF)
    return known.ipv4_mapped or known.sixtofour or known


def fetch(address: str, may_reach: MayReach = is_public) -> Fetched:
    """Raises Unwelcome with the reason in French. Ten seconds at most, redirections included."""
    deadline = threading.Event()
    asked = address.strip()
    with _Deadline(deadline) as clock:
        for _ in range(MOST_REDIRECTIONS + 1):
            place = _place(asked)
            try:
                told = _asked(place, may_reach, clock)
            except Unwelcome:
                raise
            except (OSError, HTTPException, ValueError) as error:
                slow = deadline.is_set() or isinstance(error, TimeoutError)
                raise unreachable("slow" if slow else "silent") from error
            if deadline.is_set():
                raise unreachable("slow")
            if isinstance(told, bytes):
                return Fetched(place.path.rpartition("/")[2], place.hostname or "", told)
            asked = urljoin(asked, told)
    raise unreachable("astray")


class _Deadline:
    """Closes whatever is open when time is up: a server that sends a letter a second would hold us for ever."""

    def __init__(self, over: threading.Event):
        self.over, self.open = over, None
        self.timer = threading.Timer(SECONDS, self._end)

    def __enter__(self) -> _Deadline:
        self.timer.start()
        return self

    def __exit__(self, *_) -> None:
        self.timer.cancel()

    def watch(self, connected: socket.socket) -> None:
        self.open = connected
        if self.over.is_set():
            raise TimeoutError

    def _end(self) -> None:
        self.over.set()
        if self.open:
            with suppress(OSError):
                self.open.shutdown(socket.SHUT_RDWR)


def _place(address: str) -> SplitResult:
    try:
        place = urlsplit(address)
        known = place.scheme in PORTS and place.hostname and not place.username
        _ = place.port
    except ValueError as error:
        raise unreachable("address") from error
    if not known:
        raise unreachable("address")
    return place


def _asked(place: SplitResult, may_reach: MayReach, clock: _Deadline) -> bytes | str:
    """The content, or the address that it is said to have moved to."""
    connection = _connection(place, may_reach, clock)
    with closing(connection):
        target = quote(place.path or "/", safe=_SAFE)
        query = f"?{quote(place.query, safe=_SAFE)}" if place.query else ""
        headers = {"Accept": "image/*", "Accept-Encoding": "identity", "User-Agent": "Newsroom"}
        connection.request("GET", target + query, headers=headers)
        response = connection.getresponse()
        if response.status in {301, 302, 303, 307, 308} and response.headers["Location"]:
            return response.headers["Location"]
        if response.status != 200:
            raise unreachable("missing")
        return _content(response)


def _content(response: HTTPResponse) -> bytes:
    told = response.headers["Content-Length"] or ""
    if told.isascii() and told.isdigit() and int(told) > MOST_BYTES:
        raise too_heavy(int(told))
    content = response.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise too_heavy(len(content))
    return content


def _connection(place: SplitResult, may_reach: MayReach, clock: _Deadline) -> HTTPConnection:
    port = place.port or PORTS[place.scheme]
    host = place.hostname if place.hostname.isascii() else place.hostname.encode("idna").decode()
    connected = _connected(host, port, may_reach, clock)
    if place.scheme == "https":
        tls = ssl.create_default_context()
        connected = tls.wrap_socket(connected, server_hostname=host, do_handshake_on_connect=False)
        clock.watch(connected)
        connected.do_handshake()
    connection = HTTPConnection(host, port)
    connection.sock = connected
    return connection


def _connected(host: str, port: int, may_reach: MayReach, clock: _Deadline) -> socket.socket:
    """To an address that was judged, not to a name that may mean another one a moment later."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = dict.fromkeys(str(told[4][0]).partition("%")[0] for told in found)
    if not addresses or not all(may_reach(address, port) for address in addresses):
        raise unreachable("private")
    failure: OSError = OSError("nobody is there")
    for address in addresses:
        try:
            connected = socket.create_connection((address, port), timeout=SECONDS / 2)
            clock.watch(connected)
            connected.settimeout(SECONDS)
            return connected
        except OSError as error:
            failure = error
    raise failure
