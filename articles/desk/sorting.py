from django.contrib.postgres.lookups import Unaccent
from django.db.models.functions import Lower


def by_name(field: str = "name") -> Lower:
    """As a French reader looks names up: É beside E, capitals beside the others, whatever the database's collation."""
    return Lower(Unaccent(field))
