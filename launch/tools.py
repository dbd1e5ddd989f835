"""Programs of other houses that some tests need: what they are called, whether they are here, how they come."""

import os
from collections.abc import Callable
from dataclasses import dataclass

from launch import chromium, debian, hunspell, nu
from launch.refusing import Refusal
from launch.telling import complain, say


@dataclass(frozen=True)
class Tool:
    """`marker` is the pytest marker of the tests that need it; `fetch` brings what no Debian package holds."""

    marker: str
    name: str
    tests: str
    is_ready: Callable[[], bool]
    packages: Callable[[], tuple[str, ...]]
    fetch: Callable[[], bool] = lambda: True
    fetching: str = ""

    @property
    def is_required(self) -> bool:
        return bool(os.environ.get(f"NEWSROOM_REQUIRE_{self.marker.upper()}"))

    @property
    def command_to_install(self) -> str:
        """For a person to type."""
        packages = self.packages()
        steps = [debian.command_to_install(*packages)] if packages else []
        return " && ".join([*steps, *filter(None, [self.fetching])])

    def make_ready(self) -> bool:
        """Installs it where that is ours to do, as root on Debian. Raises Refusal where it is required and cannot be."""
        if self.is_ready() or self._install():
            return True
        told = f"{self.name} manque"
        if self.is_required:
            raise Refusal(f"{told}, il est exigé ici : {self.command_to_install}")
        complain(f"{told} : les {self.tests} seront sautés.\n  {self.command_to_install}")
        return False

    def _install(self) -> bool:
        packages = self.packages()
        if packages and not debian.can_install():
            return False
        say(f"Installation de {self.name} pour les {self.tests}…")
        installed = debian.install(*packages) if packages else True
        return installed and self.fetch() and self.is_ready()


TOOLS = (
    Tool("browser", "Chromium", "tests navigateur", chromium.is_ready, lambda: chromium.PACKAGES),
    Tool(
        "spelling",
        "Hunspell",
        "tests d’orthographe",
        hunspell.is_ready,
        lambda: hunspell.PACKAGES,
    ),
    Tool(
        "markup",
        "Nu",
        "tests du HTML",
        nu.is_ready,
        nu.packages_missing,
        nu.fetch,
        " ".join(nu.FETCH),
    ),
)
