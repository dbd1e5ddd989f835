from django.db import models


class Kind(models.TextChoices):
    """What sort of piece it is. Readers are told all but the first."""

    NEWS = "actualite", "Actualité"
    BRIEF = "breve", "Brève"
    TEST = "test", "Test"
    DOSSIER = "dossier", "Dossier"
    GUIDE = "guide", "Guide"
    DEAL = "bon_plan", "Bon plan"
    INTERVIEW = "interview", "Interview"
    OPINION = "tribune", "Tribune"
