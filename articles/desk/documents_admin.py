"""The documents that stories give to readers: kept as files, shown with their weight."""

from __future__ import annotations

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError

from articles.desk.record_admin import RecordAdmin
from articles.media.documents import Document
from articles.media.filing import MOST_BYTES, file_document
from articles.media.keeping import let_go
from articles.media.refusing import Unwelcome


class DocumentFileField(forms.FileField):
    widget = forms.FileInput({"accept": "application/pdf"})

    def to_python(self, data):
        file = super().to_python(data)
        if file is None:
            return None
        try:
            file.filed = file_document(file)
        except Unwelcome as error:
            raise ValidationError(str(error), error.code) from error
        # By its content: names lie, and may be guessed.
        file.name = f"{file.filed.digest[:24]}.pdf"
        return file


class DocumentForm(forms.ModelForm):
    file = DocumentFileField(
        label="Fichier",
        max_length=100,
        help_text=f"PDF, {MOST_BYTES // 1024 // 1024}\N{NO-BREAK SPACE}Mo au plus. Les lecteurs ne peuvent le prendre"
        " que tant qu’un article en ligne le montre.",
    )

    class Meta:
        model = Document
        fields = ("title", "file", "source")

    def clean(self):
        cleaned = super().clean()
        if filed := getattr(cleaned.get("file"), "filed", None):
            self.instance.digest, self.instance.size = filed
        return cleaned


class DocumentAdmin(RecordAdmin):
    leaned_on = "document"
    form = DocumentForm
    fields = ("title", "file", "source")
    list_display = ("title", "told_weight", "source", "created_at")
    search_fields = ("title", "source")
    ordering = ("-created_at", "-id")

    @admin.display(description="type et poids")
    def told_weight(self, obj) -> str:
        return obj.weight

    def save_model(self, request, obj, form, change):
        if not change:
            obj.created_by = request.user
        elif "file" in form.changed_data:
            let_go([form.initial["file"].name])
        super().save_model(request, obj, form, change)
