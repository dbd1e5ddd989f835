"""What happens after what: the only place where rooms are wired together.

Reactions run inside the transaction of what they react to, and defer jobs there: a rollback takes the jobs along.
Jobs run at least once, so each may run twice without harm.
"""

from __future__ import annotations

import logging
from datetime import timedelta

from django.apps import apps
from django.db.models.signals import post_delete, post_migrate, post_save, pre_delete
from django.dispatch import receiver
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from articles.content import dossiers, house, house_pages, neighbours, renewing
from articles.content.article import Article
from articles.content.authors import Author
from articles.content.dossiers import Dossier
from articles.content.house_pages import HousePage
from articles.content.products import Product
from articles.content.rendering import RENDERING
from articles.content.site_identity import SiteIdentity
from articles.content.sources import Source
from articles.content.tags import Tag, TagSynonym
from articles.media import checking, keeping
from articles.media.documents import Document
from articles.media.images import Image
from articles.search import indexing, vocabulary
from articles.workflow import autosaving, clock, events, presence
from articles.workflow.permissions import Verb
from articles.workflow.publishing import Publication
from articles.workflow.revising import Revision

log = logging.getLogger(__name__)

# Seconds between attempts double: 2, 4, 8… a little over half an hour in all.
RETRY = RetryStrategy(max_attempts=10, exponential_wait=2)
LATER = timedelta(seconds=1)
# After whatever readers wait for: a picture without renditions is shown all the same.
BEHIND = -10
# Stories that one picture leads to look around their neighbours for.
MOST_TOLD = 20
SHOWN_RECORDS = {
    model: model._meta.model_name for model in (Author, Document, Image, Product, Source, Tag)
}


# Of these, a story is found by the name.
NAMED_RECORDS = {"author", "product", "source", "tag"}


@events.reacts_to(Verb.PUBLISH, Verb.SCHEDULE)
def make_it_findable(event) -> None:
    """At once: it is found from the second it is live, with no worker alive."""
    indexing.index(event.publication)


@events.reacts_to(Verb.PUBLISH, Verb.SCHEDULE)
def announce_at_its_hour(event) -> None:
    starts = event.publication.live.lower
    announce.configure(schedule_at=starts).defer(publication_id=event.publication_id)


@app.task(queue="publication", retry=RETRY)
def announce(publication_id: int) -> None:
    """Notes that a publication has appeared, once, and renews its page; nothing for one that was cancelled."""
    publication = Publication.objects.filter(pk=publication_id, live__isempty=False).first()
    if publication is None:
        return
    starts = publication.live.lower
    if starts > clock.now():
        # The database's clock is a little ahead of ours, or the hour was put off.
        announce.configure(schedule_at=starts + LATER).defer(publication_id=publication_id)
        return
    told = {"article_id": publication.article_id, "revision_id": publication.revision_id}
    events.Event.objects.get_or_create(
        publication=publication,
        verb=events.APPEARED,
        defaults=told | {"at": starts, "actor": None},
    )
    # A record may have changed between its rendering and its commit; and stories that link to it showed plain words.
    renewing.renew(Publication.objects.live().filter(pk=publication_id))
    renew_pages.defer(kind="article", target_id=publication.article_id)
    renew_around.defer(article_id=publication.article_id)
    vocabulary.learn(publication_id)


@events.reacts_to(Verb.WITHDRAW)
def unlink(event) -> None:
    renew_pages.defer(kind="article", target_id=event.article_id)


@events.reacts_to(Verb.SCHEDULE, Verb.UNSCHEDULE, Verb.WITHDRAW)
def tell_its_neighbours(event) -> None:
    """A step of a dossier is known before its hour, so that it is shown at its second; what left makes room for others."""
    renew_around.defer(article_id=event.article_id)


@receiver(dossiers.changed)
def renew_its_articles(sender, article_ids, **kwargs) -> None:
    if article_ids:
        renew_neighbours.defer(article_ids=article_ids)


@receiver(post_save, sender=Dossier)
@receiver(pre_delete, sender=Dossier)
def tell_its_articles(sender, instance, raw=False, **kwargs) -> None:
    if not raw:
        own = list(instance.entries.values_list("article_id", flat=True))
        dossiers.changed.send(sender, article_ids=own)


@receiver(post_save)
def renew_pages_that_show(sender, instance, created, raw=False, **kwargs) -> None:
    if sender in SHOWN_RECORDS and not created and not raw:
        renew_pages.defer(kind=SHOWN_RECORDS[sender], target_id=instance.pk)


@receiver([post_save, post_delete], sender=TagSynonym)
def find_by_its_other_names(sender, instance, raw=False, **kwargs) -> None:
    if not raw:
        renew_words.defer(kind="tag", target_id=instance.tag_id)


@app.task(queue="rendering", retry=RETRY)
def renew_words(kind: str, target_id: int) -> None:
    """Of what names a record, when another name of it has changed."""
    indexing.renew(renewing.leaning_on(kind, target_id))
    indexing.renew_drafts(Article.objects.leaning_on(kind, target_id).values_list("pk", flat=True))


@receiver(post_save, sender=Revision)
def let_the_desk_find_it(sender, instance, created, raw=False, **kwargs) -> None:
    if created and not raw:
        indexing.index_draft(instance)


@receiver(post_save, sender=Image)
def renew_pages_when_its_licence_ends(sender, instance, raw=False, **kwargs) -> None:
    """The file itself is no longer given from that second on; the pages say so a little later."""
    ends = instance.licence_ends_at
    if ends and ends > clock.now() and not raw:
        renew_pages.configure(schedule_at=ends).defer(kind="image", target_id=instance.pk)


