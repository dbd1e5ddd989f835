from django.core.paginator import Paginator
from django.utils.functional import cached_property


class CappedPaginator(Paginator):
    """Never counts the archive: past a thousand rows it stops counting, and the list says “plus de 1 000”."""

    MOST = 1_000

    @cached_property
    def count(self) -> int:
        return self.object_list.order_by().values("pk")[: self.MOST + 1].count()
