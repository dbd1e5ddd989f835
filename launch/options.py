"""The options of bin/run. Needs nothing installed, so that --help answers at once."""

import argparse
import os
from typing import NoReturn

from launch.refusing import Refusal

HELP = """\
bin/run [--port N] [--empty] [--help]

Démarre la rédaction : environnement Python, Postgres embarqué, site et tâches de fond.
Au premier démarrage, une rédaction de démonstration est chargée.
Ctrl-C arrête tout ce qui a été démarré."""

VARIABLES = """\
Variables d’environnement :
  DATABASE_URL            utiliser ce Postgres plutôt que celui qui est embarqué
  NEWSROOM_STATE          dossier d’état : base, images, secrets, journaux (var/ par défaut)
  NEWSROOM_DEMO_PASSWORD  mot de passe des comptes de démonstration (tiré au sort par défaut)
  NEWSROOM_BIND           adresse d’écoute (127.0.0.1 par défaut)
  NEWSROOM_ALLOWED_HOSTS  noms sous lesquels le site répond
  NEWSROOM_SITE_URL       adresse publique du site
  WEB_CONCURRENCY         nombre de processus web (cœurs + 1 par défaut)"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Refusal("Option incomplète. Voir bin/run --help.", status=2)


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    """`port`, `empty` and `bind`."""
    found, unknown = _parser().parse_known_args(arguments)
    if unknown:
        raise Refusal(f"Option inconnue : {' '.join(unknown)}. Voir bin/run --help.", status=2)
    found.port = _port(found.port)
    found.bind = os.environ.get("NEWSROOM_BIND") or "127.0.0.1"
    return found


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        usage=argparse.SUPPRESS, description=HELP, epilog=VARIABLES, add_help=False, allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    options = parser.add_argument_group("Options ")
    options.add_argument("--port", default="8000", metavar="N", help="port du site (8000)")
    empty = "premier démarrage sans articles : les comptes seulement"
    options.add_argument("--empty", action="store_true", help=empty)
    options.add_argument("--help", "-h", action="help", help="afficher cette aide")
    return parser


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) < 65536):
        raise Refusal(f"« {text} » n’est pas un port (1 à 65535).", status=2)
    return int(text)
