"""Who Postgres runs as. It refuses root, so a root launcher steps down, for that child only."""

import contextlib
import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

from launch.refusing import Refusal


@dataclass(frozen=True)
class SystemUser:
    """uid and gid are None when we are not root: Postgres then runs as ourselves."""

    uid: int | None = None
    gid: int | None = None

    def popen_options(self) -> dict:
        """Arguments for subprocess that make the child this user, in no other group."""
        if self.uid is None:
            return {"cwd": "/"}
        return {"cwd": "/", "user": self.uid, "group": self.gid, "extra_groups": []}

    def may(self, test: str, path: Path) -> bool:
        """Asks the kernel, as that user: `test` is -x or -r. Parents and access lists all count."""
        command = ["/bin/sh", "-c", f'test {test} "$1"', "sh", str(path)]
        try:
            return subprocess.run(command, **self.popen_options()).returncode == 0
        except (OSError, subprocess.SubprocessError) as error:
            raise Refusal(
                "Postgres refuse de tourner sous root, et passer à un autre utilisateur est interdit ici"
                f" ({error}).\nRelancez sous un utilisateur ordinaire, ou indiquez un Postgres avec DATABASE_URL."
            ) from None

    def make_folder(self, folder: Path) -> None:
        """Makes the folder if need be; it is then this user's, and nobody else enters it."""
        folder.mkdir(mode=0o700, exist_ok=True)
        folder.chmod(0o700)
        if self.uid is not None:
            os.chown(folder, self.uid, self.gid)


def server_user(data: Path | None = None) -> SystemUser:
    """Data that exists are served by their owner: Postgres accepts no other."""
    if os.geteuid() != 0:
        return SystemUser()
    if data is not None and data.exists() and (owner := data.stat()).st_uid != 0:
        return SystemUser(owner.st_uid, owner.st_gid)
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            return SystemUser(entry.pw_uid, entry.pw_gid)
    raise Refusal(
        "Postgres refuse de tourner sous root, et cette machine n’a ni utilisateur « postgres » ni « nobody »."
    )
