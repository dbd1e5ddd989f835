"""Fields whose words are composed whenever they are stored, whoever stores them."""

from django.db import models

from articles.typography import compose


class Typeset(models.Model):
    # Names of text fields; composing twice changes nothing.
    composed = ()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        for name in self.composed:
            setattr(self, name, compose(getattr(self, name)).strip())
        super().save(*args, **kwargs)