@receiver(post_save, sender=Image)
def make_its_renditions(sender, instance, raw=False, **kwargs) -> None:
    if not instance.is_made and not raw:
        # One at a time for each picture: both would write the same files.
        job = make_renditions.configure(lock=f"renditions of {instance.pk}", priority=BEHIND)
        job.defer(image_id=instance.pk)


@app.task(queue="pictures", retry=RETRY)
def make_renditions(image_id: int) -> None:
    image = Image.objects.filter(pk=image_id).first()
    if image is None:
        return
    look = image.look
    image.make_renditions()
    image.note_hue()
    if SiteIdentity.objects.filter(logo=image_id).exists():
        house.tell()
    if image.look != look:
        renew_pages.defer(kind="image", target_id=image_id)


@receiver(post_delete, sender=Image)
@receiver(post_delete, sender=Document)
def let_its_files_go(sender, instance, **kwargs) -> None:
    keeping.leave_with_row(instance)


@receiver(keeping.left)
def remove_when_committed(sender, names, folders, **kwargs) -> None:
    remove_files.defer(names=names, folders=folders)


@app.task(queue="pictures", retry=RETRY)
def remove_files(names: list[str], folders: list[str]) -> None:
    keeping.remove(names, folders)


@app.task(queue="rendering", retry=RETRY)
def renew_pages(kind: str, target_id: int) -> None:
    leaning = renewing.leaning_on(kind, target_id)
    renewing.renew(leaning)
    if kind in NAMED_RECORDS:
        renew_words(kind, target_id)
    if kind == "image":
        for author in Author.objects.filter(portrait=target_id):
            renewing.renew(renewing.leaning_on("author", author.pk))
        # Its small form stands beside other stories too.
        for publication in Publication.objects.live().filter(hero=target_id)[:MOST_TOLD]:
            renew_around.defer(article_id=publication.article_id)


@app.task(queue="rendering", retry=RETRY)
def renew_around(article_id: int) -> None:
    neighbours.renew(neighbours.around(article_id))


@app.task(queue="rendering", retry=RETRY)
def renew_neighbours(article_ids: list[int]) -> None:
    neighbours.renew(renewing.shown(Publication.objects.filter(article__in=article_ids)))


@receiver([post_save, post_delete], sender=HousePage)
@receiver(post_save, sender=SiteIdentity)
def tell_every_page(sender, raw=False, **kwargs) -> None:
    if not raw:
        house.tell()


@receiver(post_migrate)
def found_the_pages_of_the_house(sender, **kwargs) -> None:
    """There to be written from the first day; a database that stopped at an older migration has no place for them."""
    models = kwargs.get("apps", apps).all_models["articles"]
    if sender.name == "articles" and "housepage" in models:
        house_pages.found_pages()
        house.tell()


@receiver(post_migrate)
def renew_after_a_deployment(sender, **kwargs) -> None:
    """Every deployment migrates; one that brought other templates leaves pages that the old ones made."""
    goes_back = any(backwards for _, backwards in kwargs.get("plan", ()))
    if sender.name == "articles" and not goes_back and renewing.outdated().exists():
        renew_outdated.defer(rendering=RENDERING)


@app.task(queue="rendering", retry=RETRY)
def renew_outdated(rendering: str) -> None:
    """Left by a worker of another version to one of this: it would find nothing outdated."""
    if rendering != RENDERING:
        raise RuntimeError("a worker of another version has to do this")
    renewing.renew(renewing.outdated())


@receiver(post_migrate)
def renew_words_after_a_deployment(sender, **kwargs) -> None:
    """As the pages: readers find by the old words until they have new ones."""
    models = kwargs.get("apps", apps).all_models["articles"]
    is_there = sender.name == "articles" and "publicationwords" in models
    if is_there and (indexing.outdated().exists() or indexing.outdated_drafts().exists()):
        renew_outdated_words.defer(made_with=indexing.MADE_WITH)


@app.task(queue="rendering", retry=RETRY)
def renew_outdated_words(made_with: str) -> None:
    """Left by a worker of another version to one of this."""
    if made_with != indexing.MADE_WITH:
        raise RuntimeError("a worker of another version has to do this")
    indexing.renew(indexing.outdated())
    indexing.renew_drafts(indexing.outdated_drafts().values_list("article", flat=True))


@app.periodic(cron="*/2 * * * *")
@app.task(queue="upkeep", pass_context=True)
async def retry_stalled(context, timestamp: int) -> None:
    """A worker that died holding a job leaves it half done; it is safe to run again."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs():
        log.warning("retrying stalled job %s (%s)", job.id, job.task_name)
        await manager.retry_job(job)


@app.periodic(cron="41 3 * * *")
@app.task(queue="pictures")
def sweep_the_library(timestamp: int) -> None:
    """What a rollback or a crash left behind is gone the next night."""
    for found in checking.check(lambda number: make_renditions.defer(image_id=number)):
        log.warning("%s", found.told)
        if found.repair:
            found.repair()


@app.periodic(cron="17 3 * * *")
@app.task(queue="upkeep")
def tidy_the_desk(timestamp: int) -> None:
    """Text that is in a revision, or was set aside, is a checkpoint for a month; unsaved text stays."""
    autosaving.forget_settled()
    presence.forget_the_gone()
    indexing.forget_the_ended()
