from django.contrib.admin import ChoicesFieldListFilter


class ChoiceFilter(ChoicesFieldListFilter):
    """Django's own, but for a value that is no choice: nothing is found, and the database is not asked about it."""

    def queryset(self, request, queryset):
        known = {str(value) for value, label in self.field.flatchoices}
        asked = self.used_parameters.get(self.lookup_kwarg, [])
        return super().queryset(request, queryset) if known.issuperset(asked) else queryset.none()
