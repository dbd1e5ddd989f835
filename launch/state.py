"""The state folder: everything that outlives a run (data, secrets, pictures, logs)."""

import os
from pathlib import Path

from launch.refusing import Refusal

ROOT = Path(__file__).resolve().parent.parent


def state_folder() -> Path:
    """Absolute; a relative NEWSROOM_STATE counts from the repository, whatever the caller's folder."""
    return (ROOT / (os.environ.get("NEWSROOM_STATE") or "var")).resolve()


def open_state() -> Path:
    """Makes the folder, and gives its absolute path to our children through NEWSROOM_STATE."""
    folder = state_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal(
            f"Impossible de créer le dossier d’état {folder} : {error.strerror}.\n"
            "Indiquez-en un autre avec NEWSROOM_STATE."
        ) from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Refusal(
            f"Le dossier d’état {folder} appartient à un autre utilisateur (uid {folder.stat().st_uid}).\n"
            "Relancez sous cet utilisateur, ou indiquez un autre dossier avec NEWSROOM_STATE."
        )
    os.environ["NEWSROOM_STATE"] = str(folder)
    return folder


def write_privately(file: Path, text: str) -> None:
    """Replaces the file in one step, readable by us alone from its first byte."""
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    fresh.touch(mode=0o600)
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(file)
