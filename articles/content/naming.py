"""Records that are looked for by the beginning of their name, or of a word of it."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db.models import F, Func


def name_index(of: str) -> GinIndex:
    """`articles_fold` is told by articles.search.folding: small letters without accents."""
    folded = Func(F("name"), function="articles_fold")
    return GinIndex(OpClass(folded, name="gin_trgm_ops"), name=f"{of}_named")
