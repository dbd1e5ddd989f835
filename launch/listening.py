"""The address of the site: free before we start, answering before we announce it."""

import errno
import socket
import urllib.error
import urllib.request

from launch.refusing import Refusal


def bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


def refuse_taken_port(host: str, port: int) -> None:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host.strip("[]"), port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, protocol) as probe:
            # As gunicorn does: connections of an earlier run that linger are no obstacle.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise Refusal(_why(error, host, port)) from None


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Le port {port} est déjà pris sur {host}. Rien n’a été démarré.\n"
            f"Choisissez-en un autre : bin/run --port {port % 65535 + 1}"
        )
    if error.errno == errno.EACCES:
        return f"Le port {port} est réservé à root. Choisissez-en un au-dessus de 1023 : bin/run --port 8000"
    return (
        f"Impossible d’écouter sur {host}, port {port} : {error.strerror}. Vérifiez NEWSROOM_BIND."
    )


def answers(host: str, port: int) -> bool:
    """Whether the site serves pages; an error page is an answer too."""
    local = {"0.0.0.0": "127.0.0.1", "::": "::1", "[::]": "::1"}.get(host, host)  # noqa: S104
    try:
        # No proxy: an HTTP_PROXY of the machine is not for our own loopback.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        opener.open(f"http://{bracketed(local)}:{port}/healthz", timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True
