"""Brings database and static files up to the code: migrations, static files, the demo newsroom."""

import os
import signal
from dataclasses import dataclass
from pathlib import Path

from launch import accounts, commands, fingerprinting
from launch.refusing import Refusal
from launch.spawning import last_lines, open_log, spawn
from launch.state import write_privately
from launch.stopping import Stop, StopRequest
from launch.telling import say


@dataclass
class Readying:
    state: Path
    request: StopRequest
    log: Path

    def manage(self, *arguments: str, **variables: str) -> None:
        """Runs a management command to its end; a stop request ends it early."""
        with open_log(self.log) as output:
            process = spawn(commands.manage(*arguments), output, os.environ | variables)
        try:
            while process.poll() is None:
                self.request.pause(0.02)
        except Stop:
            process.send_signal(signal.SIGTERM)
            process.wait()
            raise
        if process.returncode:
            raise Refusal(
                f"La commande « manage.py {arguments[0]} » a échoué :\n{last_lines(self.log)}\n"
                f"Journal : {self.log}"
            )

    def migrate(self) -> None:
        url = os.environ["DATABASE_URL"]
        if not self._is_stamped("migrated", fingerprinting.migrations(url)):
            self.manage("migrate", "--noinput", "-v", "0")
            # Asked again: the database has changed with it.
            self._stamp("migrated", fingerprinting.migrations(url))

    def collect_static(self) -> None:
        manifest = fingerprinting.static_root(self.state) / "staticfiles.json"
        wanted = fingerprinting.static_files(self.state)
        if not (manifest.exists() and self._is_stamped("static-collected", wanted)):
            say("Préparation des fichiers statiques…")
            self.manage("collectstatic", "--noinput", "-v", "0")
            self._stamp("static-collected", wanted)

    def load_demo(self, *, empty: bool) -> None:
        """At the first start of this database only: what the desk deletes later stays deleted."""
        database = fingerprinting.database(os.environ["DATABASE_URL"])
        password = accounts.demo_password(self.state)
        is_first = not self._is_stamped("first-started", database)
        if not (is_first or password.is_new):
            return
        accounts_only = empty or not is_first
        say(
            "Création des comptes…"
            if accounts_only
            else "Chargement de la rédaction de démonstration…"
        )
        options = ["--accounts-only"] if accounts_only else []
        self.manage("load_demo", *options, NEWSROOM_DEMO_PASSWORD=password.value)
        accounts.keep(password, self.state)
        self._stamp("first-started", database)

    def _is_stamped(self, name: str, fingerprint: str) -> bool:
        stamp = self.state / name
        return stamp.exists() and stamp.read_text(encoding="utf-8") == fingerprint

    def _stamp(self, name: str, fingerprint: str) -> None:
        write_privately(self.state / name, fingerprint)
