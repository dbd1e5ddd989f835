import pytest
from django.core.management import call_command
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import reactions
from articles.content import rendering
from articles.content.article import Article
from articles.content.products import Product
from articles.workflow import events
from tests.body.samples import block, doc, mark, paragraph, text
from tests.people import publish, write


@pytest.fixture
def product(db):
    return Product.objects.create(name="Bavard", publisher="Armor IA", points=["Résume un texte"])


def page(article):
    return article.publications.live().get().main_html


def run_jobs(*, but: str = ""):
    """What the worker would do, in order; jobs deferred meanwhile included, those of the task `but` left."""
    asked = ProcrastinateJob.objects.filter(status="todo").exclude(
        task_name=f"articles.reactions.{but}"
    )
    while job := asked.order_by("id").first():
        ProcrastinateJob.objects.filter(pk=job.pk)._raw_delete("default")
        getattr(reactions, job.task_name.rpartition(".")[2])(**job.args)


def test_a_product_changed_once_changes_in_every_live_page(team, product):
    body = doc(paragraph("Un assistant."), block("productCard", product=product.pk))
    stories = [publish(body=body, title=f"Titre {number}", **team) for number in range(2)]
    product.points = ["Résume et traduit"]
    product.save()
    assert all("Résume un texte" in page(story) for story in stories)
    run_jobs()
    assert all("Résume et traduit" in page(story) for story in stories)


def test_an_author_who_changes_their_name_signs_anew(team, reporter):
    story = publish(**team)
    reporter.author.name = "Camille Roussel-Petit"
    reporter.author.save()
    run_jobs()
    assert "Camille Roussel-Petit" in page(story)
    assert story.publications.get().byline == "Camille Roussel-Petit"


def test_links_follow_what_readers_can_see(team, chief):
    target = write(by=team["by"], section=team["section"], title="La cible")
    link = text("déjà raconté", mark("link", href=None, article=target.pk))
    story = publish(body=doc(paragraph("Nous l’avions ", link, ".")), **team)
    assert "déjà raconté" in page(story)
    assert f"/{target.pk}-" not in page(story)

    target.submit(by=team["by"])
    target.approve(by=team["and_by"])
    target.publish(by=team["and_by"])
    run_jobs()
    assert f'href="/logiciels/{target.pk}-la-cible/"' in page(story)

    target.withdraw(by=chief, why="Erreur.")
    run_jobs()
    assert f"/{target.pk}-" not in page(story)


def test_the_clock_writes_down_a_parution_once(team):
    story = publish(**team)
    run_jobs()
    reactions.announce(publication_id=story.publications.get().pk)
    assert story.events.filter(verb=events.APPEARED, actor=None).count() == 1


def test_the_clock_says_nothing_of_what_was_cancelled(team, editor):
    from datetime import timedelta

    from articles.workflow.clock import now

    story = publish(at=now() + timedelta(hours=1), **team)
    cancelled = story.publications.get()
    story.unschedule(by=editor)
    reactions.announce(publication_id=cancelled.pk)
    assert not story.events.filter(verb=events.APPEARED).exists()


def test_drafts_and_scheduled_stories_count_as_users_of_a_record(team, product):
    draft = write(
        by=team["by"],
        section=team["section"],
        body=doc(paragraph("a"), block("productCard", product=product.pk)),
    )
    assert list(Article.objects.leaning_on("product", product.pk)) == [draft]


def test_a_reference_to_nothing_is_named_before_publication(team):
    from articles.workflow.refusals import Unfit

    broken = doc(paragraph("a"), block("productCard", product=4040))
    with pytest.raises(Unfit, match="fiche produit qui n’existe plus"):
        publish(body=broken, **team)


def test_pages_made_by_older_templates_are_renewed(team, monkeypatch):
    story = publish(**team)
    story.publications.update(rendered_with="older", main_html="As it was")
    call_command("renew_pages", verbosity=0)
    assert "As it was" not in page(story)
    assert story.publications.get().rendered_with == rendering.RENDERING


def test_a_deployment_has_them_renewed_by_the_worker(team):
    story = publish(**team)
    run_jobs()
    call_command("migrate", verbosity=0)
    assert not ProcrastinateJob.objects.filter(status="todo").exists()
    story.publications.update(rendered_with="older", main_html="As it was")
    call_command("migrate", verbosity=0)
    call_command("migrate", verbosity=0)
    run_jobs()
    assert "As it was" not in page(story)


def test_one_page_that_cannot_be_rendered_does_not_keep_the_others_from_it(team, monkeypatch):
    stories = [publish(title=f"Titre {number}", **team) for number in range(3)]
    for story in stories:
        story.publications.update(rendered_with="older")
    typeset = rendering.typeset

    def fails_on_one(publication, shown):
        if publication.article_id == stories[1].pk:
            raise ValueError("cannot be rendered")
        typeset(publication)

    monkeypatch.setattr(rendering, "typeset", fails_on_one)
    with pytest.raises(ValueError, match="cannot be rendered"):
        reactions.renew_outdated(rendering=rendering.RENDERING)
    stale = [story.publications.get().rendered_with == "older" for story in stories]
    assert stale == [False, True, False]


def test_a_worker_of_another_version_leaves_the_renewal(team):
    publish(**team)
    with pytest.raises(RuntimeError):
        reactions.renew_outdated(rendering="newer")


def test_a_record_changed_while_a_story_was_being_published_shows(team, reporter):
    story = publish(**team)
    # As if the author's renewal had run before the publication was committed.
    reporter.author.name = "Camille Roussel-Petit"
    reporter.author.save()
    ProcrastinateJob.objects.filter(task_name__endswith="renew_pages")._raw_delete("default")
    run_jobs()
    assert "Camille Roussel-Petit" in page(story)


def test_launcher_and_renderer_agree_on_what_shapes_a_page():
    from launch import fingerprinting

    assert fingerprinting.SHAPING == rendering.SHAPING
