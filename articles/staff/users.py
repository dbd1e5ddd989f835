from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models


class Role(models.TextChoices):
    """What somebody is at the desk; workflow.permissions says what each may do."""

    REPORTER = "journaliste", "Journaliste"
    EDITOR = "edition", "Édition"
    CHIEF = "chef", "Chef de la rédaction"
    ADMIN = "admin", "Administration"


class Staff(UserManager):
    # Else the path of this class would be written into the migrations.
    use_in_migrations = False

    def create_user(self, username, email=None, password=None, **extra):
        # Whoever has an account here works here; Django's own default is the opposite.
        return super().create_user(username, email, password, **{"is_staff": True} | extra)

    def create_superuser(self, username, email=None, password=None, **extra):
        return super().create_superuser(username, email, password, **{"role": Role.ADMIN} | extra)


class User(AbstractUser):
    role = models.CharField("rôle", max_length=12, choices=Role, default=Role.REPORTER)
    is_staff = models.BooleanField(
        "accès à la rédaction", default=True, help_text="Peut ouvrir l’espace de la rédaction."
    )

    objects = Staff()

    class Meta:
        verbose_name = "membre de la rédaction"
        verbose_name_plural = "membres de la rédaction"
        ordering = ["last_name", "first_name", "username"]

    def __str__(self):
        return self.get_full_name() or self.username
