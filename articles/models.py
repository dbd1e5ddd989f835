"""Every model, imported by name: a model missing here would have its table proposed for deletion. A test guards it."""

from articles.content.addresses import FormerSlug
from articles.content.article import Article
from articles.content.authors import Author, Byline
from articles.content.dossiers import Dossier, DossierEntry
from articles.content.house_pages import HousePage, HousePageRevision
from articles.content.products import Product
from articles.content.redirects import Redirect
from articles.content.references import ReferenceRow
from articles.content.sections import Section
from articles.content.site_identity import SiteIdentity
from articles.content.sources import Source, SourceCredit
from articles.content.tags import Tag, TaggedArticle, TagSynonym
from articles.media.collections import Collection
from articles.media.documents import Document
from articles.media.images import Image
from articles.proofreading.house_rules import HouseRule
from articles.proofreading.house_words import HouseWord
from articles.search.entries import ArticleWords, PublicationWords
from articles.search.synonyms import Synonyms
from articles.search.vocabulary import Word
from articles.staff.users import User
from articles.workflow.autosaving import Autosave
from articles.workflow.events import Event
from articles.workflow.presence import Presence
from articles.workflow.publishing import (
    Publication,
    PublicationAuthor,
    PublicationTag,
)
from articles.workflow.revising import Revision

__all__ = [
    "Article",
    "ArticleWords",
    "Author",
    "Autosave",
    "Byline",
    "Collection",
    "Document",
    "Dossier",
    "DossierEntry",
    "Event",
    "FormerSlug",
    "HousePage",
    "HousePageRevision",
    "HouseRule",
    "HouseWord",
    "Image",
    "Presence",
    "Product",
    "Publication",
    "PublicationAuthor",
    "PublicationTag",
    "PublicationWords",
    "Redirect",
    "ReferenceRow",
    "Revision",
    "Section",
    "SiteIdentity",
    "Source",
    "SourceCredit",
    "Synonyms",
    "Tag",
    "TagSynonym",
    "TaggedArticle",
    "User",
    "Word",
]
