"""Why a file does not come into the library, said so that whoever sent it knows what to do."""

from __future__ import annotations

from articles.media.formats import FORMATS, MOST_BYTES, MOST_FRAMES

_SPACE = "\N{NO-BREAK SPACE}"
_MEGA = 1024 * 1024
ACCEPTED = "JPEG, PNG, WebP, GIF, AVIF ou HEIC"

# Formats that are known, and are not for a page.
OTHERS = {
    "SVG": "Un SVG n’est pas une photo mais un document, qui peut contenir du code\N{NO-BREAK SPACE}: exportez-le en PNG.",
    "PDF": "Ce fichier est un PDF\N{NO-BREAK SPACE}: exportez la page voulue en PNG ou en JPEG.",
    "TIFF": "Ce fichier est un TIFF ou un brut d’appareil photo\N{NO-BREAK SPACE}: exportez-le en JPEG ou en PNG.",
    "PSD": "Ce fichier est un document Photoshop\N{NO-BREAK SPACE}: exportez-le en JPEG ou en PNG.",
    "BMP": "Ce fichier est un BMP\N{NO-BREAK SPACE}: enregistrez-le en PNG.",
    "ZIP": "Ce fichier est une archive ou un document bureautique\N{NO-BREAK SPACE}: envoyez les images une à une.",
    "MP4": "Ce fichier est un film, pas une image.",
}


class Unwelcome(ValueError):
    """`str()` is the French sentence; `code` says which."""

    def __init__(self, code: str, message: str):
        self.code = code
        super().__init__(message)


def too_heavy(size: int) -> Unwelcome:
    told = f"{size / _MEGA:.0f}{_SPACE}Mo"
    return Unwelcome(
        "heavy", f"Ce fichier pèse {told}{_SPACE}: {MOST_BYTES // _MEGA}{_SPACE}Mo au plus."
    )


def not_a_picture(known: str) -> Unwelcome:
    unknown = f"Ce fichier n’est pas une image que nous savons lire ({ACCEPTED})."
    return Unwelcome("unknown", OTHERS.get(known, unknown))


def too_large(name: str, width: int, height: int) -> Unwelcome:
    known = FORMATS[name]
    shown = "HEIC" if name == "HEIF" else name
    return Unwelcome(
        "large",
        f"Cette image est trop grande{_SPACE}: {width} × {height}{_SPACE}pixels,"
        f" {known.millions}{_SPACE}millions de pixels au plus pour un fichier {shown}.",
    )


_MESSAGES = {
    "broken": f"Cette image est abîmée{_SPACE}: elle s’interrompt avant la fin, ou une partie est illisible.",
    "frames": f"Cette animation est trop longue{_SPACE}: {MOST_FRAMES}{_SPACE}images au plus, et 400{_SPACE}millions de pixels en tout."
    " Un film se publie autrement.",
    "moving": f"Cette image est animée, ce que nous ne gardons qu’en GIF, en WebP ou en PNG{_SPACE}: convertissez-la.",
    "costly": f"Cette image demande trop de mémoire ou de temps pour être lue{_SPACE}: réduisez-la, ou enregistrez-la en JPEG.",
}


def unwelcome(code: str) -> Unwelcome:
    """Of the reasons that decoding finds: broken, frames, moving, costly."""
    return Unwelcome(code, _MESSAGES[code])


_UNREACHABLE = {
    "address": "Cette adresse n’est pas celle d’une page web\N{NO-BREAK SPACE}: elle commence par https:// ou http://, sans nom ni mot de passe.",
    "private": "Cette adresse mène à un réseau privé, où le serveur ne va pas\N{NO-BREAK SPACE}: enregistrez l’image, puis téléversez-la.",
    "astray": "Cette adresse renvoie trop souvent à une autre\N{NO-BREAK SPACE}: donnez celle de l’image elle-même.",
    "slow": "Le site a mis plus de dix secondes à donner l’image\N{NO-BREAK SPACE}: enregistrez-la, puis téléversez-la.",
    "silent": "Le site de cette adresse ne répond pas, ou pas comme il faut\N{NO-BREAK SPACE}: vérifiez-la.",
    "missing": "Le site ne donne rien à cette adresse\N{NO-BREAK SPACE}: vérifiez-la, ou enregistrez l’image et téléversez-la.",
}


def unreachable(code: str) -> Unwelcome:
    """Of a picture that is asked for by its address: address, private, astray, slow, silent, missing."""
    return Unwelcome(code, _UNREACHABLE[code])
