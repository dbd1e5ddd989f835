from django.contrib import admin

from articles.content.article import Article
from articles.content.authors import Author
from articles.content.dossiers import Dossier
from articles.content.house_pages import HousePage
from articles.content.products import Product
from articles.content.redirects import Redirect
from articles.content.sections import Section
from articles.content.site_identity import SiteIdentity
from articles.content.sources import Source
from articles.content.tags import Tag
from articles.desk.article_admin import ArticleAdmin
from articles.desk.documents_admin import DocumentAdmin
from articles.desk.dossiers_admin import DossierAdmin
from articles.desk.house_admin import HouseRuleAdmin, HouseWordAdmin
from articles.desk.house_pages_admin import HousePageAdmin
from articles.desk.identity_admin import SiteIdentityAdmin
from articles.desk.images_admin import CollectionAdmin, ImageAdmin
from articles.desk.records_admin import (
    AuthorAdmin,
    ProductAdmin,
    SectionAdmin,
    SourceAdmin,
)
from articles.desk.redirects_admin import RedirectAdmin
from articles.desk.synonyms_admin import SynonymsAdmin
from articles.desk.tags_admin import TagAdmin
from articles.desk.users_admin import MemberAdmin
from articles.media.collections import Collection
from articles.media.documents import Document
from articles.media.images import Image
from articles.proofreading.house_rules import HouseRule
from articles.proofreading.house_words import HouseWord
from articles.search.synonyms import Synonyms
from articles.staff.users import User

admin.site.register(Article, ArticleAdmin)
admin.site.register(Author, AuthorAdmin)
admin.site.register(Dossier, DossierAdmin)
admin.site.register(Section, SectionAdmin)
admin.site.register(Source, SourceAdmin)
admin.site.register(Tag, TagAdmin)
admin.site.register(Product, ProductAdmin)
admin.site.register(Image, ImageAdmin)
admin.site.register(Collection, CollectionAdmin)
admin.site.register(Document, DocumentAdmin)
admin.site.register(HouseRule, HouseRuleAdmin)
admin.site.register(HouseWord, HouseWordAdmin)
admin.site.register(Synonyms, SynonymsAdmin)
admin.site.register(HousePage, HousePageAdmin)
admin.site.register(Redirect, RedirectAdmin)
admin.site.register(SiteIdentity, SiteIdentityAdmin)
admin.site.register(User, MemberAdmin)
