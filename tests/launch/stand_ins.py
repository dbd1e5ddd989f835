"""Children for the launcher that start in no time: `python -m tests.launch.stand_ins manage|web|worker …`."""

import http.server
import json
import os
import signal
import sys
from pathlib import Path

import psycopg


def manage(*arguments: str) -> None:
    """Writes down what it was asked; fails when told to."""
    state = Path(os.environ["NEWSROOM_STATE"])
    with (state / "managed").open("a") as file:
        told = {"words": arguments, "password": os.environ.get("NEWSROOM_DEMO_PASSWORD")}
        file.write(json.dumps(told) + "\n")
    if os.environ.get("STAND_IN_FAILS") == arguments[0]:
        sys.exit("the stand-in was told to fail")
    if arguments[0] == "collectstatic":
        (state / "static").mkdir(exist_ok=True)
        (state / "static" / "staticfiles.json").touch()
    if os.environ.get("STAND_IN_WAITS"):
        # Until it is told to end.
        signal.pause()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(str(os.getpid()).encode())

    def log_message(self, *_):
        pass


def web(address: str) -> None:
    host, _, port = address.rpartition(":")
    http.server.HTTPServer((host, int(port)), Handler).serve_forever()


def worker() -> None:
    """Ends with status 0 when its database goes away, as procrastinate's does."""
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as session:
        try:
            while True:
                session.execute("SELECT pg_sleep(0.05)")
        except psycopg.OperationalError:
            sys.exit(0)


if __name__ == "__main__":
    {"manage": manage, "web": web, "worker": worker}[sys.argv[1]](*sys.argv[2:])
