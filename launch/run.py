"""The door behind bin/run: starts everything, watches over it, stops everything."""

import contextlib
import os
import sys
import time
from argparse import Namespace
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from launch import accounts, commands, given_database, leftovers, legal_pages, listening, options
from launch.locking import open_lock, try_lock
from launch.readying import Readying
from launch.refusing import Refusal, explained
from launch.sharing import SharedServer
from launch.spawning import last_lines
from launch.state import open_state
from launch.stopping import Stop, StopRequest
from launch.supervising import Child, Supervisor
from launch.telling import complain, say

ANSWERS_WITHIN = 60


def main() -> int:
    chosen = options.parse()
    request = StopRequest()
    state = open_state()
    with _alone(state):
        if ended := leftovers.end_leftovers(state / "children.json"):
            say(f"Un lancement précédent avait été interrompu ; arrêté : {', '.join(ended)}.")
        listening.refuse_taken_port(chosen.bind, chosen.port)
        os.environ.setdefault("NEWSROOM_SITE_URL", f"http://127.0.0.1:{chosen.port}")
        with contextlib.suppress(Stop), _database(state) as server:
            _serve(chosen, state, request, server)
        say("Tout est arrêté.")
    return 0


@contextlib.contextmanager
def _alone(state: Path) -> Iterator[None]:
    """One launcher on one state folder; the lock file says who."""
    with open_lock(state / "run.lock") as lock:
        if not try_lock(lock):
            lock.seek(0)
            raise Refusal(
                f"bin/run tourne déjà sur {state} ({lock.read().strip()}).\n"
                "Arrêtez-le d’abord, ou indiquez un autre dossier d’état avec NEWSROOM_STATE."
            )
        lock.truncate(0)
        lock.write(f"processus {os.getpid()}\n")
        lock.flush()
        yield


@contextlib.contextmanager
def _database(state: Path) -> Iterator[SharedServer | None]:
    """The embedded server in DATABASE_URL, or None beside one that the person chose."""
    if given_database.given():
        given_database.refuse_silence()
        yield None
        return
    shared = SharedServer(state)
    with shared as server:
        os.environ["DATABASE_URL"] = server.url
        yield shared


def _serve(
    chosen: Namespace, state: Path, request: StopRequest, database: SharedServer | None
) -> None:
    logs = state / "logs"
    readying = Readying(state, request, logs / "setup.log")
    readying.migrate()
    readying.collect_static()
    readying.load_demo(empty=chosen.empty)
    address = f"{listening.bracketed(chosen.bind)}:{chosen.port}"
    web = Child("Le site", commands.web(address), logs / "web.log")
    worker = Child("Le traitement de fond", commands.worker(), logs / "worker.log")
    supervisor = Supervisor([web, worker], partial(leftovers.record, state / "children.json"))
    try:
        supervisor.start()
        _wait_for_site(chosen, web, request)
        _announce(chosen, state)
        _watch(supervisor, database, request)
    finally:
        say("Arrêt en cours…")
        supervisor.end(request)


def _wait_for_site(chosen: Namespace, web: Child, request: StopRequest) -> None:
    deadline = time.monotonic() + ANSWERS_WITHIN
    while not listening.answers(chosen.bind, chosen.port):
        if web.has_ended() or time.monotonic() > deadline:
            raise Refusal(f"Le site n’a pas démarré :\n{last_lines(web.log)}\nJournal : {web.log}")
        request.pause(0.05)


def _watch(supervisor: Supervisor, database: SharedServer | None, request: StopRequest) -> None:
    while True:
        request.pause(0.3)
        try:
            if database is not None and database.keep_running():
                complain("Postgres s’était arrêté : il est reparti.")
        except Refusal as refusal:
            complain(str(refusal))
            request.pause(5)
        supervisor.tend()


def _announce(chosen: Namespace, state: Path) -> None:
    site = os.environ["NEWSROOM_SITE_URL"].rstrip("/")
    password = accounts.demo_password(state)
    say(f"\nLa rédaction est ouverte.\n\n  Site        {site}/\n  Rédaction   {site}/admin/\n")
    say("  Comptes de démonstration")
    for name, powers in accounts.ACCOUNTS.items():
        say(f"    {name:<12}{powers}")
    say(f"  Mot de passe : {password}")
    if missing := legal_pages.missing(os.environ["DATABASE_URL"]):
        say(f"\n  Le site reste fermé aux lecteurs : il manque {', '.join(missing)}.")
        say(f"  À écrire dans la rédaction : {site}/admin/articles/housepage/")
    say(f"\n  Journaux    {state / 'logs'}\n  Ctrl-C arrête tout.\n")


if __name__ == "__main__":
    sys.exit(explained(main))
