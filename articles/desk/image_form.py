"""The form of a picture: what the file says of itself fills what nobody typed."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError

from articles.desk.moment_field import MomentField
from articles.desk.uploading import PictureFileField, ReceivedFile
from articles.media.formats import MOST_BYTES
from articles.media.images import Image
from articles.media.provenance import record_from
from articles.media.refusing import ACCEPTED

NEEDED = ("alt", "credit")
FROM_THE_FILE = (
    *("alt", "caption", "credit", "title", "source", "copyright", "place"),
    *("ai_use", "licence", "restriction"),
)


REPLACING = (
    "Le nouveau prend la place de l’ancien partout où l’image sert\N{NO-BREAK SPACE}: ses mots restent, les pages en ligne"
    " sont refaites."
)

GATHERING = "Une image peut être dans plusieurs. On en ouvre de nouvelles en modifiant une sélection d’images."


class ImageForm(forms.ModelForm):
    needed = NEEDED

    file = PictureFileField(
        label="Fichier",
        max_length=100,
        help_text=f"{ACCEPTED}, {MOST_BYTES // 1024 // 1024}\N{NO-BREAK SPACE}Mo au plus."
        " Ce qu’il dit de lui-même remplit les champs laissés vides\N{NO-BREAK SPACE}; ses coordonnées GPS sont effacées.",
    )
    licence_ends_at = MomentField(
        label="Fin de la licence",
        required=False,
        help_text=Image._meta.get_field("licence_ends_at").help_text,
    )

    class Meta:
        model = Image
        fields = (
            *("file", "alt", "caption", "credit"),
            *("title", "source", "copyright", "place", "ai_use"),
            *("licence", "licence_ends_at", "single_use", "no_social", "restriction"),
            *("keywords", "collections"),
            *("focus_x", "focus_y"),
        )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "caption" in self.fields:  # They are not for whoever may only look.
            self._suit_fields()

    def _suit_fields(self) -> None:
        # Agencies tell much.
        self.fields["caption"].widget = forms.Textarea({"rows": 3})
        gathered = self.fields["collections"]
        gathered.widget = forms.CheckboxSelectMultiple(choices=gathered.choices)
        gathered.help_text = GATHERING
        if self.instance.pk:
            self.fields["file"].label = "Remplacer le fichier"
            self.fields["file"].help_text = REPLACING
        for axis, place in zip("xy", self.instance.suggested, strict=True):
            # Asked for once the picture is there.
            if field := self.fields.get(f"focus_{axis}"):
                field.widget.attrs["placeholder"] = place
                field.help_text = "Vide\N{NO-BREAK SPACE}: comme proposé."
        for name in NEEDED:
            # Asked for in `clean`, when the file has said what it has to say.
            self.fields[name].required = False

    def clean(self):
        cleaned = super().clean()
        file = cleaned.get("file")
        self.filled = []
        if isinstance(file, ReceivedFile):
            self._take_over(file, cleaned)
        for name in self.needed:
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, ValidationError("Ce champ est obligatoire.", "required"))
        return cleaned

    def _take_over(self, file: ReceivedFile, cleaned: dict) -> None:
        received, told = file.received, record_from(file.received.facts)
        for name, value in received.traits.items():
            setattr(self.instance, name, value)
        self.instance.taken_at = told.get("taken_at")
        self.instance.source_type = told.get("source_type", "")[:60]
        for name in FROM_THE_FILE:
            if name in told and not cleaned.get(name) and name not in self.errors:
                cleaned[name] = self._fitting(name, told[name])
                self.filled.append(str(Image._meta.get_field(name).verbose_name))

    def _fitting(self, name: str, words: str) -> str:
        """Cut between words where the column is too short for what agencies write."""
        field = self.fields[name]
        most = getattr(field, "max_length", None)
        words = field.to_python(words)
        if most is None or len(words) <= most:
            return words
        return words[: most - 1].rpartition(" ")[0] + "…"


class IntakeForm(ImageForm):
    """Of a picture that comes in while one writes: its words may wait until it is published."""

    needed = ()
