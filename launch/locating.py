"""Where the embedded server keeps its data and its socket."""

import hashlib
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from launch import binaries
from launch.locking import locked
from launch.refusing import Refusal
from launch.state import write_privately
from launch.system_user import SystemUser, server_user

SOCKET_NAME = ".s.PGSQL.5432"
# The kernel's limit for the address of a Unix socket, without its final zero.
LONGEST_SOCKET_PATH = 107


@dataclass(frozen=True)
class Place:
    """The folder of one embedded server. The locks lie beside the data, so who shares data shares them."""

    home: Path

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def log(self) -> Path:
        return self.home / "postgres.log"

    @property
    def socket_record(self) -> Path:
        return self.home / "socket-folder"

    @property
    def socket(self) -> Path:
        """The folder of the socket; recorded in the home when it had to go elsewhere."""
        if self.socket_record.exists():
            return Path(self.socket_record.read_text(encoding="utf-8"))
        return self.home / "socket"

    def make_socket_folder(self, user: SystemUser) -> None:
        """A path too long for a socket, or a temporary folder swept away, gets a fresh short folder."""
        if len(os.fsencode(self.home / "socket" / SOCKET_NAME)) <= LONGEST_SOCKET_PATH:
            self.socket_record.unlink(missing_ok=True)
        elif not (self.socket_record.exists() and _is_private(self.socket, user)):
            # Not gettempdir(): TMPDIR may be as long as what we are fleeing.
            short = tempfile.mkdtemp(prefix="newsroom-", dir="/tmp")
            write_privately(self.socket_record, short)
        user.make_folder(self.socket)


def _is_private(folder: Path, user: SystemUser) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    owner = os.geteuid() if user.uid is None else user.uid
    return stat.S_ISDIR(found.st_mode) and found.st_uid == owner and not found.st_mode & 0o077


def locate(state: Path) -> Place:
    """The place of this state folder, chosen at its first start and kept ever after."""
    own, record = Place(state / "postgres"), state / "postgres-folder"
    with locked(state / "postgres-folder.lock"):
        if record.exists():
            return _recorded(Place(Path(record.read_text(encoding="utf-8"))), record)
        if own.data.exists():
            return own
        own.home.mkdir(exist_ok=True)
        user = server_user()
        if user.uid is None or user.may("-x", own.home):
            return own
        elsewhere = _place_outside(state)
        write_privately(record, str(elsewhere.home))
        return elsewhere


def _recorded(place: Place, record: Path) -> Place:
    if not place.home.exists():
        raise Refusal(
            f"Les données de Postgres devraient être dans {place.home} (selon {record}), mais ce dossier a"
            f" disparu.\nRemettez-le en place, ou supprimez {record} pour repartir d’une base vide."
        )
    return place


def _place_outside(state: Path) -> Place:
    """As root, when the server's user cannot enter the state folder (a clone in root's home)."""
    name = f"newsroom-{hashlib.sha256(os.fsencode(state)).hexdigest()[:12]}"
    # Never the folder of an earlier clone at the same path: its accounts and keys are not ours.
    for attempt in range(1, 100):
        home = binaries.SHARED / (name if attempt == 1 else f"{name}-{attempt}")
        try:
            home.mkdir(mode=0o755)
        except FileExistsError:
            continue
        except OSError as error:
            raise Refusal(f"Impossible de créer {home} : {error.strerror}.") from None
        home.chmod(0o755)
        (home / "belongs-to").write_text(f"{state}\n", encoding="utf-8")
        return Place(home)
    raise Refusal(
        f"Trop d’anciens dossiers {name} dans {binaries.SHARED} : supprimez ceux qui ne servent plus."
    )
