"""Whether readers may see a picture or take a document: only while something that they may read shows it."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.content.authors import Author
from articles.content.dossiers import Dossier
from articles.content.products import Product
from articles.content.references import ReferenceRow
from articles.content.site_identity import SiteIdentity
from articles.media.documents import Document
from articles.media.images import Image
from articles.workflow.publications import Publication


def with_shown(images: QuerySet[Image], at: datetime | None = None) -> QuerySet[Image]:
    """Adds `is_shown`: at that moment (now) a live publication shows it, or a product of one, or the page of an author
    or a dossier, or every page as logo."""
    live = Publication.objects.live(at).order_by()
    leaning = ReferenceRow.objects.filter(kind="image", target_id=OuterRef("pk"))
    sheets = ReferenceRow.objects.filter(
        kind="product", target_id=OuterRef("pk"), publication__in=live
    )
    products = Product.objects.filter(Exists(sheets), image=OuterRef("pk"))
    return images.annotate(
        is_shown=Q(Exists(leaning.filter(publication__in=live)))
        | Q(Exists(products))
        | Q(Exists(Author.objects.filter(portrait=OuterRef("pk"))))
        | Q(Exists(Dossier.objects.filter(hero=OuterRef("pk"), is_public=True)))
        | Q(Exists(SiteIdentity.objects.filter(logo=OuterRef("pk"))))
    )


def with_given(documents: QuerySet[Document], at: datetime | None = None) -> QuerySet[Document]:
    """Adds `is_given`: at that moment (now) a live publication gives it."""
    live = Publication.objects.live(at).order_by()
    leaning = ReferenceRow.objects.filter(kind="document", target_id=OuterRef("pk"))
    return documents.annotate(is_given=Exists(leaning.filter(publication__in=live)))
