"""The demo accounts, and the one password they start with."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from launch.state import write_privately

ACCOUNTS = {
    "journaliste": "écrit et soumet ses articles",
    "edition": "relit, renvoie, approuve, programme et publie",
    "chef": "tout cela, et retire un article",
    "admin": "gère aussi les comptes et les réglages",
}
# Nothing that is misread: no i, l, o, 0 or 1.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


@dataclass(frozen=True)
class DemoPassword:
    value: str
    is_given: bool
    # Not what the accounts were made with: given now, or drawn because the file was deleted.
    is_new: bool

    def __str__(self) -> str:
        return "celui de NEWSROOM_DEMO_PASSWORD" if self.is_given else self.value


def demo_password(state: Path) -> DemoPassword:
    """Given by NEWSROOM_DEMO_PASSWORD, else the one of the earlier starts, else drawn now."""
    kept = _file(state).read_text(encoding="utf-8") if _file(state).exists() else ""
    given = os.environ.get("NEWSROOM_DEMO_PASSWORD", "")
    value = given or kept or _draw()
    return DemoPassword(value, is_given=bool(given), is_new=value != kept)


def keep(password: DemoPassword, state: Path) -> None:
    write_privately(_file(state), password.value)


def _file(state: Path) -> Path:
    return state / "demo-password"


def _draw() -> str:
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3))
