"""What a decision asks before it acts: a reason, the nature of a change, an hour."""

from __future__ import annotations

from django import forms

from articles.desk.composed_fields import ComposedField
from articles.desk.wall_clock import WallClockField
from articles.workflow import clock
from articles.workflow.publications import Change

CHANGES = [
    (
        Change.TYPO,
        "Coquille",
        "Rien ne change pour le lecteur\N{NO-BREAK SPACE}: aucune mention, la date reste.",
    ),
    (
        Change.UPDATE,
        "Mise à jour",
        "L’article gagne du neuf\N{NO-BREAK SPACE}: il porte la date de mise à jour.",
    ),
    (
        Change.CORRECTION,
        "Correction",
        "Une erreur est réparée\N{NO-BREAK SPACE}: la note ci-dessous paraît sous l’article.",
    ),
]


class DecisionForm(forms.Form):
    """`article` is the one decided on; clean data is what the verb takes beside by= and seen=."""

    def __init__(self, data=None, *, article, **kwargs):
        self.article = article
        super().__init__(data, label_suffix="", **kwargs)


def plain_form(data=None, *, article) -> DecisionForm:
    return DecisionForm(data, article=article)


class ReasonForm(DecisionForm):
    why = ComposedField(
        label="Motif",
        max_length=2_000,
        widget=forms.Textarea({"rows": 4, "autofocus": True}),
        error_messages={
            "required": "Dites pourquoi\N{NO-BREAK SPACE}: la personne qui a écrit le lira."
        },
    )


class WithdrawForm(ReasonForm):
    note = ComposedField(
        label="Explication aux lecteurs",
        help_text="Facultative. Elle se lit à l’adresse de l’article, à la place du texte.",
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )


class PublishForm(DecisionForm):
    """What follows a live version says how it differs from it."""

    change = forms.ChoiceField(
        label="Nature du changement",
        choices=[(value, label) for value, label, _ in CHANGES],
        initial=Change.UPDATE,
        widget=forms.RadioSelect,
    )
    note = ComposedField(
        label="Note de correction",
        help_text="Ce qui était faux, et ce qui est juste. Les lecteurs la liront sous l’article.",
        max_length=1_000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # After a withdrawal too: what comes back may correct what was wrong.
        if not self.article.standing().was_public:
            del self.fields["change"], self.fields["note"]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("change") == Change.CORRECTION and not cleaned.get("note"):
            self.add_error("note", "Une correction dit aux lecteurs ce qui était faux.")
        elif cleaned.get("change") not in {None, Change.CORRECTION}:
            cleaned["note"] = ""
        return cleaned

    @property
    def changes(self) -> list[tuple]:
        """Value, label, consequence and whether it is chosen, for each nature of change."""
        chosen = self["change"].value()
        return [(value, label, told, value == chosen) for value, label, told in CHANGES]


class ScheduleForm(PublishForm):
    at = WallClockField(label="Jour et heure, à Paris")
    # Which of the instants an unclear hour stands for.
    instant = forms.CharField(required=False)
    # “This hour is past: publish at once” was answered with yes.
    at_once = forms.BooleanField(required=False)

    field_order = ["at", "instant", "at_once", "change", "note"]
    unclear = ()
    is_past = False

    def clean(self):
        cleaned = super().clean()
        instant, at_once = cleaned.pop("instant", ""), cleaned.pop("at_once", False)
        if at_once:
            # Whatever was typed: they were asked, and said now.
            self.errors.pop("at", None)
            return cleaned | {"at": None}
        if wall := cleaned.get("at"):
            cleaned["at"] = self._instant(wall, instant)
        return cleaned

    def _instant(self, wall, chosen: str):
        try:
            at = clock.paris_instant(wall)
        except clock.UnclearHour as unclear:
            self.unclear = [
                (choice.at.isoformat(), choice.label, choice.at.isoformat() == chosen)
                for choice in unclear.choices
            ]
            at = next((c.at for c in unclear.choices if c.at.isoformat() == chosen), None)
            if at is None:
                self.add_error("at", f"{unclear} Choisissez l’heure.")
                return None
        return self._to_come(at)

    def _to_come(self, at):
        if at > clock.now():
            return at
        self.is_past = True
        self.add_error(
            "at",
            "Cette heure est déjà passée\N{NO-BREAK SPACE}: publier tout de suite\N{NARROW NO-BREAK SPACE}?",
        )
        return None
