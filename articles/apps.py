from django.apps import AppConfig
from django.contrib.postgres.signals import register_type_handlers
from django.db.backends.signals import connection_created


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Rédaction"

    def ready(self):
        from articles import checks, reactions  # noqa: F401

        # It asks each process's first request for the numbers of hstore and citext, which we have no use for.
        connection_created.disconnect(register_type_handlers)
